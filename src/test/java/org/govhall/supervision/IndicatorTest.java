package org.govhall.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.govhall.catalog.EnteredItems;
import org.govhall.kernel.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The formulas, against figures that real centres have published. */
class IndicatorTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static Figures counted(Counted part, long count, Counted whole, long all) {
        return new Figures(Map.of(part, count, whole, all), Map.of());
    }

    private static Figures summed(Counted over, long n, Map<Summed, BigDecimal> sums) {
        return new Figures(Map.of(over, n), sums);
    }

    private static BigDecimal days(String number) {
        return new BigDecimal(number);
    }

    @Test
    void completionRateAsPublished() {
        Figures figures = counted(Counted.COMPLETED, 21_776, Counted.ACCEPTED, 22_079);

        Answer answer = Indicator.COMPLETION_RATE.of(figures);

        assertThat(answer.text()).isEqualTo("98.63%");
        assertThat(answer.parts()).containsExactly("21,776", "22,079");
    }

    @Test
    void townshipCompletionRateAsPublished() {
        assertThat(Ratio.of(13_309, 13_309).text()).isEqualTo("100.00%");
    }

    @Test
    void monthlyAverageAsPublished() {
        Figures figures = new Figures(Map.of(Counted.COMPLETED, 21_776L), Map.of());

        assertThat(Indicator.MONTHLY_AVERAGE.of(figures, 11).text()).isEqualTo("1,980");
    }

    @Test
    void growthOverTheYearBeforeAsPublished() {
        Figures now = new Figures(Map.of(Counted.RECEIVED, 22_110L), Map.of());
        Figures before = new Figures(Map.of(Counted.RECEIVED, 22_110L - 10_632), Map.of());

        Answer answer = Indicator.YEAR_ON_YEAR.of(new Indicator.Basis(
                now, before, 11, Promises.NONE, new OverdueHistory(null, null), Coverage.NONE, TODAY));

        assertThat(answer.text()).isEqualTo("92.63%");
        assertThat(answer.parts()).containsExactly("22,110", "11,478");
    }

    /** The centre published the rate without its counts; these are counts that give it. */
    @ParameterizedTest
    @CsvSource({
        "SAME_DAY_RATE,SAME_DAY,COMPLETED,7201,10000,72.01%",
        "ON_TIME_RATE,ON_TIME,COMPLETED,21776,21776,100.00%",
        "EARLY_RATE,EARLY,COMMITMENT,800,1000,80.00%",
        "ON_THE_SPOT_RATE,ON_THE_SPOT,IMMEDIATE,950,1000,95.00%",
        "IMMEDIATE_SHARE,IMMEDIATE,ACCEPTED,950,1000,95.00%",
        "RATING_RATE,RATED,COMPLETED,9891,10000,98.91%",
        "SATISFACTION,SATISFIED,RATED,9890,9891,99.99%"
    })
    void sharesAsPublished(Indicator indicator, Counted part, Counted whole, long count, long all, String text) {
        assertThat(indicator.of(counted(part, count, whole, all)).text()).isEqualTo(text);
        assertThat(indicator.sets()).containsExactly(part, whole);
    }

    @Test
    void anUnratedCaseIsNotRated() {
        assertThat(Indicator.RATING_RATE
                        .of(counted(Counted.RATED, 0, Counted.COMPLETED, 100))
                        .text())
                .isEqualTo("0.00%");
        assertThat(Indicator.SATISFACTION
                        .of(new Figures(Map.of(Counted.COMPLETED, 100L), Map.of()))
                        .text())
                .as("of those who rated, not of all")
                .isEqualTo(Ratio.NOTHING);
    }

    @Test
    void equalsShareAPlaceAndTheNextComesAfterThem() {
        Map<String, Figures> figures = Map.of(
                "a", new Figures(Map.of(Counted.RECEIVED, 9L), Map.of()),
                "b", new Figures(Map.of(Counted.RECEIVED, 5L), Map.of()),
                "c", new Figures(Map.of(Counted.RECEIVED, 5L), Map.of()),
                "d", new Figures(Map.of(Counted.RECEIVED, 1L), Map.of()));

        assertThat(Performance.places(figures, Indicator.RECEIVED))
                .containsExactlyInAnyOrderEntriesOf(Map.of("a", 1, "b", 2, "c", 2, "d", 4));
        assertThat(Performance.places(figures, Indicator.ON_TIME_RATE)).isEmpty();
    }

    @Test
    void promisedSpeedUpAsPublished() {
        Promises promises = new Promises(100, days("1174"), days("2060"));

        Answer answer = Indicator.PROMISED_SPEED_UP.of(new Indicator.Basis(
                Figures.NONE, Figures.NONE, 1, promises, new OverdueHistory(null, null), Coverage.NONE, TODAY));

        assertThat(answer.text()).isEqualTo("43.01%");
        assertThat(answer.parts()).containsExactly("20.60", "11.74", "100");
    }

    @Test
    void entryAuthorizationAndVillagesAsPublished() {
        Indicator.Basis basis = new Indicator.Basis(
                Figures.NONE,
                Figures.NONE,
                1,
                Promises.NONE,
                new OverdueHistory(null, null),
                new Coverage(new EnteredItems(6, 6, 4, 2), 645, 1_296),
                TODAY);

        assertThat(Indicator.ENTRY_RATE.of(basis).value()).isEqualByComparingTo("100");
        assertThat(Indicator.FULL_AUTHORIZATION.of(basis).value()).isEqualByComparingTo("66.67");
        assertThat(Indicator.FULL_AUTHORIZATION.of(basis).parts()).containsExactly("4", "6");
        assertThat(Indicator.PARTIAL_AUTHORIZATION.of(basis).value()).isEqualByComparingTo("33.33");
        assertThat(Indicator.VILLAGE_COVERAGE.of(basis).text()).isEqualTo("49.77%");
        assertThat(Indicator.ENTRY_RATE.of(Figures.NONE).text()).isEqualTo(Ratio.NOTHING);
    }

    @Test
    void meanTimesAsPublished() {
        assertThat(Indicator.MEAN_TIME_TO_ACCEPT
                        .of(summed(Counted.ACCEPTED, 1_000, Map.of(Summed.DAYS_TO_ACCEPT, days("431.2"))))
                        .text())
                .isEqualTo("0.43");
        assertThat(Indicator.MEAN_TIME_TO_COMPLETE
                        .of(summed(Counted.COMMITMENT, 50, Map.of(Summed.DAYS_TO_COMPLETE, days("202"))))
                        .text())
                .isEqualTo("4.04");
    }

    @Test
    void actualSpeedUpShowsItsSumsAndHowManyCasesItStandsOn() {
        Answer answer = Indicator.ACTUAL_SPEED_UP.of(summed(
                Counted.BOUND_BY_LAW, 100, Map.of(Summed.STATUTORY_DAYS, days("2060"), Summed.USED_DAYS, days("404"))));

        assertThat(answer.text()).isEqualTo("80.39%");
        assertThat(answer.parts()).containsExactly("1,656", "2,060", "100");
    }

    @Test
    void whatTookLongerThanTheLawAllowsIsANegativeSpeedUp() {
        assertThat(Ratio.reduction(days("30"), days("20")).percentText()).isEqualTo("-50.00%");
    }

    @ParameterizedTest
    @CsvSource({"4,6,4/6 · 66.67%", "2,6,2/6 · 33.33%", "6,6,6/6 · 100.00%", "0,29,0/29 · 0.00%", "29,30,96.67%"})
    void aSmallNumberStandsBeforeItsPercentage(long part, long whole, String text) {
        assertThat(Ratio.of(part, whole).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"645,1296,49.77%", "1,200,0.50%", "1,800,0.13%", "199,200,99.50%", "99995,100000,100.00%"})
    void percentagesHaveTwoDecimalsHalfUp(long part, long whole, String text) {
        assertThat(Ratio.of(part, whole).percentText()).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource(
            value = Indicator.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RECEIVED", "ACCEPTED", "COMPLETED", "MONTHLY_AVERAGE", "MONTHS_WITHOUT_OVERDUE"})
    void whereNothingHappenedNothingIsSaid(Indicator indicator) {
        Answer answer = indicator.of(Figures.NONE);

        assertThat(answer.text()).isEqualTo("—");
        assertThat(answer.value()).isNull();
    }

    @Test
    void sumsAddUpWhereAveragesWouldNot() {
        Figures small = counted(Counted.ON_TIME, 1, Counted.COMPLETED, 2);
        Figures large = counted(Counted.ON_TIME, 98, Counted.COMPLETED, 98);

        Figures both = small.plus(large);

        assertThat(Indicator.ON_TIME_RATE.of(both).text()).isEqualTo("99.00%");
        assertThat(small.plus(Figures.NONE)).isEqualTo(small);
        assertThat(large.plus(small)).isEqualTo(both);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-01, , 16",
        "2025-07-02, , 15",
        "2025-01-01, 2025-06-30, 16",
        "2025-01-01, 2026-10-31, 0",
        "2025-01-01, 2026-09-01, 1",
        "2025-01-01, 2026-11-20, 0",
        "2026-11-03, , 0",
        ", , 0"
    })
    void onlyWholeMonthsInARowAreWithoutOverdue(LocalDate first, LocalDate missed, long months) {
        assertThat(new OverdueHistory(first, missed).monthsWithoutOverdue(TODAY))
                .isEqualTo(months);
    }
}
