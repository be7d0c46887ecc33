package org.govhall.supervision;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.govhall.casework.EventKind;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a hall: an entry in the trail of a case, or in the log of a card, or a rating. Nobody is named in it.
 *
 * @param source what it is an entry of
 * @param subject the case, or the card
 * @param entry which entry of its log; with the subject it names this and nothing else, on every node
 * @param act name of an {@link EventKind}, of a {@link CardEventKind}, or of how satisfied somebody was
 * @param level of the card as it is now; null for what is no card
 * @param number of the case; null for a card that is about none
 * @param item null for a card that is about a window as a whole
 */
record LiveAct(
        Source source,
        UUID subject,
        long entry,
        String act,
        @Nullable AlertLevel level,
        @Nullable String number,
        Instant at,
        CenterId center,
        DepartmentId department,
        @Nullable ItemCode item) {

    /** What something on a board is an entry of. */
    enum Source {
        CASE,
        CARD,
        RATING
    }

    /** The newest first; of one instant in the order of the database, which is the same on every node. */
    static final Comparator<LiveAct> NEWEST_FIRST = Comparator.comparing(LiveAct::at)
            .reversed()
            .thenComparing(act -> act.subject().toString())
            .thenComparing(LiveAct::entry, Comparator.reverseOrder());

    String key() {
        return subject + "/" + entry;
    }

    /** The key of the message that names it. */
    String label() {
        return switch (source) {
            case CASE -> "EventKind." + act;
            case CARD -> "supervision.live.card." + act;
            case RATING -> "supervision.live.rated." + act;
        };
    }

    /** Its page, for whoever may see the centre. */
    String address() {
        return (source == Source.CARD ? "/supervision/cards/" : "/supervision/cases/") + subject;
    }

    /** The colour beside the word. */
    String tone() {
        if (level != null) {
            return level.tone();
        }
        if (source == Source.RATING) {
            return act.endsWith("DISSATISFIED") ? "amber" : "green";
        }
        return switch (EventKind.valueOf(act)) {
            case APPROVED, COMPLETED, DELIVERED -> "green";
            case NOT_ACCEPTED, DENIED, WITHDRAWN, TERMINATED -> "grey";
            case SUPPLEMENT_REQUESTED, ACCEPTED_BY_SILENCE, EXTENDED, DEADLINE_RECOMPUTED -> "amber";
            default -> "";
        };
    }
}
