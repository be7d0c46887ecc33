package org.govhall.appraisal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.govhall.kernel.Ratio;
import org.govhall.organization.CenterId;
import org.govhall.organization.CenterView;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.DepartmentView;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.WindowView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How things are called on these pages; answered from memory. */
@Component
class AppraisalWords {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final OrganizationDirectory organization;
    private final ZoneId zone;

    AppraisalWords(OrganizationDirectory organization, ZoneId zone) {
        this.organization = organization;
        this.zone = zone;
    }

    public String center(CenterId id) {
        return organization.findCenter(id).map(CenterView::name).orElse(Ratio.NOTHING);
    }

    /** — for the centre's own staff. */
    public String department(@Nullable DepartmentId id) {
        DepartmentView department =
                id == null ? null : organization.departments().get(id);
        return department == null ? Ratio.NOTHING : department.name();
    }

    public String officer(OfficerId id) {
        return organization.officerNames(Set.of(id)).getOrDefault(id, Ratio.NOTHING);
    }

    /** Such as {@code A01 A02}. */
    public String windows(OfficerId id) {
        return organization.windowsOf(id).stream()
                .map(WindowView::number)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    public String time(@Nullable Instant instant) {
        return instant == null ? Ratio.NOTHING : MINUTES.format(instant.atZone(zone));
    }

    /** Such as {@code 2} or {@code 2.5}. */
    public String hours(BigDecimal hours) {
        return hours.signum() == 0 ? "0" : hours.stripTrailingZeros().toPlainString();
    }

    /** These centres as choices. */
    List<AppraisalChoice> centers(Collection<CenterId> centers) {
        return organization.centers().stream()
                .filter(center -> centers.contains(center.id()))
                .map(center -> new AppraisalChoice(center.id().toString(), center.name(), ""))
                .toList();
    }
}
