package org.govhall.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.govhall.kernel.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * The registry of indicators: each is defined here and nowhere else, by the sets of cases, or of what else, it is made of. Its formula in
 * words is {@code supervision.formula.*}; what stands under the figure is {@code supervision.note.*} with the parts of the
 * answer.
 */
enum Indicator {
    RECEIVED(Kind.COUNT, Counted.RECEIVED, null, basis -> count(basis, Counted.RECEIVED)),
    ACCEPTED(Kind.COUNT, Counted.ACCEPTED, null, basis -> count(basis, Counted.ACCEPTED)),
    COMPLETED(Kind.COUNT, Counted.COMPLETED, null, basis -> count(basis, Counted.COMPLETED)),
    /** 同比. */
    YEAR_ON_YEAR(
            Kind.PERCENT,
            Counted.RECEIVED,
            null,
            basis -> Answer.growth(
                    basis.figures().count(Counted.RECEIVED), basis.yearBefore().count(Counted.RECEIVED))),
    /** 月均办结. */
    MONTHLY_AVERAGE(
            Kind.WHOLE,
            Counted.COMPLETED,
            null,
            basis -> Answer.monthlyAverage(basis.figures().count(Counted.COMPLETED), basis.months())),
    /** 办结率. */
    COMPLETION_RATE(Counted.COMPLETED, Counted.ACCEPTED),
    /** 按时办结率. */
    ON_TIME_RATE(Counted.ON_TIME, Counted.COMPLETED),
    /** 提前办结率. */
    EARLY_RATE(Counted.EARLY, Counted.COMMITMENT),
    /** 日结率. */
    SAME_DAY_RATE(Counted.SAME_DAY, Counted.COMPLETED),
    /** 现场办结率. */
    ON_THE_SPOT_RATE(Counted.ON_THE_SPOT, Counted.IMMEDIATE),
    /** 即办件占比. */
    IMMEDIATE_SHARE(Counted.IMMEDIATE, Counted.ACCEPTED),
    /** 评价率: who has not rated counts as nothing. */
    RATING_RATE(Counted.RATED, Counted.COMPLETED),
    /** 满意率: of those who rated, never of all. */
    SATISFACTION(Counted.SATISFIED, Counted.RATED),
    /** 热线按期办结率: by the deadline of the first answer. */
    HOTLINE_ON_TIME_RATE(Tallied.HOTLINE_IN_TIME, Tallied.HOTLINE_DUE),
    /** 回访满意率: of those who were reached. */
    HOTLINE_SATISFACTION(Tallied.HOTLINE_SATISFIED, Tallied.HOTLINE_CALLED_BACK),
    /** 培训覆盖率: of window staff as they are now. */
    TRAINING_COVERAGE(Tallied.TRAINED, Tallied.WINDOW_STAFF),
    /** 评优比例: of the evaluations that were published in the period. */
    EXCELLENCE_QUOTA(Tallied.EXCELLENT, Tallied.EVALUATED),
    /** 平均受理时间. */
    MEAN_TIME_TO_ACCEPT(Kind.DAYS, null, Counted.ACCEPTED, basis -> mean(basis, Summed.DAYS_TO_ACCEPT)),
    /** 平均办结时间. */
    MEAN_TIME_TO_COMPLETE(Kind.DAYS, null, Counted.COMMITMENT, basis -> mean(basis, Summed.DAYS_TO_COMPLETE)),
    /** 实际提速. */
    ACTUAL_SPEED_UP(
            Kind.PERCENT,
            null,
            Counted.BOUND_BY_LAW,
            basis -> Answer.reduction(
                    basis.figures().sum(Summed.USED_DAYS),
                    basis.figures().sum(Summed.STATUTORY_DAYS),
                    basis.figures().count(Counted.BOUND_BY_LAW))),
    /** 承诺提速: of the catalogue, not of a period. */
    PROMISED_SPEED_UP(
            Kind.PERCENT,
            null,
            null,
            basis -> Answer.reductionOfMeans(
                    basis.promises().promised(),
                    basis.promises().statutory(),
                    basis.promises().items())),
    /** 零超时月数: up to now, not of a period. */
    MONTHS_WITHOUT_OVERDUE(
            Kind.WHOLE, null, null, basis -> Answer.count(basis.overdue().monthsWithoutOverdue(basis.today()))),
    /** 进驻率: of the halls as they are now. */
    ENTRY_RATE(basis -> Ratio.of(
            basis.coverage().items().entered(), basis.coverage().items().should())),
    /** 授权到位率: items for which the window has every power that their cases can call for. */
    FULL_AUTHORIZATION(basis ->
            Ratio.of(basis.coverage().items().wholly(), basis.coverage().items().entered())),
    /** 部分授权率, beside it. */
    PARTIAL_AUTHORIZATION(basis ->
            Ratio.of(basis.coverage().items().partly(), basis.coverage().items().entered())),
    /** 村级覆盖率. */
    VILLAGE_COVERAGE(basis ->
            Ratio.of(basis.coverage().servedVillages(), basis.coverage().villages()));

