package org.govhall.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.govhall.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "DAY,2026-11-25,2026-11-25",
        "WEEK,2026-11-25,2026-11-23",
        "WEEK,2026-11-23,2026-11-23",
        "MONTH,2026-11-25,2026-11-01",
        "QUARTER,2026-11-25,2026-10-01",
        "YEAR,2026-11-25,2026-01-01"
    })
    void aRunningPeriodEndsToday(PeriodKind kind, LocalDate today, LocalDate from) {
        assertThat(Period.running(kind, today)).isEqualTo(new Period(from, today));
    }

    @Test
    void aChartShowsTwelveMonthsOrMore() {
        Period week = new Period(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 25));
        Period two = new Period(LocalDate.of(2024, 12, 5), LocalDate.of(2026, 11, 25));

        assertThat(week.monthsOfChart()).isEqualTo(new Period(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 11, 30)));
        assertThat(two.monthsOfChart().from()).isEqualTo(LocalDate.of(2024, 12, 1));
    }

    @Test
    void aPeriodThatRunsBackwardsIsRefused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new Period(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 1)))
                .returns("supervision.refused.period-backwards", Refusal::messageKey);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new Period(LocalDate.of(2016, 1, 1), LocalDate.of(2026, 1, 1)))
                .returns("supervision.refused.period-too-long", Refusal::messageKey);
    }

    @ParameterizedTest
    @CsvSource({
        "DAY,2026-03-01,2026-03-01,2026-02-28,2026-02-28",
        "WEEK,2026-11-23,2026-11-25,2026-11-16,2026-11-18",
        "MONTH,2026-03-01,2026-03-30,2026-02-01,2026-02-28",
        "MONTH,2026-03-01,2026-03-15,2026-02-01,2026-02-15",
        "MONTH,2026-02-01,2026-02-28,2026-01-01,2026-01-31",
        "QUARTER,2026-10-01,2026-11-26,2026-07-01,2026-08-26",
        "YEAR,2024-01-01,2024-02-29,2023-01-01,2023-02-28",
        "CUSTOM,2026-11-10,2026-11-19,2026-10-31,2026-11-09",
        "CUSTOM,2016-02-29,2026-02-28,2006-03-01,2016-02-28"
    })
    void thePeriodBeforeIsTheSameStretchOfTheLast(
            PeriodKind kind, LocalDate from, LocalDate to, LocalDate fromBefore, LocalDate toBefore) {
        assertThat(new Period(from, to).before(kind)).isEqualTo(new Period(fromBefore, toBefore));
    }

    @Test
    void theYearBeforeHasTheSameDays() {
        assertThat(new Period(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29)).yearBefore())
                .isEqualTo(new Period(LocalDate.of(2023, 2, 1), LocalDate.of(2023, 2, 28)));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01,2026-11-26,11", "2026-11-26,2026-11-26,1", "2025-12-31,2026-01-01,2"})
    void aMonthBegunCountsWhole(LocalDate from, LocalDate to, int months) {
        assertThat(new Period(from, to).months()).isEqualTo(months);
    }
}
