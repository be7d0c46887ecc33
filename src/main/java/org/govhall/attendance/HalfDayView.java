package org.govhall.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A half-day as it stands.
 *
 * @param settled whether nothing is awaited any more
 */
record HalfDayView(
        LocalDate day,
        Half half,
        Instant opensAt,
        Instant closesAt,
        Instant dueFrom,
        Instant dueUntil,
        @Nullable Instant signedInAt,
        @Nullable Instant signedOutAt,
        boolean onLeave,
        boolean late,
        boolean early,
        boolean absent,
        boolean settled) {

    /** What is said of a half-day; late and early may be said together. */
    enum Mark {
        DUE("grey"),
        AT_WINDOW("green"),
        PRESENT("green"),
        LATE("amber"),
        EARLY("amber"),
        ABSENT("red"),
        ON_LEAVE("grey");

        private final String tone;

        Mark(String tone) {
            this.tone = tone;
        }

        public String tone() {
            return tone;
        }
    }

    /** Never empty. */
    public List<Mark> marks() {
        if (onLeave) {
            return List.of(Mark.ON_LEAVE);
        }
        if (absent) {
            return List.of(Mark.ABSENT);
        }
        if (signedInAt == null) {
            return List.of(Mark.DUE);
        }
        List<Mark> marks = new ArrayList<>();
        if (late) {
            marks.add(Mark.LATE);
        }
        if (early) {
            marks.add(Mark.EARLY);
        }
        if (!settled) {
            marks.add(Mark.AT_WINDOW);
        }
        return marks.isEmpty() ? List.of(Mark.PRESENT) : marks;
    }
}
