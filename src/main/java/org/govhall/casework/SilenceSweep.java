package org.govhall.casework;

import java.time.Instant;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Accepts what was left in silence: where five days pass without a notice, the case is accepted as of its receipt. One
 * node of several sweeps; a case that somebody acts on at the same moment is left to them.
 *
 * @see "行政许可法 art. 32 (四)"
 */
@Component
class SilenceSweep {

    private static final Limit AT_ONCE = Limit.of(200);

    private final ServiceCases cases;
    private final CaseFile files;
    private final CaseRound round;

    SilenceSweep(ServiceCases cases, CaseFile files, CaseRound round) {
        this.cases = cases;
        this.files = files;
        this.round = round;
    }

    @Scheduled(cron = "0 */5 * * * *", zone = "${govhall.zone}")
    @SchedulerLock(name = "casework-silence")
    void sweep() {
        Instant now = files.now();
        round.each(
                cases.findLeftInSilence(now, AT_ONCE),
                serviceCase -> serviceCase.acceptBySilence(files.timingOf(serviceCase), now));
    }
}
