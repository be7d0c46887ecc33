package org.govhall.hotline;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be done with an order, each on a page of its own. */
enum HotlineAct {
    DISPATCH("dispatch", HotlineSide.CENTER, HotlineState.TAKEN, null),
    TELL_WAY("legal-way", HotlineSide.CENTER, HotlineState.TAKEN, LegalWay.class),
    TRANSFER("transfer", HotlineSide.CENTER, HotlineState.TAKEN, UrgentLine.class),
    MERGE("merge", HotlineSide.CENTER, HotlineState.TAKEN, null),
    DECIDE("objection", HotlineSide.CENTER, HotlineState.OBJECTED, ObjectionRuling.class),
    CALL_BACK("call-back", HotlineSide.CENTER, HotlineState.ANSWERED, HotlineCall.class),
    ANSWER("answer", HotlineSide.DEPARTMENT, HotlineState.DISPATCHED, null),
    OBJECT("object", HotlineSide.DEPARTMENT, HotlineState.DISPATCHED, null);

    private final String path;
    private final HotlineSide side;
    private final HotlineState state;
    private final @Nullable Class<? extends Enum<?>> choices;

    HotlineAct(String path, HotlineSide side, HotlineState state, @Nullable Class<? extends Enum<?>> choices) {
        this.path = path;
        this.side = side;
        this.state = state;
        this.choices = choices;
    }

    public String path() {
        return path;
    }

    /** Whether it is what the page offers first. */
    public boolean isNext() {
        return this == DISPATCH || this == DECIDE || this == CALL_BACK || this == ANSWER;
    }

    /** Whether a department is chosen. */
    public boolean hasDepartment() {
        return this == DISPATCH || this == DECIDE;
    }

    /** Whether a department gets a deadline by it. */
    public boolean hasDays() {
        return hasDepartment() || this == CALL_BACK;
    }

    /** Whether what is said with it may be left out. */
    public boolean mayBeSilent() {
        return this == DISPATCH || this == MERGE;
    }

    /** What there is to choose from; empty where nothing is. */
    public List<? extends Enum<?>> choices() {
        return choices == null ? List.of() : List.of(choices.getEnumConstants());
    }

    /** Key of the message that names a choice. */
    public String labelKey(Enum<?> choice) {
        return choice.getDeclaringClass().getSimpleName() + "." + choice.name();
    }

    static Optional<HotlineAct> at(String path, HotlineSide side) {
        return Arrays.stream(values())
                .filter(act -> act.path.equals(path) && act.side == side)
                .findFirst();
    }

    /** The acts that an order leaves to one side. */
    static List<HotlineAct> possible(HotlineOrderView order, HotlineSide side, Instant now) {
        return Arrays.stream(values())
                .filter(act -> act.side == side && act.state == order.state())
                .filter(act -> act != OBJECT || order.mayObject(now))
                .toList();
    }
}
