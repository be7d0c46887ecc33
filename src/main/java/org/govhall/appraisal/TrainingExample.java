package org.govhall.appraisal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.govhall.organization.CenterView;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OfficerView;
import org.govhall.organization.OrganizationDirectory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Some trainings in each centre, which nearly everybody attended: for a first look at the hall only. */
@Component
@Profile("demo")
public class TrainingExample {

    private static final List<String> SUBJECTS = List.of("窗口服务礼仪", "一次性告知与容缺受理", "《行政许可法》与办理期限", "政务服务系统操作");

    private final TrainingDesk desk;
    private final WindowStaff staff;
    private final OrganizationDirectory organization;
    private final ZoneId zone;

    TrainingExample(TrainingDesk desk, WindowStaff staff, OrganizationDirectory organization, ZoneId zone) {
        this.desk = desk;
        this.staff = staff;
        this.organization = organization;
        this.zone = zone;
    }

    /** Holds them, the last a few days ago. */
    public void hold(OfficerView supervisor, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        AppraisalScope scope = new AppraisalScope(supervisor, organization.subtree(supervisor.center()));
        int number = 0;
        for (CenterView center : organization.centers()) {
            List<OfficerId> here = new ArrayList<>(staff.idsOf(center.id()));
            here.sort((one, other) -> one.value().compareTo(other.value()));
            if (here.isEmpty() || !scope.centers().contains(center.id())) {
                continue;
            }
            for (int i = 0; i < SUBJECTS.size(); i++) {
                Set<OfficerId> present = new HashSet<>(here);
                int absent = number++ % 7;
                if (absent < here.size() - 1) {
                    present.remove(here.get(absent));
                }
                desk.record(
                        scope,
                        TrainingId.next(),
                        center.id(),
                        new TrainingDraft(
                                SUBJECTS.get(i),
                                today.minusDays(6L + 27L * i),
                                BigDecimal.valueOf(i % 2 == 0 ? 2 : 1.5),
                                present));
            }
        }
    }
}
