package org.govhall.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.Year;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayScheduleTest {

    private final HolidaySchedule schedule = Calendars.schedule();

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "2026-02-13, WORKING_DAY,",
        "2026-02-14, SHIFTED_WORKING_DAY, 春节",
        "2026-02-16, HOLIDAY, 春节",
        "2026-02-28, SHIFTED_WORKING_DAY, 春节",
        "2026-03-01, WEEKEND,",
        "2026-10-10, SHIFTED_WORKING_DAY, 国庆节",
        "2024-02-18, SHIFTED_WORKING_DAY, 春节"
    })
    void aDaySaysWhatItIs(LocalDate date, DayReason reason, String festival) {
        assertThat(schedule.reason(date)).isEqualTo(reason);
        assertThat(schedule.festival(date)).isEqualTo(festival);
        assertThat(schedule.isWorkingDay(date)).isEqualTo(reason != DayReason.HOLIDAY && reason != DayReason.WEEKEND);
    }

    @ParameterizedTest(name = "2027 without a schedule, {0}: {1}")
    @CsvSource({
        "2027-01-01, HOLIDAY",
        "2027-01-04, WORKING_DAY",
        "2027-02-08, WORKING_DAY",
        "2027-05-01, HOLIDAY",
        "2027-10-01, HOLIDAY",
        "2027-10-04, WORKING_DAY",
        "2027-10-09, WEEKEND"
    })
    void aYearNotYetPublishedHasItsWeekendsAndTheFestivalsOfAFixedDate(LocalDate date, DayReason reason) {
        assertThat(schedule.reason(date)).isEqualTo(reason);
    }

    @Test
    void everyYearOfTheDataIsPublishedAndTheNextIsNot() {
        assertThat(Stream.iterate(2007, year -> year + 1).limit(20).map(Year::of))
                .allMatch(schedule::isPublished);
        assertThat(schedule.isPublished(Year.of(2006))).isFalse();
        assertThat(schedule.isPublished(Year.of(2027))).isFalse();
    }

    @Test
    void aScheduleTypedInHalfWayIsNotPublished() {
        HolidaySchedule untilMay = HolidaySchedule.of(schedule.days().stream()
                .filter(day -> day.date().isBefore(LocalDate.parse("2026-06-01")))
                .toList());

        assertThat(untilMay.isPublished(Year.of(2026))).isFalse();
        assertThat(untilMay.isPublished(Year.of(2025))).isTrue();
    }

    @Test
    void theRowsComeBackByDate() throws IOException {
        HolidaySchedule read = HolidaySchedule.fromCsv(
                new StringReader("\uFEFFdate,kind,name\n2026-01-04,workday,元旦\n\n2026-01-01,holiday,元旦\n\n"));

        assertThat(read.days())
                .containsExactly(
                        new ScheduledDay(LocalDate.parse("2026-01-01"), DayKind.HOLIDAY, "元旦"),
                        new ScheduledDay(LocalDate.parse("2026-01-04"), DayKind.WORKDAY, "元旦"));
    }

    @Test
    void aDateNamedTwiceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HolidaySchedule.fromCsv(
                        new StringReader("date,kind,name\n2026-01-01,holiday,元旦\n2026-01-01,workday,元旦\n")))
                .withMessageContaining("2026-01-01");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"'2026-01-01,off,元旦'", "'2026-13-01,holiday,元旦'", "'2026-01-01'"})
    void aRowThatCannotBeReadIsNamedByItsLine(String row) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HolidaySchedule.fromCsv(new StringReader("date,kind,name\n" + row + "\n")))
                .withMessageContaining("line 2");
    }
}
