package org.govhall.notification;

import org.govhall.casework.EventKind;

/** What a message tells. */
enum MessageKind {
    RECEIVED("file-check"),
    SUPPLEMENT_REQUESTED("alert-triangle"),
    ACCEPTED("clipboard-check"),
    NOT_ACCEPTED("file-x"),
    GRANTED("circle-check"),
    DENIED("circle-x"),
    TERMINATED("ban");

    private final String icon;

    MessageKind(String icon) {
        this.icon = icon;
    }

    public String icon() {
        return icon;
    }

    /** Whether it tells that the case is done, so that it can be rated. */
    boolean isOfCompletion() {
        return this == GRANTED || this == DENIED;
    }

    /** @param granted what was decided, where it was */
    static MessageKind of(EventKind kind, boolean granted) {
        return switch (kind) {
            case RECEIVED -> RECEIVED;
            case SUPPLEMENT_REQUESTED -> SUPPLEMENT_REQUESTED;
            case ACCEPTED, ACCEPTED_BY_SILENCE -> ACCEPTED;
            case NOT_ACCEPTED -> NOT_ACCEPTED;
            case COMPLETED -> granted ? GRANTED : DENIED;
            case TERMINATED -> TERMINATED;
            default -> throw new IllegalArgumentException("nobody is told of " + kind);
        };
    }
}
