package org.govhall.rating;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an official can do with a rating, each on a page of its own. */
enum OrderAct {
    VERIFY("verify", Finding.class),
    PUT_RIGHT("put-right", null),
    CALL_BACK("call-back", CallBack.class),
    APPEAL("appeal", null),
    DECIDE_APPEAL("decide-appeal", Ruling.class),
    EXCLUDE("exclude", null),
    RELEASE("release", null),
    WITHHOLD("withhold", null);

    /** How a supervisor rules on an appeal. */
    enum Ruling {
        UPHELD,
        DISMISSED
    }

    private final String path;
    private final @Nullable Class<? extends Enum<?>> choices;

    OrderAct(String path, @Nullable Class<? extends Enum<?>> choices) {
        this.path = path;
        this.choices = choices;
    }

    public String path() {
        return path;
    }

    /** Whether it brings the work order on its way, and so is what the page offers first. */
    public boolean isNext() {
        return this == VERIFY || this == PUT_RIGHT || this == CALL_BACK || this == DECIDE_APPEAL;
    }

    /** Names of what there is to choose from; empty where nothing is. */
    public List<? extends Enum<?>> choices() {
        return choices == null ? List.of() : List.of(choices.getEnumConstants());
    }

    /** Key of the message that names a choice. */
    public String labelKey(Enum<?> choice) {
        return choice.getDeclaringClass().getSimpleName() + "." + choice.name();
    }

    static Optional<OrderAct> at(String path) {
        return Arrays.stream(values()).filter(act -> act.path.equals(path)).findFirst();
    }

    /** The acts that the state of a rating leaves to the windows, or to the supervisors. */
    static List<OrderAct> possible(RatingDesk.Sheet sheet, boolean supervisor) {
        OrderView order = sheet.order();
        return Arrays.stream(values())
                .filter(act -> switch (act) {
                    case VERIFY -> order != null && order.state() == OrderState.OPENED && !order.appealOpen();
                    case PUT_RIGHT -> order != null && order.state() == OrderState.VERIFIED && !order.appealOpen();
                    case CALL_BACK -> order != null && order.state() == OrderState.ANSWERED;
                    case APPEAL ->
                        !supervisor
                                && order != null
                                && order.appeal() == null
                                && (order.state() == OrderState.OPENED || order.state() == OrderState.VERIFIED);
                    case DECIDE_APPEAL -> supervisor && order != null && order.appealOpen();
                    case EXCLUDE -> supervisor && !sheet.rating().excluded();
                    case RELEASE ->
                        supervisor
                                && !sheet.rating().excluded()
                                && sheet.rating().remark() != null
                                && sheet.rating().releasedText() == null;
                    case WITHHOLD -> supervisor && sheet.rating().releasedText() != null;
                })
                .toList();
    }
}
