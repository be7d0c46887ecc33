package org.govhall.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import org.govhall.calendar.ScheduleFault.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleFileTest {

    @Test
    void everythingThatIsWrongIsNamedByItsLine() throws IOException {
        ScheduleFile file = ScheduleFile.read(new StringReader("""
                date,kind,name
                2027-01-01,holiday,元旦
                2027-13-01,holiday,元旦

                2027-01-02,off,元旦
                2027-01-01,workday,元旦
                2027-01-03,holiday
                2027-01-04,free,
                """));

        assertThat(file.faults())
                .containsExactly(
                        new ScheduleFault(3, Kind.DATE, "2027-13-01"),
                        new ScheduleFault(5, Kind.KIND, "off"),
                        new ScheduleFault(6, Kind.TWICE, "2027-01-01"),
                        new ScheduleFault(7, Kind.COLUMNS, "2027-01-03,holiday"),
                        new ScheduleFault(8, Kind.KIND, "free"),
                        new ScheduleFault(8, Kind.NAME, ""));
    }

    @Test
    void theHeaderMayBeWrittenLargeAndTheLastLineNeedsNoEnd() throws IOException {
        ScheduleFile file = ScheduleFile.read(new StringReader("\uFEFFDate,Kind,Name\r\n2027-01-01,Holiday, 元旦 "));

        assertThat(file.faults()).isEmpty();
        assertThat(file.days()).containsExactly(new ScheduledDay(LocalDate.parse("2027-01-01"), DayKind.HOLIDAY, "元旦"));
    }

    @ParameterizedTest(name = "[{index}]")
    @ValueSource(
            strings = {"", "日期,类型,名称\n2027-01-01,holiday,元旦\n", "name,kind,date\n", "\u0000\u0001", "date;kind;name\n"})
    void aFileThatIsNoScheduleIsSaidToBeNone(String text) throws IOException {
        assertThat(ScheduleFile.read(new StringReader(text)).faults())
                .isNotEmpty()
                .first()
                .extracting(ScheduleFault::line, ScheduleFault::kind)
                .containsExactly(1L, Kind.COLUMNS);
    }

    @Test
    void aQuoteThatIsNeverClosedIsAFault() throws IOException {
        ScheduleFile file = ScheduleFile.read(new StringReader("date,kind,name\n2027-01-01,holiday,\"元旦\n"));

        assertThat(file.faults()).isNotEmpty();
    }

    @ParameterizedTest(name = "{0} belongs to the notice of {1}")
    @CsvSource({"2026-12-28, 2026", "2026-12-29, 2027", "2027-01-01, 2027", "2027-12-31, 2028"})
    void theLastDaysOfDecemberBelongToTheNextNotice(LocalDate date, int year) {
        assertThat(HolidaySchedule.noticeYear(date).getValue()).isEqualTo(year);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2006-12-28", "1999-01-01", "2100-01-01"})
    void noNoticeNamesADayOutsideItsTime(LocalDate date) throws IOException {
        assertThat(ScheduleFile.read(new StringReader("date,kind,name\n" + date + ",holiday,元旦\n"))
                        .faults())
                .containsExactly(new ScheduleFault(2, Kind.DATE, date.toString()));
    }
}
