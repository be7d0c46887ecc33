package org.govhall.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.govhall.calendar.OfficeHours.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodsTest {

    @ParameterizedTest
    @ValueSource(ints = {-1, 251})
    void workingDaysOutsideTheirRangeAreRefused(int days) {
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkingDays(days));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3651})
    void aPeriodOutsideItsRangeIsRefused(int length) {
        assertThatIllegalArgumentException().isThrownBy(() -> LegalPeriod.naturalDays(length));
    }

    @Test
    void aPauseThatEndsBeforeItBeganIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pause(LocalDate.parse("2026-03-10"), LocalDate.parse("2026-03-09"), "TESTING"));
    }

    @Test
    void theStandardDayHasSevenHours() {
        assertThat(OfficeHours.STANDARD.minutesPerDay()).isEqualTo(7 * 60);
        assertThat(OfficeHours.STANDARD.opening()).isEqualTo(LocalTime.of(9, 0));
        assertThat(OfficeHours.STANDARD.closing()).isEqualTo(LocalTime.of(17, 30));
    }

    @Test
    void hoursThatAreNotInOrderAreRefused() {
        Session morning = new Session(LocalTime.of(9, 0), LocalTime.of(12, 0));
        Session noon = new Session(LocalTime.of(11, 0), LocalTime.of(14, 0));

        assertThatIllegalArgumentException().isThrownBy(() -> new OfficeHours(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new OfficeHours(List.of(morning, noon)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Session(LocalTime.of(12, 0), LocalTime.of(12, 0)));
    }

    @Test
    void hoursDoNotChangeWithTheListTheyWereMadeFrom() {
        List<Session> sessions = new ArrayList<>(OfficeHours.STANDARD.sessions());
        OfficeHours hours = new OfficeHours(sessions);

        sessions.clear();

        assertThat(hours).isEqualTo(OfficeHours.STANDARD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"calendar.properties", "calendar_en.properties"})
    void everyReasonAndUnitHasItsLabel(String bundle) throws IOException {
        Properties labels = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("/messages/" + bundle)),
                StandardCharsets.UTF_8)) {
            labels.load(reader);
        }

        assertThat(labels.stringPropertyNames())
                .containsAll(Stream.concat(Stream.of(DayReason.values()), Stream.of(PeriodUnit.values()))
                        .map(label -> label.getDeclaringClass().getSimpleName() + "." + label.name())
                        .toList());
    }
}
