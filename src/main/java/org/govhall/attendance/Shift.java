package org.govhall.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.govhall.calendar.OfficeHours;
import org.govhall.calendar.WorkingCalendar;

/**
 * A stretch of a working day in which a window receives people, as those at it are due.
 *
 * @param signInFrom not earlier than an hour before it opens
 * @param signOutUntil when the next stretch opens, or the day ends: who has not signed out by then has left early
 */
record Shift(LocalDate day, Half half, Instant opensAt, Instant closesAt, Instant signInFrom, Instant signOutUntil) {

    private static final Duration BEFORE_OPENING = Duration.ofHours(1);

    /** The stretches of a day; none on a day off. */
    static List<Shift> on(LocalDate day, WorkingCalendar calendar) {
        if (!calendar.isWorkingDay(day)) {
            return List.of();
        }
        ZoneId zone = calendar.zone();
        List<OfficeHours.Session> sessions = calendar.hours().sessions();
        List<Shift> shifts = new ArrayList<>();
        Instant earliest = day.atStartOfDay(zone).toInstant();
        for (int i = 0; i < Math.min(sessions.size(), Half.values().length); i++) {
            Instant opens = at(day, sessions.get(i).opens(), zone);
            Instant closes = at(day, sessions.get(i).closes(), zone);
            Instant early = opens.minus(BEFORE_OPENING);
            shifts.add(new Shift(
                    day,
                    Half.values()[i],
                    opens,
                    closes,
                    early.isBefore(earliest) ? earliest : early,
                    i + 1 < sessions.size()
                            ? at(day, sessions.get(i + 1).opens(), zone)
                            : day.plusDays(1).atStartOfDay(zone).toInstant()));
            earliest = closes;
        }
        return shifts;
    }

    /** Whether some time belongs to both. */
    boolean overlaps(Shift other) {
        return opensAt.isBefore(other.closesAt) && other.opensAt.isBefore(closesAt);
    }

    private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
