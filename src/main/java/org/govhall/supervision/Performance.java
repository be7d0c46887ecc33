package org.govhall.supervision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govhall.calendar.LegalPeriod;
import org.govhall.calendar.PeriodUnit;
import org.govhall.catalog.Catalog;
import org.govhall.catalog.ItemSummary;
import org.govhall.catalog.RevisionView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the centres of a scope do in a period, by the indicators. */
@Service
@Transactional(readOnly = true)
class Performance {

    private static final BigDecimal WORKING_DAYS_OF_A_WEEK = BigDecimal.valueOf(5);
    private static final BigDecimal DAYS_OF_A_WEEK = BigDecimal.valueOf(7);

    private final CaseFacts facts;
    private final Catalog catalog;
    private final Names names;
    private final Clock clock;
    private final ZoneId zone;

    Performance(CaseFacts facts, Catalog catalog, Names names, Clock clock, ZoneId zone) {
        this.facts = facts;
        this.catalog = catalog;
        this.names = names;
        this.clock = clock;
        this.zone = zone;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** One indicator as a card shows it; {@code href} leads to the cases behind it, null where there are none. */
    record Card(
            Indicator indicator, Answer answer, @Nullable String href) {}

    /** One month of the chart and of the table below it. */
    record Month(YearMonth month, MonthCounts counts, String received, String accepted, String completed) {}

    /** One line of the breakdown. */
    record Line(String key, String name, String href, Figures figures, List<Card> cells) {}

    /** What the lines of a breakdown are put in order by: {@code NAME} or an indicator. */
    record Order(@Nullable Indicator indicator, boolean ascending) {

        static final String NAME = "NAME";

        static Order read(@Nullable String column, @Nullable String ascending) {
            String name = Params.given(column).orElse(Indicator.RECEIVED.name());
            boolean up = "true".equals(ascending);
            return name.equals(NAME)
                    ? new Order(null, up)
                    : new Order(Params.constant(Indicator.class, name, Indicator.RECEIVED), up);
        }

        /** What cannot be said comes last, whichever way the rest is put. */
        Comparator<Line> comparator() {
            Comparator<Line> byName = Comparator.comparing(Line::name).thenComparing(Line::key);
            if (indicator == null) {
                return ascending ? byName : byName.reversed();
            }
            Indicator compared = indicator;
            Comparator<BigDecimal> byValue = ascending ? Comparator.naturalOrder() : Comparator.reverseOrder();
            return Comparator.<Line, @Nullable BigDecimal>comparing(
                            line -> compared.of(line.figures()).value(), Comparator.nullsLast(byValue))
                    .thenComparing(byName);
        }
    }

    static final List<Indicator> COLUMNS = List.of(
            Indicator.RECEIVED,
            Indicator.ACCEPTED,
            Indicator.COMPLETED,
            Indicator.COMPLETION_RATE,
            Indicator.ON_TIME_RATE,
            Indicator.EARLY_RATE,
            Indicator.SAME_DAY_RATE,
            Indicator.MEAN_TIME_TO_COMPLETE,
            Indicator.ACTUAL_SPEED_UP);

    private static final Set<Indicator> COUNTS = Set.of(Indicator.RECEIVED, Indicator.ACCEPTED, Indicator.COMPLETED);

    boolean isCount(Indicator indicator) {
        return COUNTS.contains(indicator);
    }

    /** The indicators asked for, of everything that the question chooses. */
    List<Card> cards(Question question, List<Indicator> indicators) {
        Selection selection = question.selection();
        Indicator.Basis basis = new Indicator.Basis(
                facts.figures(selection),
                promises(),
                facts.overdueHistory(selection.centers(), clock.instant()),
                today());
        return indicators.stream()
                .map(indicator -> new Card(
                        indicator,
                        indicator.of(basis),
                        Optional.ofNullable(indicator.behind())
                                .map(question::cases)
                                .orElse(null)))
                .toList();
    }

    /** The months of the chart, also those in which nothing happened, the earliest first. */
    List<Month> months(Question question) {
        Period chart = question.period().monthsOfChart();
        Map<YearMonth, MonthCounts> counts = facts.months(question.selection().within(chart));
        List<Month> months = new ArrayList<>();
        for (YearMonth month = YearMonth.from(chart.from());
                !month.isAfter(YearMonth.from(chart.to()));
                month = month.plusMonths(1)) {
            Period whole = new Period(month.atDay(1), month.atEndOfMonth());
            months.add(new Month(
                    month,
                    counts.getOrDefault(month, MonthCounts.NONE),
                    question.cases(Counted.RECEIVED, whole),
                    question.cases(Counted.ACCEPTED, whole),
                    question.cases(Counted.COMPLETED, whole)));
        }
        return months;
    }

    /** A line for each department, centre or item; never more than the catalogue or the directory has. */
    List<Line> breakdown(Question question, Order order) {
        return facts.figuresBy(question.by(), question.selection()).entrySet().stream()
                .map(entry -> line(question, entry.getKey(), entry.getValue()))
                .sorted(order.comparator())
                .toList();
    }

    private Line line(Question question, String key, Figures figures) {
        return new Line(
                key,
                names.of(question.by(), key),
                question.figuresOf(key),
                figures,
                COLUMNS.stream()
                        .map(indicator -> new Card(
                                indicator,
                                indicator.of(figures),
                                COUNTS.contains(indicator) && indicator.behind() != null
                                        ? question.cases(indicator.behind(), key)
                                        : null))
                        .toList());
    }

    /** Over the items that can be applied for today; what a law counts in natural days is five sevenths working days. */
    private Promises promises() {
        LocalDate today = today();
        Promises promises = Promises.NONE;
        for (ItemSummary item : catalog.all()) {
            LegalPeriod statutory = catalog.guide(item.code(), today)
                    .map(RevisionView::statutory)
                    .orElse(null);
            if (statutory != null && item.standing().isOpen(today)) {
                promises = promises.plus(BigDecimal.valueOf(item.promisedDays()), inWorkingDays(statutory));
            }
        }
        return promises;
    }

    private static BigDecimal inWorkingDays(LegalPeriod period) {
        BigDecimal length = BigDecimal.valueOf(period.length());
        return period.unit() == PeriodUnit.WORKING_DAYS
                ? length
                : length.multiply(WORKING_DAYS_OF_A_WEEK).divide(DAYS_OF_A_WEEK, 2, RoundingMode.HALF_UP);
    }
}
