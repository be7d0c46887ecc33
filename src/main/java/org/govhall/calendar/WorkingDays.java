package org.govhall.calendar;

/**
 * A period in whole working days; 0 means on the spot, the same day.
 *
 * @param days 0 to 250
 */
public record WorkingDays(int days) {

    private static final int LONGEST = 250;

    public WorkingDays {
        if (days < 0 || days > LONGEST) {
            throw new IllegalArgumentException("working days: " + days);
        }
    }
}
