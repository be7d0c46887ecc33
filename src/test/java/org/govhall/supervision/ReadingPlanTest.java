package org.govhall.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadingPlanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static ReadingPlan plan(String from, String to) {
        return ReadingPlan.of(days(from, to), TODAY);
    }

    private static Period days(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void aYearUpToTodayIsReadFromItsMonths() {
        assertThat(plan("2026-01-01", "2026-11-23"))
                .isEqualTo(new ReadingPlan(List.of(days("2026-01-01", "2026-11-30")), List.of()));
    }

    @Test
    void whatBeginsOrEndsWithinAMonthIsReadFromDays() {
        assertThat(plan("2026-08-15", "2026-10-05"))
                .isEqualTo(new ReadingPlan(
                        List.of(days("2026-09-01", "2026-09-30")),
                        List.of(days("2026-08-15", "2026-08-31"), days("2026-10-01", "2026-10-05"))));
    }

    @Test
    void theRunningMonthWithoutTodayIsReadFromDays() {
        assertThat(plan("2026-11-01", "2026-11-22"))
                .isEqualTo(new ReadingPlan(List.of(), List.of(days("2026-11-01", "2026-11-22"))));
    }

    @Test
    void eachDayIsReadOnce() {
        Random random = new Random(6);
        for (int round = 0; round < 2000; round++) {
            LocalDate from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
            Period period = new Period(from, from.plusDays(random.nextInt(300)));
            ReadingPlan plan = ReadingPlan.of(period, TODAY);
            List<LocalDate> read = new ArrayList<>();
            // no row holds a day that is to come
            Stream.concat(plan.months().stream(), plan.days().stream())
                    .flatMap(stretch -> stretch.from().datesUntil(stretch.to().plusDays(1)))
                    .filter(day -> !day.isAfter(TODAY))
                    .forEach(read::add);
            assertThat(read)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(period.from()
                            .datesUntil(period.to().plusDays(1))
                            .filter(day -> !day.isAfter(TODAY))
                            .toList());
        }
    }
}
