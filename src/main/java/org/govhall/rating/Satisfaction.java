package org.govhall.rating;

/** The five levels of a rating, the best first. */
public enum Satisfaction {
    VERY_SATISFIED("mood-happy"),
    SATISFIED("mood-smile"),
    FAIRLY_SATISFIED("mood-neutral"),
    DISSATISFIED("mood-sad"),
    VERY_DISSATISFIED("mood-angry");

    private final String icon;

    Satisfaction(String icon) {
        this.icon = icon;
    }

    /** 1 for the best to 5 for the worst, as GB/T 39046 A.8 numbers them. */
    public int code() {
        return ordinal() + 1;
    }

    /** 差评: the last two levels. Everything else counts as satisfied. */
    public boolean isBad() {
        return this == DISSATISFIED || this == VERY_DISSATISFIED;
    }

    public String icon() {
        return icon;
    }

    /** The colour beside the word. */
    public String tone() {
        return switch (this) {
            case VERY_SATISFIED, SATISFIED -> "green";
            case FAIRLY_SATISFIED -> "";
            case DISSATISFIED -> "amber";
            case VERY_DISSATISFIED -> "red";
        };
    }
}
