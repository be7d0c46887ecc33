package org.govhall.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.govhall.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hours are read as people write them, and lie within others or not. */
class ReceptionHoursTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "09:00–12:00, 13:30–17:30 | 09:00–12:00, 13:30–17:30",
                "9:00-12:00；13:30-17:30   | 09:00–12:00, 13:30–17:30",
                "9：00至12：00、14：00至16：00 | 09:00–12:00, 14:00–16:00",
                "8:30 - 18:00              | 08:30–18:00",
                "9:00～12:00                | 09:00–12:00"
            })
    void hoursAreReadAsTheyAreWritten(String text, String meant) {
        assertThat(ReceptionHours.read(text)).hasToString(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "上午",
                "09:00",
                "09:00–24:00",
                "09:00–12:00 另有安排",
                "周一 09:00–12:00",
                "09:00–10:00, 11:00–12:00, 13:00–14:00"
            })
    void whatIsNoOpeningTimeIsNotRead(String text) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ReceptionHours.read(text))
                .returns("organization.refused.hours-unreadable", Refusal::messageKey);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "09:00–12:00              | true",
                "13:30–17:30              | true",
                "09:00–12:00, 13:30–17:30 | true",
                "10:00–11:00, 14:00–15:00 | true",
                "09:00–10:00, 10:30–12:00 | true",
                "08:59–12:00              | false",
                "09:00–12:01              | false",
                "09:00–17:30              | false",
                "09:00–12:00, 13:29–17:30 | false",
                "09:00–12:00, 13:30–17:31 | false"
            })
    void aWindowIsOpenAtNoTimeAtWhichItsCentreIsClosed(String own, boolean lies) {
        assertThat(ReceptionHours.read(own).liesWithin(ReceptionHours.STANDARD)).isEqualTo(lies);
    }

    @Test
    void twoStretchesThatMeetAreOne() {
        ReceptionHours meeting = ReceptionHours.read("09:00–12:00, 12:00–17:00");
        assertThat(ReceptionHours.read("11:00–13:00").liesWithin(meeting)).isTrue();
        assertThat(ReceptionHours.read("11:00–17:01").liesWithin(meeting)).isFalse();
    }
}
