package org.govhall.payment;

/** Where a fee notice stands. */
public enum FeeState {
    /** 待缴: told, and not paid yet. */
    OPEN("amber"),
    /** 已缴. */
    PAID("green"),
    /** 减免: nothing has to be paid, by a document that allows it. */
    WAIVED("green"),
    /** 已撤销: it was mistaken, or its case ended. */
    CALLED_OFF("grey"),
    /** 已退: all of it was paid back. */
    REFUNDED("grey");

    private final String tone;

    FeeState(String tone) {
        this.tone = tone;
    }

    /** Colour of its chip. */
    public String tone() {
        return tone;
    }

    /** Whether the case has its fee settled, or is about to: no other notice beside it. */
    boolean isStanding() {
        return switch (this) {
            case OPEN, PAID, WAIVED -> true;
            case CALLED_OFF, REFUNDED -> false;
        };
    }
}
