package org.govhall.attendance;

/** How a request for leave stands. */
enum LeaveState {
    REQUESTED("amber"),
    APPROVED("green"),
    REFUSED("red"),
    WITHDRAWN("grey");

    private final String tone;

    LeaveState(String tone) {
        this.tone = tone;
    }

    public String tone() {
        return tone;
    }

    boolean mayBecome(LeaveState next) {
        return switch (this) {
            case REQUESTED -> next != REQUESTED;
            case APPROVED -> next == WITHDRAWN;
            case REFUSED, WITHDRAWN -> false;
        };
    }
}
