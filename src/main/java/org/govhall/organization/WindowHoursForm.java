package org.govhall.organization;

import jakarta.validation.constraints.Pattern;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** The own hours of a window; all empty where it is open as its centre is. */
record WindowHoursForm(
        @Pattern(regexp = "|" + Typed.TIME, message = "{organization.form.time}") @Nullable String morningOpens,

        @Pattern(regexp = "|" + Typed.TIME, message = "{organization.form.time}") @Nullable String morningCloses,

        @Pattern(regexp = "|" + Typed.TIME, message = "{organization.form.time}") @Nullable String afternoonOpens,

        @Pattern(regexp = "|" + Typed.TIME, message = "{organization.form.time}") @Nullable String afternoonCloses) {

    static WindowHoursForm of(@Nullable ReceptionHours hours) {
        if (hours == null) {
            return new WindowHoursForm(null, null, null, null);
        }
        String opens = hours.morningOpens().toString();
        String closes = hours.morningCloses().toString();
        // who is open in the afternoon alone finds it where it was typed
        return hours.afternoonOpens() == null && !hours.morningOpens().isBefore(LocalTime.NOON)
                ? new WindowHoursForm(null, null, opens, closes)
                : new WindowHoursForm(opens, closes, typed(hours.afternoonOpens()), typed(hours.afternoonCloses()));
    }

    /** Null for the hours of the centre. */
    @Nullable ReceptionHours hours() {
        return Typed.hours(morningOpens, morningCloses, afternoonOpens, afternoonCloses);
    }

    private static @Nullable String typed(@Nullable LocalTime time) {
        return time == null ? null : time.toString();
    }
}
