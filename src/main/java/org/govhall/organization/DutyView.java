package org.govhall.organization;

import java.time.Instant;
import java.time.LocalDate;
import org.govhall.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * A duty day of a leader as it stands.
 *
 * @param day in the centre's zone
 * @param signedInAt null while, or where, the leader has not come
 * @param replaced who was planned before; null where nobody was
 */
public record DutyView(
        DutyId id,
        DepartmentId department,
        CenterId center,
        LocalDate day,
        OfficerId leader,
        @Nullable Instant signedInAt,
        @Nullable Instant signedOutAt,
        @Nullable OfficerId replaced,
        @Nullable String replacementReason) {

    /** How a duty day stands. */
    public enum DutyStanding {
        PLANNED,
        ON_DUTY,
        KEPT,
        MISSED
    }

    /** Whether the leader decides at this instant: signed in, not signed out, and the hall has not closed. */
    public boolean isRunning(WorkingCalendar calendar, Instant now) {
        return signedInAt != null
                && !now.isBefore(signedInAt)
                && (signedOutAt == null || now.isBefore(signedOutAt))
                && now.isBefore(closing(calendar));
    }

    /** How the day stands; missed once the hall has closed and nobody has signed in. */
    public DutyStanding standing(WorkingCalendar calendar, Instant now) {
        if (isRunning(calendar, now)) {
            return DutyStanding.ON_DUTY;
        }
        if (signedInAt != null) {
            return DutyStanding.KEPT;
        }
        return now.isBefore(closing(calendar)) ? DutyStanding.PLANNED : DutyStanding.MISSED;
    }

    private Instant closing(WorkingCalendar calendar) {
        return day.atTime(calendar.hours().closing()).atZone(calendar.zone()).toInstant();
    }
}
