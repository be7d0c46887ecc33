package org.govhall.supervision;

import org.jspecify.annotations.Nullable;

/** What a live board counts of today, each by the instant or the day on which it happened. */
enum LiveCount {
    RECEIVED(Counted.RECEIVED),
    ACCEPTED(Counted.ACCEPTED),
    /** Granted or denied. */
    DECIDED,
    COMPLETED(Counted.COMPLETED),
    /** Cards that became yellow, and are. */
    YELLOW,
    /** Cards that became red, and are. */
    RED,
    RATED;

    private final @Nullable Counted cases;

    LiveCount() {
        this(null);
    }

    LiveCount(@Nullable Counted cases) {
        this.cases = cases;
    }

    /** The cases behind it, where they can be listed. */
    @Nullable Counted cases() {
        return cases;
    }

    /** The colour beside the number where there is any. */
    public String tone() {
        return switch (this) {
            case YELLOW -> AlertLevel.YELLOW.tone();
            case RED -> AlertLevel.RED.tone();
            case RECEIVED, ACCEPTED, DECIDED, COMPLETED, RATED -> "";
        };
    }

    /** Where one who sees the number may read on; null where there is no such list. */
    @Nullable String list() {
        return switch (this) {
            case YELLOW, RED -> "/supervision/cards?standing=ALL&level=" + name();
            case RATED -> "/supervision/ratings";
            case RECEIVED, ACCEPTED, DECIDED, COMPLETED -> null;
        };
    }
}
