package org.govhall.appraisal;

import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter of a year.
 *
 * @param number 1 to 4
 */
record Quarter(int year, int number) {

    private static final int MONTHS = 3;
    private static final Pattern SHAPE = Pattern.compile("(\\d{4})-Q([1-4])");

    Quarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("no quarter: " + number);
        }
    }

    static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    /** Reads {@code 2026-Q3}. */
    static Quarter of(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no quarter: " + text);
        }
        return new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    LocalDate firstDay() {
        return LocalDate.of(year, Month.of(number * MONTHS - 2), 1);
    }

    LocalDate lastDay() {
        return firstDay().plusMonths(MONTHS).minusDays(1);
    }

    Quarter before() {
        return of(firstDay().minusDays(1));
    }

    /** Such as {@code 2026-Q3}. */
    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
