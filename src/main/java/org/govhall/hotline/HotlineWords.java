package org.govhall.hotline;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.govhall.kernel.Ratio;
import org.govhall.organization.CenterId;
import org.govhall.organization.CenterView;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.DepartmentView;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OrganizationDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How things are called on the pages of the hotline; answered from memory. */
@Component
class HotlineWords {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final OrganizationDirectory organization;
    private final ZoneId zone;

    HotlineWords(OrganizationDirectory organization, ZoneId zone) {
        this.organization = organization;
        this.zone = zone;
    }

    public String center(CenterId id) {
        return organization.findCenter(id).map(CenterView::name).orElse(Ratio.NOTHING);
    }

    /** — where no department has it. */
    public String department(@Nullable DepartmentId id) {
        DepartmentView department =
                id == null ? null : organization.departments().get(id);
        return department == null ? Ratio.NOTHING : department.name();
    }

    public String officer(OfficerId id) {
        return organization.officer(id).name();
    }

    /** Such as {@code 2026-11-24 17:30}; — for what has not happened. */
    public String time(@Nullable Instant instant) {
        return instant == null ? Ratio.NOTHING : MINUTES.format(instant.atZone(zone));
    }
}
