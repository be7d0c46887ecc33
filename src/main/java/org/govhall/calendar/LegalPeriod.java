package org.govhall.calendar;

/**
 * A period as a law or a promise gives it.
 *
 * @param length 0 to 3,650; 0 = on the spot
 * @param unit what is counted
 */
public record LegalPeriod(int length, PeriodUnit unit) {

    private static final int LONGEST = 3650;

    public LegalPeriod {
        if (length < 0 || length > LONGEST) {
            throw new IllegalArgumentException("length of a period: " + length);
        }
    }

    public static LegalPeriod workingDays(int length) {
        return new LegalPeriod(length, PeriodUnit.WORKING_DAYS);
    }

    public static LegalPeriod naturalDays(int length) {
        return new LegalPeriod(length, PeriodUnit.NATURAL_DAYS);
    }
}
