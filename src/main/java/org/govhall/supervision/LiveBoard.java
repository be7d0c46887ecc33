package org.govhall.supervision;

import java.time.LocalDate;
import java.util.List;
import org.govhall.kernel.Ratio;
import org.jspecify.annotations.Nullable;

/** What a live board says, for one scope and ready to be drawn. */
record LiveBoard(LocalDate day, List<Figure> figures, List<Row> acts, List<Line> lines) {

    /** @param href where one who may see the number reads on, or null */
    record Figure(LiveCount what, long count, @Nullable String href) {}

    /**
     * One happening.
     *
     * @param time in the zone of the hall; with the date where it is not today
     * @param number of the case, or — where there is none
     * @param href its page
     */
    record Row(
            String key,
            String time,
            String label,
            String tone,
            @Nullable AlertLevel level,
            String number,
            String item,
            String department,
            String center,
            String href) {}

    /** How one department or centre stands. */
    record Line(int place, String name, LiveStanding standing) {

        public Ratio onTime() {
            return standing.onTimeRate();
        }
    }
}
