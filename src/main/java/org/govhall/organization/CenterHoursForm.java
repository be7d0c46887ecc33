package org.govhall.organization;

import jakarta.validation.constraints.Pattern;
import java.time.LocalTime;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** The hours of a centre. */
record CenterHoursForm(
        @Pattern(regexp = "|" + Typed.TIME, message = "{organization.form.time}") @Nullable String morningOpens,

        @Pattern(regexp = "|" + Typed.TIME, message = "{organization.form.time}") @Nullable String morningCloses,

        @Pattern(regexp = "|" + Typed.TIME, message = "{organization.form.time}") @Nullable String afternoonOpens,

        @Pattern(regexp = "|" + Typed.TIME, message = "{organization.form.time}") @Nullable String afternoonCloses) {

    static CenterHoursForm of(ReceptionHours hours) {
        return new CenterHoursForm(
                hours.morningOpens().toString(),
                hours.morningCloses().toString(),
                typed(hours.afternoonOpens()),
                typed(hours.afternoonCloses()));
    }

    /** @throws Refusal beside the time that is missing, or not right; also where nothing is filled in */
    ReceptionHours hours() {
        ReceptionHours hours = Typed.hours(morningOpens, morningCloses, afternoonOpens, afternoonCloses);
        if (hours == null) {
            throw new Refusal("organization.form.missing").on(Typed.MORNING_OPENS);
        }
        return hours;
    }

    private static @Nullable String typed(@Nullable LocalTime time) {
        return time == null ? null : time.toString();
    }
}
