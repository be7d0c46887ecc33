package org.govhall.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.govhall.calendar.Calendars;
import org.govhall.testing.LifecycleRule;
import org.govhall.testing.MovableClock;
import org.govhall.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarningHorizonTest {

    @ParameterizedTest(name = "{0}: promised {1}, due {2}: {3}")
    @CsvSource({
        // one working day or less is left
        "2026-11-23T10:00, 3, 2026-11-23T17:30, true",
        "2026-11-23T10:00, 3, 2026-11-24T17:30, false",
        "2026-11-23T17:30, 3, 2026-11-24T17:30, true",
        "2026-11-23T17:29, 3, 2026-11-24T17:30, false",
        // the evening before, and a weekend between
        "2026-11-20T18:00, 5, 2026-11-23T17:30, true",
        "2026-11-20T18:00, 5, 2026-11-24T17:30, false",
        "2026-11-21T11:00, 5, 2026-11-23T17:30, true",
        // a fifth of twenty days is four
        "2026-11-23T17:30, 20, 2026-11-27T17:30, true",
        "2026-11-23T10:00, 20, 2026-11-26T17:30, true",
        "2026-11-23T10:00, 20, 2026-11-27T17:30, false",
        // a fifth of seven days is one and two fifths
        "2026-11-23T10:00, 7, 2026-11-24T17:30, false",
        "2026-11-23T15:30, 7, 2026-11-24T17:30, true",
        // decided on the spot: never a warning
        "2026-11-23T10:00, 0, 2026-11-23T17:30, false"
    })
    @Rule(LifecycleRule.CLOCK_6)
    void aFifthOrOneDayWhicheverComesFirst(String now, int promised, String due, boolean close) {
        Instant instant = MovableClock.at(now);
        WarningHorizon horizon = WarningHorizon.of(Calendars.standard(), instant, WarningRule.STANDARD);

        assertThat(MovableClock.at(due).isBefore(horizon.bound(promised, instant)))
                .isEqualTo(close);
    }

    @Test
    void promisesThatShareABoundAreAskedForTogether() {
        Instant now = MovableClock.at("2026-11-23T10:00");
        WarningHorizon horizon = WarningHorizon.of(Calendars.standard(), now, WarningRule.STANDARD);

        SortedMap<Instant, SortedSet<Integer>> bounds = horizon.bounds(Set.of(0, 3, 5, 20), now);

        assertThat(bounds)
                .containsExactly(
                        entry(now, new TreeSet<>(Set.of(0))),
                        entry(MovableClock.at("2026-11-24T00:00"), new TreeSet<>(Set.of(3, 5))),
                        entry(MovableClock.at("2026-11-27T00:00"), new TreeSet<>(Set.of(20))));
    }
}
