package org.govhall.attendance;

import org.govhall.organization.CenterId;
import org.govhall.organization.CenterView;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.WindowId;
import org.govhall.organization.WindowView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names for the pages; they cost no query. */
@Component
class AttendanceNames {

    private final OrganizationDirectory organization;

    AttendanceNames(OrganizationDirectory organization) {
        this.organization = organization;
    }

    public String officer(OfficerId id) {
        return organization.officer(id).name();
    }

    /** Such as {@code A01 民政窗口}. */
    public String window(WindowId id) {
        WindowView window = organization.window(id);
        return window.number() + " " + window.name();
    }

    public String center(CenterId id) {
        return organization.findCenter(id).map(CenterView::name).orElse("");
    }

    /** Empty for the centre's own staff. */
    public String department(@Nullable DepartmentId id) {
        return id == null ? "" : organization.department(id).name();
    }
}
