package org.govhall.organization;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * When a centre, or one of its windows, receives people on a working day, in the zone of the centre.
 *
 * @param afternoonOpens null, as is {@code afternoonCloses}, where it is open without a break or in one half of the day
 *     only
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

    private static final String TIME = "([01]?\\d|2[0-3])[:：]([0-5]\\d)";
    private static final Pattern STRETCH = Pattern.compile(TIME + "\\s*[-–—~～至]\\s*" + TIME);
    private static final Pattern BETWEEN = Pattern.compile("[\\s,，;；、]*");

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

    /**
     * Reads what {@link #toString} says, and what people write for it, such as {@code 9:00-12:00；13:30-17:30}.
     *
     * @throws Refusal when these are not one or two stretches of time, in their order
     */
    static ReceptionHours read(String text) {
        List<LocalTime> times = new ArrayList<>();
        Matcher stretch = STRETCH.matcher(text);
        int end = 0;
        while (stretch.find()
                && BETWEEN.matcher(text.substring(end, stretch.start())).matches()) {
            times.add(LocalTime.of(Integer.parseInt(stretch.group(1)), Integer.parseInt(stretch.group(2))));
            times.add(LocalTime.of(Integer.parseInt(stretch.group(3)), Integer.parseInt(stretch.group(4))));
            end = stretch.end();
        }
        boolean whole = BETWEEN.matcher(text.substring(end)).matches();
        Refusal.unless(
                whole && (times.size() == 2 || times.size() == 4), "organization.refused.hours-unreadable", text);
        return times.size() == 2
                ? throughout(times.get(0), times.get(1))
                : new ReceptionHours(times.get(0), times.get(1), times.get(2), times.get(3));
    }

    /** Whether it is open at no time at which the other is closed. */
    boolean liesWithin(ReceptionHours other) {
        return other.covers(morningOpens, morningCloses)
                && (afternoonOpens == null || afternoonCloses == null || other.covers(afternoonOpens, afternoonCloses));
    }

    private boolean covers(LocalTime from, LocalTime to) {
        if (afternoonOpens == null || afternoonCloses == null) {
            return within(from, to, morningOpens, morningCloses);
        }
        // two stretches that meet are one
        return within(from, to, morningOpens, morningCloses.equals(afternoonOpens) ? afternoonCloses : morningCloses)
                || within(from, to, afternoonOpens, afternoonCloses);
    }

    private static boolean within(LocalTime from, LocalTime to, LocalTime opens, LocalTime closes) {
        return !from.isBefore(opens) && !to.isAfter(closes);
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
