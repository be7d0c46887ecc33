package org.govhall.supervision;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be done with an order, each on a page of its own. */
enum SupervisionOrderAct {
    ANSWER("answer", List.of(Side.DESK, Side.APPROVAL), List.of(SupervisionOrderState.ISSUED)),
    CLOSE("close", List.of(Side.SUPERVISION), List.of(SupervisionOrderState.ANSWERED)),
    SEND_BACK("send-back", List.of(Side.SUPERVISION), List.of(SupervisionOrderState.ANSWERED)),
    WITHDRAW(
            "withdraw",
            List.of(Side.SUPERVISION),
            List.of(SupervisionOrderState.ISSUED, SupervisionOrderState.ANSWERED));

    private final String path;
    private final List<Side> sides;
    private final List<SupervisionOrderState> states;

    SupervisionOrderAct(String path, List<Side> sides, List<SupervisionOrderState> states) {
        this.path = path;
        this.sides = sides;
        this.states = states;
    }

    public String path() {
        return path;
    }

    boolean isFor(Side side) {
        return sides.contains(side);
    }

    static Optional<SupervisionOrderAct> at(String path) {
        return Arrays.stream(values()).filter(act -> act.path.equals(path)).findFirst();
    }

    /** The acts that the state of an order leaves to one side. */
    static List<SupervisionOrderAct> possible(SupervisionOrderState state, Side side) {
        return Arrays.stream(values())
                .filter(act -> act.isFor(side) && act.states.contains(state))
                .toList();
    }
}
