package org.govhall.rating;

/** What is rated: a visit to the counter (一次一评), or the case as a whole (一事一评). Each once. */
public enum RatingStage {
    RECEPTION,
    SUPPLEMENT,
    COMPLETION,
    DELIVERY;

    /** Whether somebody stood at the counter, so that the tablet there may ask. */
    public boolean isVisit() {
        return this != COMPLETION;
    }
}
