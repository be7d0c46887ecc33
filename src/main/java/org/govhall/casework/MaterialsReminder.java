package org.govhall.casework;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * 容缺受理: the morning after a case was accepted without materials that may follow, says once that they are awaited. One
 * node of several does it; a case that was reminded of stays so, so that a second round finds nothing.
 */
@Component
class MaterialsReminder {

    private static final Limit AT_ONCE = Limit.of(200);

    private final ServiceCases cases;
    private final CaseFile files;
    private final CaseRound round;
    private final ZoneId zone;

    MaterialsReminder(ServiceCases cases, CaseFile files, CaseRound round, ZoneId zone) {
        this.cases = cases;
        this.files = files;
        this.round = round;
        this.zone = zone;
    }

    @Scheduled(cron = "0 0 9 * * *", zone = "${govhall.zone}")
    @SchedulerLock(name = "casework-materials-reminder")
    void remind() {
        Instant now = files.now();
        Instant today = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        List<CaseId> waiting = cases.findToBeReminded(today, AT_ONCE);
        while (!waiting.isEmpty()) {
            int done = round.each(waiting, serviceCase -> serviceCase.remindOfMaterials(now));
            waiting = done == 0 ? List.of() : cases.findToBeReminded(today, AT_ONCE);
        }
    }
}
