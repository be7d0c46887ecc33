package org.govhall.casework;

/** How pressing it is that somebody in the hall acts. */
enum Urgency {
    CALM("", "clock"),
    /** A fifth of the promised period, or one working day, is left (预警). */
    SOON("amber", "alarm"),
    /** Past the promised deadline, or past the days for the notice. */
    LATE("red", "alert-triangle"),
    /** Past the deadline of the law. */
    PAST_LAW("red", "alert-circle"),
    /** Completed, but not handed over within ten days. */
    LATE_DELIVERY("red", "alert-triangle");

    private static final int FIFTH = 5;

    private final String tone;
    private final String icon;

    Urgency(String tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    /**
     * @param daysLeft whole working days left
     * @param period working days of the whole period
     */
    static Urgency of(boolean pastLaw, boolean late, int daysLeft, int period) {
        if (pastLaw) {
            return PAST_LAW;
        }
        if (late) {
            return LATE;
        }
        return daysLeft <= 1 || daysLeft * FIFTH <= period ? SOON : CALM;
    }

    public String tone() {
        return tone;
    }

    public String icon() {
        return icon;
    }

    public boolean isCalm() {
        return this == CALM;
    }
}
