package org.govhall.supervision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.govhall.calendar.LegalPeriod;
import org.govhall.calendar.PeriodUnit;
import org.govhall.catalog.Catalog;
import org.govhall.catalog.ItemSummary;
import org.govhall.catalog.RevisionView;
import org.govhall.organization.CenterId;
import org.govhall.organization.CenterView;
import org.govhall.organization.DepartmentId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the centres of a scope do in a period, by the indicators. */
@Service
@Transactional(readOnly = true)
class Performance {

    private static final BigDecimal WORKING_DAYS_OF_A_WEEK = BigDecimal.valueOf(5);
    private static final BigDecimal DAYS_OF_A_WEEK = BigDecimal.valueOf(7);

    private final FigureBook book;
    private final DeskFigures desks;
    private final Catalog catalog;
    private final Names names;
    private final Coverages coverages;
    private final Tallies tallies;
    private final Clock clock;
    private final ZoneId zone;

    Performance(
            FigureBook book,
            DeskFigures desks,
            Catalog catalog,
            Names names,
            Coverages coverages,
            Tallies tallies,
            Clock clock,
            ZoneId zone) {
        this.book = book;
        this.desks = desks;
        this.catalog = catalog;
        this.names = names;
        this.coverages = coverages;
        this.tallies = tallies;
        this.clock = clock;
        this.zone = zone;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** A set of cases, or of what else, that a figure stands on, and where they are. */
    record Cases(Countable counted, long count, String href) {}

    /**
     * One indicator as a card shows it.
     *
     * @param cases what it stands on, above the line first; none where it does not stand on cases of a period
     * @param before the same of the last period, null where it is not asked for
     * @param yearBefore the same of the same days of the year before, null where it is not asked for
     */
    record Card(
            Indicator indicator,
            Answer answer,
            List<Cases> cases,
            @Nullable Answer before,
            @Nullable Answer yearBefore) {

        /** Where the figure itself leads; null where there are no cases behind it. */
        public @Nullable Cases lead() {
            return cases.isEmpty() ? null : cases.get(0);
        }

        /** For those who may see the figure, but no case. */
        Card withoutCases() {
            return new Card(indicator, answer, List.of(), before, yearBefore);
        }
    }

    /** One month of the chart and of the table below it. */
    record Month(YearMonth month, MonthCounts counts, String received, String accepted, String completed) {}

    /**
     * One line of the breakdown.
     *
     * @param note key of what is said of the line beside its name, null where nothing is
     * @param share of all cases received, in percent; the lines add up to 100.00; null where none was received at all
     * @param place in the order of the indicator that the lines are put in order by, equals on the same one
     * @param change places gained since the last period, negative where lost; null where it had no place then
     */
    record Line(
            String key,
            String name,
            @Nullable String note,
            String href,
            Figures figures,
            List<Card> cells,
            @Nullable BigDecimal share,
            @Nullable Integer place,
            @Nullable Integer change) {}

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

        /** What places are given by: what the lines are in order by, or the volume where that is a name. */
        Indicator ranked() {
            return indicator == null ? Indicator.RECEIVED : indicator;
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

    private static final List<Indicator> COLUMNS = List.of(
            Indicator.RECEIVED,
            Indicator.ACCEPTED,
            Indicator.COMPLETED,
            Indicator.COMPLETION_RATE,
            Indicator.ON_TIME_RATE,
            Indicator.EARLY_RATE,
            Indicator.SAME_DAY_RATE,
            Indicator.MEAN_TIME_TO_COMPLETE,
            Indicator.ACTUAL_SPEED_UP);

    /** Beside them, where lines are of departments or centres. */
    private static final List<Indicator> TALLIED = List.of(
            Indicator.HOTLINE_ON_TIME_RATE,
            Indicator.HOTLINE_SATISFACTION,
            Indicator.TRAINING_COVERAGE,
            Indicator.EXCELLENCE_QUOTA);

    /** The columns of a breakdown. */
    static List<Indicator> columns(Grouping by) {
        return by.tellsTallies()
                ? Stream.concat(COLUMNS.stream(), TALLIED.stream()).toList()
                : COLUMNS;
    }

    private static final Set<Indicator> COUNTS = Set.of(Indicator.RECEIVED, Indicator.ACCEPTED, Indicator.COMPLETED);

    boolean isCount(Indicator indicator) {
        return COUNTS.contains(indicator);
    }

    /** The indicators asked for, of everything that the question chooses. */
    List<Card> cards(Question question, List<Indicator> indicators) {
        Selection selection = question.selection();
        Indicator.Basis basis = basis(selection, Figures.NONE);
        return indicators.stream()
                .map(indicator -> card(question, indicator, basis, null, null))
                .toList();
    }

    /** The same, with the last period and the last year beside each that is of a period. */
    List<Card> compared(Question question, List<Indicator> indicators) {
        Selection selection = question.selection();
        Period period = selection.period();
        Period lastYear = period.yearBefore();
        Period last = period.before(question.kind());
        Figures yearBefore = figures(selection.within(lastYear));
        Figures before = last.equals(lastYear) ? yearBefore : figures(selection.within(last));
        Indicator.Basis basis = basis(selection, yearBefore);
        return indicators.stream()
                .map(indicator -> indicator.isOfPeriod() && indicator != Indicator.YEAR_ON_YEAR
                        ? card(
                                question,
                                indicator,
                                basis,
                                indicator.of(before, last.months()),
                                indicator.of(yearBefore, lastYear.months()))
                        : card(question, indicator, basis, null, null))
                .toList();
    }

    private Indicator.Basis basis(Selection selection, Figures yearBefore) {
        return new Indicator.Basis(
                figures(selection),
                yearBefore,
                selection.period().months(),
                promises(),
                book.overdueHistory(selection.centers(), clock.instant()),
                coverages.of(selection.centers()),
                today());
    }

    private static Card card(
            Question question,
            Indicator indicator,
            Indicator.Basis basis,
            @Nullable Answer before,
            @Nullable Answer yearBefore) {
        return new Card(
                indicator,
                indicator.of(basis),
                indicator.sets().stream()
                        .filter(set -> !(set instanceof Tallied)
                                || question.selection().isTallied())
                        .map(set -> new Cases(set, basis.figures().count(set), question.behind(set)))
                        .toList(),
                before,
                yearBefore);
    }

    /** The months of the chart, also those in which nothing happened, the earliest first. */
    List<Month> months(Question question) {
        Period chart = question.period().monthsOfChart();
        Map<YearMonth, MonthCounts> counts = monthsOf(question.selection().within(chart));
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

    /** A line for each area, department, centre, item, window or clerk; never more than the catalogue or the directory has. */
    List<Line> breakdown(Question question, Order order) {
        Selection selection = question.selection();
        Map<String, Figures> now = figuresBy(question, selection);
        Map<String, Figures> before =
                figuresBy(question, selection.within(selection.period().before(question.kind())));
        List<String> keys = List.copyOf(now.keySet());
        List<BigDecimal> shares = Shares.of(keys.stream()
                .map(key -> now.getOrDefault(key, Figures.NONE).count(Counted.RECEIVED))
                .toList());
        Map<String, Integer> places = places(now, order.ranked());
        Map<String, Integer> placesBefore = places(before, order.ranked());
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i);
            Integer place = places.get(key);
            Integer last = placesBefore.get(key);
            lines.add(line(
                    question,
                    key,
                    now.getOrDefault(key, Figures.NONE),
                    shares.isEmpty() ? null : shares.get(i),
                    place,
                    place == null || last == null ? null : last - place));
        }
        lines.sort(order.comparator());
        return lines;
    }

    /** The most is first; equals share a place, and the one after them comes as many later. Of what nothing can be said has none. */
    static Map<String, Integer> places(Map<String, Figures> figures, Indicator indicator) {
        Map<String, BigDecimal> values = new HashMap<>();
        figures.forEach((key, each) -> {
            BigDecimal value = indicator.of(each).value();
            if (value != null) {
                values.put(key, value);
            }
        });
        Map<String, Integer> places = new HashMap<>();
        values.forEach((key, value) -> places.put(
                key,
                1
                        + Math.toIntExact(values.values().stream()
                                .filter(other -> other.compareTo(value) > 0)
                                .count())));
        return places;
    }

    private Line line(
            Question question,
            String key,
            Figures figures,
            @Nullable BigDecimal share,
            @Nullable Integer place,
            @Nullable Integer change) {
        return new Line(
                key,
                names.of(question.by(), key),
                note(question, key),
                question.figuresOf(key),
                figures,
                columns(question.by()).stream()
                        .map(indicator -> new Card(
                                indicator,
                                indicator.of(figures),
                                indicator.sets().stream()
                                        .map(set -> new Cases(set, figures.count(set), question.behind(set, key)))
                                        .toList(),
                                null,
                                null))
                        .toList(),
                share,
                place,
                change);
    }

    private static @Nullable String note(Question question, String key) {
        if (question.by() == Grouping.AREA && key.equals(question.center().id().toString())) {
            return "supervision.figures.own-level";
        }
        if (question.by() == Grouping.DEPARTMENT && key.equals(DepartmentId.NONE.toString())) {
            return "supervision.figures.no-department";
        }
        return question.by() == Grouping.CLERK && Clerk.of(key).officer() == null
                ? "supervision.figures.no-clerk"
                : null;
    }

    // ---- from the rows of days, or for a desk from its cases

    private Figures figures(Selection selection) {
        return (selection.isOfDesk() ? desks.figures(selection) : book.figures(selection)).plus(tallies.sum(selection));
    }

    private Map<YearMonth, MonthCounts> monthsOf(Selection selection) {
        return selection.isOfDesk() ? desks.months(selection) : book.months(selection);
    }

    private Map<String, Figures> figuresBy(Question question, Selection selection) {
        Grouping by = question.by();
        if (by == Grouping.AREA) {
            return areas(question, withTallies(Grouping.CENTER, selection));
        }
        return by.tellsTallies()
                ? withTallies(by, selection)
                : selection.isOfDesk() || by.isOfOneCenter()
                        ? desks.figuresBy(by, selection)
                        : book.figuresBy(by, selection);
    }

    /**
     * Also what had no case in the period, but something that is tallied. Where anything happened there is a line for all who
     * have staff at windows, so that the lines add up to the whole.
     */
    private Map<String, Figures> withTallies(Grouping by, Selection selection) {
        Map<String, Figures> figures = new LinkedHashMap<>(
                selection.isOfDesk() ? desks.figuresBy(by, selection) : book.figuresBy(by, selection));
        List<Tallies.Line> tallied = tallies.of(selection);
        if (!figures.isEmpty()
                || tallied.stream().anyMatch(line -> line.figures().hasTallies())) {
            tallied.forEach(line -> figures.merge(
                    by == Grouping.CENTER
                            ? line.center().toString()
                            : line.department().toString(),
                    line.figures(),
                    Figures::plus));
        }
        return figures;
    }

    /** Each centre added to the one directly below that looked at, on whose way it is. */
    private static Map<String, Figures> areas(Question question, Map<String, Figures> centers) {
        List<CenterView> below = question.scope().below(question.center());
        Map<String, Figures> areas = new LinkedHashMap<>();
        centers.forEach((key, figures) -> {
            CenterView center = question.scope().center(CenterId.of(key)).orElseThrow();
            CenterView area = below.stream()
                    .filter(each -> center.path().startsWith(each.path()))
                    .findFirst()
                    .orElse(question.center());
            areas.merge(area.id().toString(), figures, Figures::plus);
        });
        return areas;
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
