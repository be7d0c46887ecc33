package org.govhall.catalog;

/**
 * What may stand between the four steps of an item, and nothing else may.
 *
 * @see "行政许可法 (2019) art. 34, 45"
 */
public enum SpecialProcedureKind {
    HEARING(true),
    TENDER(true),
    AUCTION(true),
    INSPECTION(true),
    TESTING(true),
    QUARANTINE(true),
    APPRAISAL(true),
    EXPERT_REVIEW(true),
    /** 现场勘验: made by two officials while the period goes on; article 45 does not name it. */
    SITE_VISIT(false);

    private final boolean stopsTheClock;

    SpecialProcedureKind(boolean stopsTheClock) {
        this.stopsTheClock = stopsTheClock;
    }

    /** Whether its days are left out of the statutory period. */
    public boolean stopsTheClock() {
        return stopsTheClock;
    }
}
