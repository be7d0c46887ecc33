package org.govhall.catalog;

/**
 * What may stand between the four steps of an item, and nothing else may.
 *
 * @see "行政许可法 (2019) art. 34, 45"
 */
public enum SpecialProcedureKind {
    HEARING("听证", true),
    TENDER("招标", true),
    AUCTION("拍卖", true),
    INSPECTION("检验", true),
    TESTING("检测", true),
    QUARANTINE("检疫", true),
    APPRAISAL("鉴定", true),
    EXPERT_REVIEW("专家评审", true),
    /** 现场勘验: made by two officials while the period goes on; article 45 does not name it. */
    SITE_VISIT("现场勘验", false);

    private final String term;
    private final boolean stopsTheClock;

    SpecialProcedureKind(String term, boolean stopsTheClock) {
        this.term = term;
        this.stopsTheClock = stopsTheClock;
    }

    /** The law's own word for it, as it stands in papers and in the trail. */
    public String term() {
        return term;
    }

    /** Whether its days are left out of the statutory period. */
    public boolean stopsTheClock() {
        return stopsTheClock;
    }
}
