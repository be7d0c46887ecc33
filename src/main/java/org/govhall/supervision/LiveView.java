package org.govhall.supervision;

import java.util.Locale;

/**
 * What somebody looks at: two who look at the same are shown the same, and it is drawn once.
 *
 * @param by departments or centres, which the wall ranks
 */
record LiveView(Kind kind, Scope scope, Grouping by, Locale locale) {

    /** The board on a desk, or the picture on a wall of the hall. */
    enum Kind {
        BOARD(LiveState.SHOWN),
        /** As many as can be read from afar. */
        WALL(5);

        private final int acts;

        Kind(int acts) {
            this.acts = acts;
        }

        /** How many happenings it has room for. */
        int acts() {
            return acts;
        }

        /** The fragment of {@code supervision/live-parts} that draws it. */
        String fragment() {
            return this == BOARD ? "board" : "wall";
        }
    }

    /** Where there are several centres, they are what is compared. */
    static Grouping usual(Scope scope) {
        return scope.centers().size() > 1 ? Grouping.CENTER : Grouping.DEPARTMENT;
    }
}
