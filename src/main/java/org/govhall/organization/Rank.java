package org.govhall.organization;

/** Ranks of public servants, from the lowest; only the order and the section rank matter here. */
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
}
