package org.govhall.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Each night the probes look over the days that are over since the last look. */
@Component
class ProbeSweep {

    private static final String MARK = "probes";

    /** The first look goes back so far. */
    private static final int FIRST_DAYS = 31;

    private final Probes probes;
    private final DoubtRegister register;
    private final LookMarks marks;
    private final Clock clock;
    private final ZoneId zone;

    ProbeSweep(Probes probes, DoubtRegister register, LookMarks marks, Clock clock, ZoneId zone) {
        this.probes = probes;
        this.register = register;
        this.marks = marks;
        this.clock = clock;
        this.zone = zone;
    }

    /** @return how many doubts were raised that were not known */
    int sweep() {
        Instant now = clock.instant();
        LocalDate yesterday = LocalDate.ofInstant(now, zone).minusDays(1);
        // the last day of the last look once more: it is where the series of numbers goes on from
        LocalDate from = marks.of(MARK)
                .map(at -> LocalDate.ofInstant(at, zone).minusDays(1))
                .orElse(yesterday.minusDays(FIRST_DAYS));
        int raised = 0;
        for (Finding finding : probes.look(new Period(from.isAfter(yesterday) ? yesterday : from, yesterday))) {
            raised += register.enter(finding) ? 1 : 0;
        }
        marks.move(MARK, now);
        return raised;
    }

    /** Runs the sweep; one node of several does it. */
    @Component
    @ConditionalOnBooleanProperty(name = "govhall.scheduled", matchIfMissing = true)
    static class Clerk {

        private final ProbeSweep sweep;

        Clerk(ProbeSweep sweep) {
            this.sweep = sweep;
        }

        @Scheduled(cron = "0 40 2 * * *", zone = "${govhall.zone}")
        @SchedulerLock(name = "supervision-probes", lockAtMostFor = "1h")
        public void tick() {
            sweep.sweep();
        }
    }
}
