package org.govhall.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.govhall.schedule.ScheduleFollower.Shift;
import org.jspecify.annotations.Nullable;

/**
 * The ends of the periods that run in a case; null for one that does not.
 *
 * @param notice until then everything missing must be told (行政许可法 art. 32)
 * @param promised what the window answers for
 * @param statutory what the law sets (art. 42)
 * @param delivery until then the result must be delivered (art. 44)
 */
record DueDates(
        @Nullable Instant notice,
        @Nullable Instant promised,
        @Nullable Instant statutory,
        @Nullable Instant delivery) {

    /** What differs in {@code other}, by the days of the centre; by the time where the day stays. */
    List<Shift> shiftsTo(DueDates other, ZoneId zone) {
        List<Shift> shifts = new ArrayList<>();
        add(shifts, "notice", notice, other.notice, zone);
        add(shifts, "promised", promised, other.promised, zone);
        add(shifts, "statutory", statutory, other.statutory, zone);
        add(shifts, "delivery", delivery, other.delivery, zone);
        return shifts;
    }

    private static void add(
            List<Shift> shifts, String name, @Nullable Instant from, @Nullable Instant to, ZoneId zone) {
        if (!Objects.equals(from, to)) {
            boolean sameDay = Objects.equals(day(from, zone), day(to, zone));
            shifts.add(new Shift(
                    "casework.due." + name,
                    sameDay ? time(from, zone) : day(from, zone),
                    sameDay ? time(to, zone) : day(to, zone)));
        }
    }

    private static @Nullable LocalDateTime time(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? null : instant.atZone(zone).toLocalDateTime();
    }

    private static @Nullable LocalDate day(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? null : instant.atZone(zone).toLocalDate();
    }
}
