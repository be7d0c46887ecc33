package org.govhall.audit;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Links new entries soon, verifies the chains and removes what is old by night; one node of several does it. */
@Component
@ConditionalOnBooleanProperty(name = "govhall.scheduled", matchIfMissing = true)
class AuditClerk {

    private final AuditChains chains;

    AuditClerk(AuditChains chains) {
        this.chains = chains;
    }

    @Scheduled(fixedDelay = 30_000, initialDelay = 20_000)
    @SchedulerLock(name = "audit-link")
    void link() {
        chains.link();
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "${govhall.zone}")
    @SchedulerLock(name = "audit-sweep", lockAtMostFor = "2h")
    void sweep() {
        chains.sweep();
    }
}
