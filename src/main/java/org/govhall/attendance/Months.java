package org.govhall.attendance;

import java.time.DateTimeException;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Reads a month from an address. */
final class Months {

    private Months() {}

    /** What is asked for wrongly is answered with the month of today. */
    static YearMonth read(@Nullable String asked, YearMonth present) {
        try {
            return asked == null ? present : YearMonth.parse(asked);
        } catch (DateTimeException e) {
            return present;
        }
    }
}
