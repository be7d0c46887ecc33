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
}
