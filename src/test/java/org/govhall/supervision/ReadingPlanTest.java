package org.govhall.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadingPlanTest {

    private static final LocalDate CLOSED = LocalDate.of(2026, 11, 22);

    private static ReadingPlan plan(String from, String to, String... marked) {
        SortedSet<LocalDate> days = new TreeSet<>();
        Stream.of(marked).map(LocalDate::parse).forEach(days::add);
        return ReadingPlan.of(days(from, to), CLOSED, days);
    }

    private static Period days(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void aYearUpToTodayIsReadFromItsMonthsAndToday() {
        assertThat(plan("2026-01-01", "2026-11-23"))
                .isEqualTo(new ReadingPlan(
                        List.of(days("2026-01-01", "2026-11-30")),
                        List.of(),
                        List.of(days("2026-11-23", "2026-11-23"))));
    }

    @Test
    void whatBeginsOrEndsWithinAMonthIsReadFromDays() {
        assertThat(plan("2026-08-15", "2026-10-05"))
                .isEqualTo(new ReadingPlan(
                        List.of(days("2026-09-01", "2026-09-30")),
                        List.of(days("2026-08-15", "2026-08-31"), days("2026-10-01", "2026-10-05")),
                        List.of()));
    }

    @Test
    void aMarkedDayIsReadFromTheCasesAndItsMonthFromDays() {
        assertThat(plan("2026-09-01", "2026-10-31", "2026-09-10", "2026-11-03"))
                .isEqualTo(new ReadingPlan(
                        List.of(days("2026-10-01", "2026-10-31")),
                        List.of(days("2026-09-01", "2026-09-09"), days("2026-09-11", "2026-09-30")),
                        List.of(days("2026-09-10", "2026-09-10"))));
    }

    @Test
    void whatHasNoRowsIsReadFromTheCases() {
        Period period = days("2026-09-01", "2026-10-31");
        assertThat(ReadingPlan.of(period, null, new TreeSet<>()).open()).containsExactly(period);
        assertThat(ReadingPlan.of(period, LocalDate.of(2026, 8, 31), new TreeSet<>())
                        .open())
                .containsExactly(period);
    }

    @Test
    void eachDayIsReadOnce() {
        Random random = new Random(6);
        for (int round = 0; round < 2000; round++) {
            LocalDate from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
            Period period = new Period(from, from.plusDays(random.nextInt(300)));
            SortedSet<LocalDate> marked = new TreeSet<>();
            for (int i = random.nextInt(40); i > 0; i--) {
                marked.add(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400)));
            }
            ReadingPlan plan = ReadingPlan.of(period, CLOSED, marked);
            List<LocalDate> read = new ArrayList<>();
            // the row of the running month holds no day that is not closed
            daysOf(plan.months()).filter(day -> !day.isAfter(CLOSED)).forEach(read::add);
            Stream.concat(daysOf(plan.days()), daysOf(plan.open())).forEach(read::add);
            assertThat(read)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(
                            period.from().datesUntil(period.to().plusDays(1)).toList());
        }
    }

    private static Stream<LocalDate> daysOf(List<Period> stretches) {
        return stretches.stream()
                .flatMap(stretch -> stretch.from().datesUntil(stretch.to().plusDays(1)));
    }
}
