package org.govhall.organization;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.LocalTime;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * When a centre receives people on a working day, in its own zone.
 *
 * @param afternoonOpens null, as is {@code afternoonCloses}, where the centre is open without a break or in one half of
 *     the day only
 */
@Embeddable
public record ReceptionHours(
        @Convert(converter = TimeOfDay.class) LocalTime morningOpens,
        @Convert(converter = TimeOfDay.class) LocalTime morningCloses,
        @Convert(converter = TimeOfDay.class) @Nullable LocalTime afternoonOpens,
        @Convert(converter = TimeOfDay.class) @Nullable LocalTime afternoonCloses) {

    /** 09:00–12:00, 13:30–17:30. */
    public static final ReceptionHours STANDARD =
            new ReceptionHours(LocalTime.of(9, 0), LocalTime.of(12, 0), LocalTime.of(13, 30), LocalTime.of(17, 30));

    public ReceptionHours {
        boolean lawful = morningOpens.isBefore(morningCloses);
        if (afternoonOpens != null && afternoonCloses != null) {
            lawful &= !afternoonOpens.isBefore(morningCloses) && afternoonOpens.isBefore(afternoonCloses);
        } else {
            lawful &= afternoonOpens == null && afternoonCloses == null;
        }
        Refusal.unless(lawful, "organization.refused.hours");
    }

    /** Open without a break. */
    public static ReceptionHours throughout(LocalTime opens, LocalTime closes) {
        return new ReceptionHours(opens, closes, null, null);
    }

    /** Whether any of the usual time lies between these two. */
    boolean overlaps(LocalTime from, LocalTime to) {
        boolean morning = from.isBefore(morningCloses) && morningOpens.isBefore(to);
        return morning
                || (afternoonOpens != null
                        && afternoonCloses != null
                        && from.isBefore(afternoonCloses)
                        && afternoonOpens.isBefore(to));
    }

    /** As people read it: {@code 09:00–12:00, 13:30–17:30}. */
    @Override
    public String toString() {
        String morning = morningOpens + "–" + morningCloses;
        return afternoonOpens == null ? morning : morning + ", " + afternoonOpens + "–" + afternoonCloses;
    }
}
