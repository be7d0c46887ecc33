package org.govhall.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.TreeMap;
import org.govhall.calendar.DayKind;
import org.govhall.calendar.HolidaySchedule;
import org.govhall.calendar.ScheduledDay;
import org.govhall.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class ScheduleDraftTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private final ScheduleDraft nothing = new ScheduleDraft(0, inForce(), new TreeMap<>());

    @Test
    void aYearThatIsWholeMayComeIntoForce() {
        ScheduleDraft draft = nothing.withYearsOf(NextYear.days());

        draft.mustBeWhole();
        draft.mustLeaveThePast(TODAY);
        assertThat(draft.years()).containsExactly(Year.of(2027));
        assertThat(draft.changes()).hasSameSizeAs(NextYear.days());
        assertThat(draft.next().isPublished(Year.of(2027))).isTrue();
    }

    @Test
    void aYearOfWhichHalfIsMissingMayNot() {
        ScheduleDraft draft = nothing.withYearsOf(NextYear.days().subList(0, 20));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(draft::mustBeWhole)
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("schedule.refused.half"));
    }

    @Test
    void nothingIsNothingToPublish() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(nothing::mustBeWhole)
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("schedule.refused.nothing"));
    }

    @Test
    void aDayThatIsOverStaysInAPublishedYear() {
        ScheduleDraft draft = nothing.put(LocalDate.parse("2026-10-10"), null);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> draft.mustLeaveThePast(TODAY))
                .satisfies(refusal -> assertThat(refusal.getArguments()).containsExactly("2026-10-10"));
    }

    @Test
    void aDayToComeMayStillChange() {
        ScheduleDraft draft = nothing.put(
                LocalDate.parse("2026-12-26"), new ScheduledDay(LocalDate.parse("2026-12-26"), DayKind.WORKDAY, "元旦"));

        draft.mustLeaveThePast(TODAY);
        draft.mustBeWhole();
        assertThat(draft.list()).singleElement().satisfies(change -> {
            assertThat(change.before()).isNull();
            assertThat(change.after()).isNotNull();
        });
    }

    @Test
    void whatBecomesWhatItIsIsNoChange() {
        LocalDate date = LocalDate.parse("2026-10-10");
        ScheduledDay day = new ScheduledDay(date, DayKind.WORKDAY, "国庆节");

        assertThat(nothing.put(date, null).put(date, day).isEmpty()).isTrue();
        assertThat(nothing.withYearsOf(inForce().days()).isEmpty()).isTrue();
    }

    @Test
    void aFileSaysAllOfTheYearsItNamesAndNothingOfOthers() {
        ScheduleDraft typed = nothing.put(
                LocalDate.parse("2027-03-03"), new ScheduledDay(LocalDate.parse("2027-03-03"), DayKind.HOLIDAY, "春节"));
        ScheduleDraft both = typed.put(
                LocalDate.parse("2028-01-01"), new ScheduledDay(LocalDate.parse("2028-01-01"), DayKind.HOLIDAY, "元旦"));

        ScheduleDraft read = both.withYearsOf(NextYear.days());

        assertThat(read.changes()).doesNotContainKey(LocalDate.parse("2027-03-03"));
        assertThat(read.changes()).containsKey(LocalDate.parse("2028-01-01"));
        assertThat(read.years()).containsExactly(Year.of(2027), Year.of(2028));
    }

    @Test
    void aDayMissingInTheFileIsTakenOffItsYear() {
        List<ScheduledDay> without = inForce().days().stream()
                .filter(day -> !day.date().equals(LocalDate.parse("2026-10-10")))
                .toList();

        assertThat(nothing.withYearsOf(without).changes())
                .containsOnlyKeys(LocalDate.parse("2026-10-10"))
                .containsEntry(LocalDate.parse("2026-10-10"), null);
    }

    private static HolidaySchedule inForce() {
        try {
            return HolidaySchedule.fromCsv(new StringReader(
                    new ClassPathResource("reference/holidays-cn.csv").getContentAsString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
