package org.govhall.organization;

/** Ranks of public servants, from the lowest; only their order matters here. */
public enum Rank {
    /** 窗口聘用人员, 事业编制 without a rank. */
    STAFF,
    /** 办事员. */
    CLERK,
    /** 科员. */
    SECTION_MEMBER,
    /** 副科级. */
    DEPUTY_SECTION_HEAD,
    /** 正科级. */
    SECTION_HEAD,
    /** 副处（县）级. */
    DEPUTY_DIVISION_HEAD,
    /** 正处（县）级. */
    DIVISION_HEAD;

    /** 科级以上: what a chief representative must be where two or more people work at the window. */
    public boolean isSectionRankOrAbove() {
        return compareTo(DEPUTY_SECTION_HEAD) >= 0;
    }

    /**
     * 领导: whether somebody of this rank is head or deputy head of a department of that level. The departments of a city
     * are led by division heads, those of a county by section heads.
     *
     * @see "公务员法 (2018) art. 18, 19"
     */
    public boolean leadsIn(RegionLevel level) {
        return switch (level) {
            case PROVINCE, CITY -> compareTo(DEPUTY_DIVISION_HEAD) >= 0;
            case COUNTY, TOWN, VILLAGE -> isSectionRankOrAbove();
        };
    }
}
