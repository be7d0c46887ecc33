package org.govhall.casework;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks now and then whether a day waits to be closed or a verification to go on, and only then asks for the lock. */
@Component
@ConditionalOnBooleanProperty(name = "govhall.scheduled", matchIfMissing = true)
class TrailClerk {

    private static final Duration HELD_AT_MOST = Duration.ofMinutes(10);

    private final DailyRoots roots;
    private final TrailRuns runs;
    private final LockingTaskExecutor oneNode;
    private final Clock clock;

    TrailClerk(DailyRoots roots, TrailRuns runs, LockProvider locks, Clock clock) {
        this.roots = roots;
        this.runs = runs;
        this.oneNode = new DefaultLockingTaskExecutor(locks);
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void closeDays() {
        if (!roots.isUpToDate()) {
            oneNode.executeWithLock((Runnable) roots::closeDays, lock("casework-daily-root"));
        }
    }

    @Scheduled(initialDelay = 10, fixedDelay = 3, timeUnit = TimeUnit.SECONDS)
    void verify() {
        if (runs.isAnyOpen()) {
            oneNode.executeWithLock((Runnable) runs::work, lock("casework-trail-run"));
        }
    }

    private LockConfiguration lock(String name) {
        return new LockConfiguration(clock.instant(), name, HELD_AT_MOST, Duration.ZERO);
    }
}
