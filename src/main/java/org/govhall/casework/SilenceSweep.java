package org.govhall.casework;

import java.time.Instant;
import java.util.List;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Accepts what was left in silence: where five days pass without a notice, the case is accepted as of its receipt. One
 * node of several sweeps; a case that somebody acts on at the same moment is left to them.
 *
 * @see "行政许可法 art. 32 (四)"
 */
@Component
class SilenceSweep {

    private static final Logger LOG = LoggerFactory.getLogger(SilenceSweep.class);
    private static final Limit AT_ONCE = Limit.of(200);

    private final ServiceCases cases;
    private final CaseFile files;
    private final TransactionTemplate transaction;

    SilenceSweep(ServiceCases cases, CaseFile files, TransactionTemplate transaction) {
        this.cases = cases;
        this.files = files;
        this.transaction = transaction;
    }

    @Scheduled(cron = "0 */5 * * * *", zone = "${govhall.zone}")
    @SchedulerLock(name = "casework-silence")
    void sweep() {
        Instant now = files.now();
        List<CaseId> left = cases.findLeftInSilence(now, AT_ONCE);
        for (CaseId id : left) {
            try {
                transaction.executeWithoutResult(status -> accept(id, now));
            } catch (OptimisticLockingFailureException e) {
                LOG.info("case {} was acted on meanwhile", id);
            }
        }
    }

    private void accept(CaseId id, Instant now) {
        ServiceCase serviceCase = files.take(CaseRef.latest(id));
        serviceCase.acceptBySilence(files.timingOf(serviceCase), now);
        files.putBack(serviceCase);
    }
}
