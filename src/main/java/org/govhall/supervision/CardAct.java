package org.govhall.supervision;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be done with a card, each on a page of its own. */
enum CardAct {
    ANSWER("answer", Side.DESK, Side.APPROVAL),
    APPEAL("appeal", Side.APPROVAL),
    CONFIRM("confirm", Side.SUPERVISION),
    WITHDRAW("withdraw", Side.SUPERVISION);

    private final String path;
    private final List<Side> sides;

    CardAct(String path, Side... sides) {
        this.path = path;
        this.sides = List.of(sides);
    }

    public String path() {
        return path;
    }

    boolean isFor(Side side) {
        return sides.contains(side);
    }

    static Optional<CardAct> at(String path) {
        return Arrays.stream(values()).filter(act -> act.path.equals(path)).findFirst();
    }

    /** The acts that the state of a card leaves to one side. */
    static List<CardAct> possible(CardView card, Side side, Instant now) {
        return Arrays.stream(values())
                .filter(act -> act.isFor(side))
                .filter(act -> switch (act) {
                    case ANSWER -> card.state() == CardState.OPEN;
                    case APPEAL -> card.state() == CardState.OPEN || card.state() == CardState.ANSWERED;
                    case CONFIRM ->
                        card.state() == CardState.ANSWERED
                                || card.state() == CardState.APPEALED
                                || (card.state() == CardState.OPEN && (card.unanswered() || card.isOverdue(now)));
                    case WITHDRAW -> card.state() == CardState.APPEALED;
                })
                .toList();
    }
}
