package org.govhall.supervision;

import org.govhall.kernel.Ratio;

/**
 * How a place stands now.
 *
 * @param waiting open cases that wait for the office, not for the applicant
 * @param overdue those of them that are past their promised deadline
 * @param completed this month
 * @param onTime those completed by their promised deadline
 */
record LiveStanding(long waiting, long overdue, long completed, long onTime) {

    static final LiveStanding NOTHING = new LiveStanding(0, 0, 0, 0);

    LiveStanding plus(LiveStanding other) {
        return new LiveStanding(
                waiting + other.waiting, overdue + other.overdue, completed + other.completed, onTime + other.onTime);
    }

    Ratio onTimeRate() {
        return Ratio.of(onTime, completed);
    }
}
