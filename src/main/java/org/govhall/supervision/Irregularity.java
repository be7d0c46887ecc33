package org.govhall.supervision;

/** What can be irregular in a case, with the level of the card that follows. */
enum Irregularity {
    /** The promised deadline is near. */
    NEAR_DUE(AbnormalityKind.TIME, AlertLevel.WARNING),
    /** Past the promised deadline. */
    PAST_PROMISE(AbnormalityKind.TIME, AlertLevel.YELLOW),
    /** Past the deadline of the law (行政许可法 art. 42). */
    PAST_LAW(AbnormalityKind.TIME, AlertLevel.RED),
    /** Not decided within five days whether it is accepted (行政许可法 art. 32). */
    LEFT_IN_SILENCE(AbnormalityKind.TIME, AlertLevel.YELLOW),
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
    SAME_FILE(AbnormalityKind.CONTENT, AlertLevel.YELLOW);

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

    /** Whether it is one of the three that follow each other on one card: near, past the promise, past the law. */
    boolean isOfDeadline() {
        return this == NEAR_DUE || this == PAST_PROMISE || this == PAST_LAW;
    }
}
