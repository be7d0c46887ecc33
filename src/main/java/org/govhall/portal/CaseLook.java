package org.govhall.portal;

/** The one colour and the one icon of each state of a case. */
enum CaseLook {
    DRAFT("grey", "edit"),
    RECEIVED("", "mail"),
    AWAITING_SUPPLEMENT("amber", "hourglass"),
    ACCEPTED("", "clipboard-text"),
    REVIEWED("", "clipboard-check"),
    APPROVED("green", "rubber-stamp"),
    DENIED("red", "circle-x"),
    COMPLETED("green", "circle-check"),
    DELIVERED("green", "package"),
    NOT_ACCEPTED("red", "file-x"),
    WITHDRAWN("grey", "arrow-back-up"),
    TERMINATED("grey", "ban");

    private final String tone;
    private final String icon;

    CaseLook(String tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    String tone() {
        return tone;
    }

    String icon() {
        return icon;
    }
}
