package org.govhall.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the rows of days and months: closes what lies behind, and counts anew what was changed afterwards. */
@Component
public class DayRounds {

    /** So far behind the present rows are made: an act of that time is stored by now. */
    static final Duration BEHIND = Duration.ofMinutes(10);

    /** Today is made anew when so much of it has come behind, and not at each round. */
    private static final Duration AT_LEAST = Duration.ofMinutes(5);

    private static final int LAST_DAYS = 7;

    private final DayRows rows;
    private final Clock clock;
    private final ZoneId zone;

    DayRounds(DayRows rows, Clock clock, ZoneId zone) {
        this.rows = rows;
        this.clock = clock;
        this.zone = zone;
    }

    /** Does all that is to be done now; each step is a short transaction, and may be done twice. */
    public void go() {
        Instant now = clock.instant();
        Instant behind = now.minus(BEHIND);
        rows.openAfter(now, behind);
        while (rows.close(behind, AT_LEAST)) {
            Thread.onSpinWait();
        }
        while (rows.countMarked()) {
            Thread.onSpinWait();
        }
    }

    /** Forgets every row and makes all anew, for whoever has changed cases behind the program's back. */
    public void startAgain() {
        rows.forgetAll();
        go();
    }

    /** Counts the last days once more, and one older month each night: should a row be wrong, it does not stay so. */
    void check() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        rows.countAnew(new Period(today.minusDays(LAST_DAYS), today));
        LocalDate month = today.withDayOfMonth(1).minusMonths(1 + today.toEpochDay() % Period.MONTHS_OF_TWO_YEARS);
        rows.countAnew(new Period(month, month.withDayOfMonth(month.lengthOfMonth())));
    }

    /** Runs the rounds; one node of several does it. */
    @Component
    @ConditionalOnBooleanProperty(name = "govhall.scheduled", matchIfMissing = true)
    static class Clerk {

        private final DayRounds rounds;

        Clerk(DayRounds rounds) {
            this.rounds = rounds;
        }

        @Scheduled(cron = "*/15 * * * * *")
        @SchedulerLock(name = "supervision-rows", lockAtMostFor = "1h")
        public void tick() {
            rounds.go();
        }

        @Scheduled(cron = "0 20 2 * * *", zone = "${govhall.zone}")
        @SchedulerLock(name = "supervision-check", lockAtMostFor = "1h")
        public void check() {
            rounds.check();
        }
    }
}
