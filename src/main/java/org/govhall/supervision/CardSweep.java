package org.govhall.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What time brings by itself: abnormalities become cards, cards without an answer turn red, warnings lapse. */
@Component
class CardSweep {

    /** An act that was under way at the last look is seen at the next. */
    private static final Duration OVERLAP = Duration.ofMinutes(15);

    private static final String MARK = "cards";
    private static final String FEES = "cards-fees";
    private static final Duration WHOLE_EVERY = Duration.ofDays(1);

    private final Signs signs;
    private final StepSigns steps;
    private final RatingSigns ratings;
    private final ItemSigns items;
    private final FeeSigns fees;
    private final RefusedActs refused;
    private final CardRegister register;
    private final LookMarks marks;
    private final Clock clock;
    private final Duration lookBack;

    /** @param lookBack how far back the first sweep looks at what was done; open cases it sees whatever their age */
    CardSweep(
            Signs signs,
            StepSigns steps,
            RatingSigns ratings,
            ItemSigns items,
            FeeSigns fees,
            RefusedActs refused,
            CardRegister register,
            LookMarks marks,
            Clock clock,
            @Value("${govhall.supervision.look-back:30d}") Duration lookBack) {
        this.signs = signs;
        this.steps = steps;
        this.ratings = ratings;
        this.items = items;
        this.fees = fees;
        this.refused = refused;
        this.register = register;
        this.marks = marks;
        this.clock = clock;
        this.lookBack = lookBack;
    }

    /** @return how many abnormalities were found that were not known */
    int sweep() {
        Instant now = clock.instant();
        Instant since = marks.of(MARK).orElse(now.minus(lookBack));
        int found = 0;
        int entered;
        do {
            entered = enter(signs.look(since, now));
            found += entered;
        } while (entered >= Signs.AT_ONCE);
        found += enter(refused.look(since));
        found += enter(steps.look(since, now));
        found += enter(ratings.look(now));
        found += enter(items.look(since));
        found += enter(fees(since, now));
        register.turnRed();
        register.lapse(signs.overWarnings(now));
        register.lapse(ratings.explained());
        register.lapse(items.over(now));
        register.lapse(fees.settled());
        marks.move(MARK, now.minus(OVERLAP));
        return found;
    }

    /** Once a day all fees whatever their age: who changes one behind the program leaves no instant by which to find it. */
    private List<Sign> fees(Instant since, Instant now) {
        if (marks.of(FEES).filter(last -> last.plus(WHOLE_EVERY).isAfter(now)).isPresent()) {
            return fees.look(since, now);
        }
        List<Sign> seen = fees.look(Instant.EPOCH, now);
        if (seen.size() < Signs.AT_ONCE) {
            marks.move(FEES, now);
        }
        return seen;
    }

    private int enter(List<Sign> seen) {
        int entered = 0;
        for (Sign sign : seen) {
            entered += register.enter(sign) ? 1 : 0;
        }
        return entered;
    }

    /** Runs the sweep; one node of several does it. */
    @Component
    @ConditionalOnBooleanProperty(name = "govhall.scheduled", matchIfMissing = true)
    static class Clerk {

        private final CardSweep sweep;

        Clerk(CardSweep sweep) {
            this.sweep = sweep;
        }

        @Scheduled(cron = "10 * * * * *")
        @SchedulerLock(name = "supervision-cards")
        public void tick() {
            sweep.sweep();
        }
    }
}
