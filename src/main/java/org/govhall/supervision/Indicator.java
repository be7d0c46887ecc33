package org.govhall.supervision;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The indicators, each defined here and nowhere else. Its formula in words is {@code supervision.formula.*}; what stands
 * under the figure is {@code supervision.note.*} with the parts of the answer.
 */
enum Indicator {
    RECEIVED(Counted.RECEIVED, basis -> count(basis, Counted.RECEIVED)),
    ACCEPTED(Counted.ACCEPTED, basis -> count(basis, Counted.ACCEPTED)),
    COMPLETED(Counted.COMPLETED, basis -> count(basis, Counted.COMPLETED)),
    /** 办结率. */
    COMPLETION_RATE(Counted.COMPLETED, basis -> share(basis, Counted.COMPLETED, Counted.ACCEPTED)),
    /** 按时办结率. */
    ON_TIME_RATE(Counted.ON_TIME, basis -> share(basis, Counted.ON_TIME, Counted.COMPLETED)),
    /** 提前办结率. */
    EARLY_RATE(Counted.EARLY, basis -> share(basis, Counted.EARLY, Counted.COMMITMENT)),
    /** 日结率. */
    SAME_DAY_RATE(Counted.SAME_DAY, basis -> share(basis, Counted.SAME_DAY, Counted.COMPLETED)),
    /** 即办件占比. */
    IMMEDIATE_SHARE(Counted.IMMEDIATE, basis -> share(basis, Counted.IMMEDIATE, Counted.ACCEPTED)),
    /** 平均受理时间. */
    MEAN_TIME_TO_ACCEPT(Counted.ACCEPTED, basis -> mean(basis, Summed.DAYS_TO_ACCEPT)),
    /** 平均办结时间. */
    MEAN_TIME_TO_COMPLETE(Counted.COMMITMENT, basis -> mean(basis, Summed.DAYS_TO_COMPLETE)),
    /** 实际提速. */
    ACTUAL_SPEED_UP(
            Counted.BOUND_BY_LAW,
            basis -> Answer.reduction(
                    basis.figures().sum(Summed.USED_DAYS),
                    basis.figures().sum(Summed.STATUTORY_DAYS),
                    basis.figures().count(Counted.BOUND_BY_LAW))),
    /** 承诺提速: of the catalogue, not of a period. */
    PROMISED_SPEED_UP(
            null,
            basis -> Answer.reductionOfMeans(
                    basis.promises().promised(),
                    basis.promises().statutory(),
                    basis.promises().items())),
    /** 零超时月数: up to now, not of a period. */
    MONTHS_WITHOUT_OVERDUE(null, basis -> Answer.count(basis.overdue().monthsWithoutOverdue(basis.today())));

    private final @Nullable Counted behind;
    private final Function<Basis, Answer> definition;

    Indicator(@Nullable Counted behind, Function<Basis, Answer> definition) {
        this.behind = behind;
        this.definition = definition;
    }

    Answer of(Basis basis) {
        return definition.apply(basis);
    }

    /** For the indicators that need nothing but the sums of a period. */
    Answer of(Figures figures) {
        return of(new Basis(figures, Promises.NONE, new OverdueHistory(null, null), LocalDate.EPOCH));
    }

    /** The cases that the figure leads to; null where it does not stand on cases of a period. */
    @Nullable Counted behind() {
        return behind;
    }

    private static Answer count(Basis basis, Counted counted) {
        return Answer.count(basis.figures().count(counted));
    }

    private static Answer share(Basis basis, Counted part, Counted whole) {
        return Answer.share(basis.figures().share(part, whole));
    }

    private static Answer mean(Basis basis, Summed summed) {
        return Answer.mean(basis.figures().sum(summed), basis.figures().count(summed.over()));
    }

    /** All that an indicator may be made of. */
    record Basis(Figures figures, Promises promises, OverdueHistory overdue, LocalDate today) {}
}
