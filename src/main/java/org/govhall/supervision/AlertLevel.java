package org.govhall.supervision;

/** Why a case needs somebody now, the gravest first. */
enum AlertLevel {
    /** 红牌: past the statutory deadline. */
    RED("red", "alert-triangle"),
    /** 黄牌: past the promised deadline. */
    YELLOW("amber", "alarm"),
    /** 预警: close to the promised deadline. */
    WARNING("", "hourglass"),
    /** 告知期限将至: the days in which everything missing must be told are about to run out (行政许可法 art. 32). */
    NOTICE("grey", "bell");

    private final String tone;
    private final String icon;

    AlertLevel(String tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    public String tone() {
        return tone;
    }

    public String icon() {
        return icon;
    }
}
