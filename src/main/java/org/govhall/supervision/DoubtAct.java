package org.govhall.supervision;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be done with a doubt, each on a page of its own. */
enum DoubtAct {
    EXPLAIN("explain", Side.APPROVAL, List.of(DoubtState.RAISED)),
    ACCEPT("accept", Side.SUPERVISION, List.of(DoubtState.EXPLAINED)),
    UPHOLD("uphold", Side.SUPERVISION, List.of(DoubtState.EXPLAINED)),
    DISMISS("dismiss", Side.SUPERVISION, List.of(DoubtState.RAISED, DoubtState.EXPLAINED));

    private final String path;
    private final Side side;
    private final List<DoubtState> states;

    DoubtAct(String path, Side side, List<DoubtState> states) {
        this.path = path;
        this.side = side;
        this.states = states;
    }

    public String path() {
        return path;
    }

    boolean isFor(Side asked) {
        return side == asked;
    }

    static Optional<DoubtAct> at(String path) {
        return Arrays.stream(values()).filter(act -> act.path.equals(path)).findFirst();
    }

    /** The acts that the state of a doubt leaves to one side. */
    static List<DoubtAct> possible(DoubtState state, Side side) {
        return Arrays.stream(values())
                .filter(act -> act.isFor(side) && act.states.contains(state))
                .toList();
    }
}
