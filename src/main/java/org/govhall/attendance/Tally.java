package org.govhall.attendance;

import java.util.Collection;

/**
 * Attendance counted in half-days.
 *
 * @param due without those on leave for the whole of it
 * @param leave on leave for the whole of it
 */
record Tally(long due, long present, long late, long early, long absent, long leave) {

    static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(
                due + other.due,
                present + other.present,
                late + other.late,
                early + other.early,
                absent + other.absent,
                leave + other.leave);
    }

    /** What is not over and nobody has come to yet counts as nothing. */
    static Tally of(Collection<HalfDayView> halfDays) {
        long leave = halfDays.stream().filter(HalfDayView::onLeave).count();
        long present = halfDays.stream()
                .filter(one -> !one.onLeave() && one.signedInAt() != null)
                .count();
        long absent = halfDays.stream().filter(HalfDayView::absent).count();
        return new Tally(
                present + absent,
                present,
                halfDays.stream().filter(HalfDayView::late).count(),
                halfDays.stream().filter(HalfDayView::early).count(),
                absent,
                leave);
    }
}
