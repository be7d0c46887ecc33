package org.govhall.supervision;

import org.jspecify.annotations.Nullable;

/** What can be irregular in a case, at a window or in an item, with the level of the card that follows. */
enum Irregularity {
    /** The promised deadline is near. */
    NEAR_DUE(AbnormalityKind.TIME, AlertLevel.WARNING),
    /** Past the promised deadline. */
    PAST_PROMISE(AbnormalityKind.TIME, AlertLevel.YELLOW),
    /** Past the deadline of the law (行政许可法 art. 42). */
    PAST_LAW(AbnormalityKind.TIME, AlertLevel.RED),
    /** Not decided within five days whether it is accepted (行政许可法 art. 32). */
    LEFT_IN_SILENCE(AbnormalityKind.TIME, AlertLevel.YELLOW),
    /**
     * One of the four steps took longer than the days that the item's revision gives it. A warning: what the window answers
     * for is the promise.
     */
    STEP_LATE(AbnormalityKind.TIME, AlertLevel.WARNING),
    /** The result was not delivered within ten days (行政许可法 art. 44). */
    DELIVERY_LATE(AbnormalityKind.TIME, AlertLevel.YELLOW),
    /** Somebody tried to decide what they had accepted or proposed. */
    SAME_PERSON(AbnormalityKind.PROCESS, AlertLevel.YELLOW),
    /** Somebody tried to act without a letter that grants the power. */
    WITHOUT_LETTER(AbnormalityKind.PROCESS, AlertLevel.YELLOW),
    /** Somebody tried a step out of its order. */
    OUT_OF_ORDER(AbnormalityKind.PROCESS, AlertLevel.WARNING),
    /** The applicant was told a second time what is missing, because the window had overlooked it. */
    SECOND_NOTICE(AbnormalityKind.PROCESS, AlertLevel.YELLOW),
    /** A special procedure takes longer than the applicant was told (行政许可法 art. 45). */
    SUSPENDED_TOO_LONG(AbnormalityKind.PROCESS, AlertLevel.YELLOW),
    /** An immediate case that was not done on its day. */
    NOT_THE_SAME_DAY(AbnormalityKind.PROCESS, AlertLevel.YELLOW),
    /** The decision bears a date before the application was received. */
    DECIDED_BEFORE_RECEIPT(AbnormalityKind.CONTENT, AlertLevel.YELLOW),
    /** A commitment case, accepted and completed within minutes. */
    DONE_IN_MINUTES(AbnormalityKind.CONTENT, AlertLevel.YELLOW),
    /** Approved although not every material was found good. */
    MATERIALS_MISSING(AbnormalityKind.CONTENT, AlertLevel.YELLOW),
    /** The same file was handed in for several applicants. */
    SAME_FILE(AbnormalityKind.CONTENT, AlertLevel.YELLOW),
    /** A fee that the standard of the revision does not give, or a payment that is not its notice's (行政许可法 art. 59, 75). */
    FEE_NOT_BY_STANDARD(AbnormalityKind.FEE, AlertLevel.RED),
    /** A fee is not paid by its day. A warning: the window reminds, the applicant pays. */
    FEE_LATE(AbnormalityKind.FEE, AlertLevel.WARNING),
    /** A fee was paid back: the window says why it had been taken. */
    FEE_REFUNDED(AbnormalityKind.FEE, AlertLevel.YELLOW),
    /** Somebody tried to handle here what was cancelled or delegated (防止反弹); it concerns the item, and no case. */
    CLOSED_ITEM(AbnormalityKind.PROCESS, AlertLevel.WARNING),
    /** A bad rating was not verified within its day. */
    RATING_NOT_VERIFIED(AbnormalityKind.RATING, AlertLevel.YELLOW),
    /** What a bad rating is about was not put right within the days set for it. */
    RATING_NOT_PUT_RIGHT(AbnormalityKind.RATING, AlertLevel.YELLOW),
    /** Who rated badly with their name was not called back in time. */
    RATING_NOT_CALLED_BACK(AbnormalityKind.RATING, AlertLevel.YELLOW),
    /** Many equal ratings suddenly at one window: a signal, until somebody has explained it. */
    EQUAL_RATINGS(AbnormalityKind.RATING, AlertLevel.WARNING);

    private final AbnormalityKind kind;
    private final AlertLevel level;

    Irregularity(AbnormalityKind kind, AlertLevel level) {
        this.kind = kind;
        this.level = level;
    }

    public AbnormalityKind kind() {
        return kind;
    }

    /** With which card it begins. */
    AlertLevel level() {
        return level;
    }

    /** Where what it is about has its page, below a side's address; null where that is the case. */
    public @Nullable String subjectPage() {
        return switch (this) {
            case RATING_NOT_VERIFIED, RATING_NOT_PUT_RIGHT, RATING_NOT_CALLED_BACK -> "ratings";
            case EQUAL_RATINGS -> "rating-runs";
            case FEE_NOT_BY_STANDARD, FEE_LATE, FEE_REFUNDED -> "fees";
            default -> null;
        };
    }

    /** Whether it is one of the three that follow each other on one card: near, past the promise, past the law. */
    boolean isOfDeadline() {
        return this == NEAR_DUE || this == PAST_PROMISE || this == PAST_LAW;
    }
}
