package org.govhall.casework;

import java.util.EnumSet;
import java.util.Set;

/** Where a case stands in its life. */
public enum CaseStatus {
    /** Being filled in by the applicant; nobody in the hall sees it. */
    DRAFT,
    /** 已收件: handed in, waiting to be accepted, supplemented or not accepted. */
    RECEIVED,
    /** 待补正: the applicant was told, once, all that is missing. */
    AWAITING_SUPPLEMENT,
    /** 已受理: the period runs. */
    ACCEPTED,
    /** 已审核: reviewed with an opinion, waiting for the decision. */
    REVIEWED,
    /** 准予: decided in favour, not yet completed. */
    APPROVED,
    /** 不予许可: decided against, not yet completed. */
    DENIED,
    /** 已办结. */
    COMPLETED,
    /** 已送达. */
    DELIVERED,
    /** 不予受理, confirmed by the chief representative. */
    NOT_ACCEPTED,
    /** Taken back by the applicant before a decision. */
    WITHDRAWN,
    /** Ended for a cause of law. */
    TERMINATED;

    /** Whether the law knows a step from here to {@code next}. */
    public boolean mayBecome(CaseStatus next) {
        return successors().contains(next);
    }

    /** No act follows any more, but for delivery. */
    public boolean isEnded() {
        return switch (this) {
            case DRAFT, RECEIVED, AWAITING_SUPPLEMENT, ACCEPTED, REVIEWED, APPROVED, DENIED -> false;
            case COMPLETED, DELIVERED, NOT_ACCEPTED, WITHDRAWN, TERMINATED -> true;
        };
    }

    /** Handed in and not decided yet: it can still be withdrawn, corrected, or ended for a cause of law. */
    public boolean isBeforeDecision() {
        return switch (this) {
            case RECEIVED, AWAITING_SUPPLEMENT, ACCEPTED, REVIEWED -> true;
            case DRAFT, APPROVED, DENIED -> false;
            case COMPLETED, DELIVERED, NOT_ACCEPTED, WITHDRAWN, TERMINATED -> false;
        };
    }

    /** The statutory and the promised period run while a case stands here. */
    public boolean isOnTheClock() {
        return switch (this) {
            case ACCEPTED, REVIEWED, APPROVED, DENIED -> true;
            case DRAFT, RECEIVED, AWAITING_SUPPLEMENT -> false;
            case COMPLETED, DELIVERED, NOT_ACCEPTED, WITHDRAWN, TERMINATED -> false;
        };
    }

    private Set<CaseStatus> successors() {
        return switch (this) {
            case DRAFT -> EnumSet.of(RECEIVED);
            case RECEIVED -> EnumSet.of(ACCEPTED, AWAITING_SUPPLEMENT, NOT_ACCEPTED, WITHDRAWN, TERMINATED);
            case AWAITING_SUPPLEMENT -> EnumSet.of(RECEIVED, WITHDRAWN, TERMINATED);
            case ACCEPTED -> EnumSet.of(REVIEWED, WITHDRAWN, TERMINATED);
            case REVIEWED -> EnumSet.of(APPROVED, DENIED, WITHDRAWN, TERMINATED);
            case APPROVED, DENIED -> EnumSet.of(COMPLETED);
            case COMPLETED -> EnumSet.of(DELIVERED);
            case DELIVERED, NOT_ACCEPTED, WITHDRAWN, TERMINATED -> EnumSet.noneOf(CaseStatus.class);
        };
    }
}
