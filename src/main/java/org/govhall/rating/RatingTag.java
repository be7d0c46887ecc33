package org.govhall.rating;

import java.util.Arrays;
import java.util.List;

/** What a rating names as its reason. */
public enum RatingTag {
    QUICK(false),
    FRIENDLY(false),
    CLEAR(false),
    ONE_VISIT(false),
    SLOW(true),
    UNFRIENDLY(true),
    UNCLEAR(true),
    EXTRA_PAPERS(true),
    /** 被要求到别处办理: entry into the hall may be in name only. */
    SENT_ELSEWHERE(true),
    /** 同样的材料交了两次. */
    ASKED_TWICE(true),
    /** 在别处缴费. */
    PAID_ELSEWHERE(true);

    private final boolean complaint;

    RatingTag(boolean complaint) {
        this.complaint = complaint;
    }

    public boolean isComplaint() {
        return complaint;
    }

    static List<RatingTag> praise() {
        return Arrays.stream(values()).filter(tag -> !tag.complaint).toList();
    }

    static List<RatingTag> complaints() {
        return Arrays.stream(values()).filter(tag -> tag.complaint).toList();
    }
}
