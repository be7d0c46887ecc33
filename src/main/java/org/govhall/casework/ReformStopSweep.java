package org.govhall.casework;

import java.util.List;
import java.util.Set;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.govhall.catalog.Catalog;
import org.govhall.catalog.StoppedItem;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Proposes the end of cases whose item was cancelled or delegated by a round that stops them. It proposes and no more:
 * the chief representative confirms, and the applicant is told the cause and the remedies, as with every termination. A
 * case for which it has been proposed once, and sent back, goes on under its revision.
 *
 * @see "行政许可法 (2019) art. 8, 70"
 */
@Component
class ReformStopSweep {

    /** Handed in, and neither decided nor ended. */
    static final Set<CaseStatus> OPEN =
            Set.of(CaseStatus.RECEIVED, CaseStatus.AWAITING_SUPPLEMENT, CaseStatus.ACCEPTED, CaseStatus.REVIEWED);

    private static final Limit AT_ONCE = Limit.of(200);

    private final ServiceCases cases;
    private final Catalog catalog;
    private final CaseFile files;
    private final CaseRound round;
    private final HallTime time;

    ReformStopSweep(ServiceCases cases, Catalog catalog, CaseFile files, CaseRound round, HallTime time) {
        this.cases = cases;
        this.catalog = catalog;
        this.files = files;
        this.round = round;
        this.time = time;
    }

    @Scheduled(cron = "30 */5 * * * *", zone = "${govhall.zone}")
    @SchedulerLock(name = "casework-reform-stop")
    void sweep() {
        for (StoppedItem item : catalog.stoppedItems(time.today())) {
            List<CaseId> open =
                    cases.findToBeStopped(item.code().value(), item.decision().value(), OPEN, AT_ONCE);
            round.each(
                    open,
                    serviceCase -> serviceCase.proposeStop(item.decision().value(), item.document(), files.now()));
        }
    }
}