    /** What a figure is, and so how it is rounded and what stands where there is nothing to speak of. */
    enum Kind {
        /** Cases; none is 0. */
        COUNT,
        /** A whole number, half up. */
        WHOLE,
        /** Working days, two decimals, half up; of no case —. */
        DAYS,
        /** Two decimals, half up; of an empty whole —, never 0 % or 100 %. */
        PERCENT
    }

    private final Kind kind;
    private final @Nullable Countable numerator;
    private final @Nullable Countable denominator;
    private final Function<Basis, Answer> definition;

    Indicator(
            Kind kind,
            @Nullable Countable numerator,
            @Nullable Countable denominator,
            Function<Basis, Answer> definition) {
        this.kind = kind;
        this.numerator = numerator;
        this.denominator = denominator;
        this.definition = definition;
    }

    /** A share of what is there now, and not of cases. */
    Indicator(Function<Basis, Ratio> share) {
        this(Kind.PERCENT, null, null, basis -> Answer.share(share.apply(basis)));
    }

    /** The part of a whole. */
    Indicator(Countable numerator, Countable denominator) {
        this(
                Kind.PERCENT,
                numerator,
                denominator,
                basis -> Answer.share(basis.figures().share(numerator, denominator)));
    }

    Answer of(Basis basis) {
        return definition.apply(basis);
    }

    /** For the indicators that need nothing but the sums of a period. */
    Answer of(Figures figures) {
        return of(figures, 1);
    }

    /** The same of a period that touches so many months. */
    Answer of(Figures figures, int months) {
        return of(new Basis(
                figures,
                Figures.NONE,
                months,
                Promises.NONE,
                new OverdueHistory(null, null),
                Coverage.NONE,
                LocalDate.EPOCH));
    }

    public Kind kind() {
        return kind;
    }

    /** The cases above the line; null where the figure has none there, but a sum. */
    public @Nullable Countable numerator() {
        return numerator;
    }

    /** The cases below the line; null where the figure does not divide by cases. */
    public @Nullable Countable denominator() {
        return denominator;
    }

    /** Whether it is of the period that was asked for, not of the catalogue or of all time. */
    public boolean isOfPeriod() {
        return numerator != null || denominator != null;
    }

    /** The sets of cases it stands on, that above the line first. */
    List<Countable> sets() {
        return Stream.of(numerator, denominator).filter(Objects::nonNull).toList();
    }

    /** The cases that the figure itself leads to; null where it does not stand on cases of a period. */
    @Nullable Countable behind() {
        return numerator != null ? numerator : denominator;
    }

    private static Answer count(Basis basis, Counted counted) {
        return Answer.count(basis.figures().count(counted));
    }

    private static Answer mean(Basis basis, Summed summed) {
        return Answer.mean(basis.figures().sum(summed), basis.figures().count(summed.over()));
    }

    /**
     * All that an indicator may be made of.
     *
     * @param yearBefore the sums of the same days of the year before
     * @param months how many months the period touches
     * @param coverage of the halls as they are now
     */
    record Basis(
            Figures figures,
            Figures yearBefore,
            int months,
            Promises promises,
            OverdueHistory overdue,
            Coverage coverage,
            LocalDate today) {}
}
