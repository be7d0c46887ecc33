package org.govhall.organization;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.govhall.auditing.NamesInLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who and what of the organization stands in the audit log: officers with their accounts, and places by their names. */
@Component
class OrganizationInLog implements NamesInLog {

    private final OrganizationMemory memory;

    OrganizationInLog(OrganizationMemory memory) {
        this.memory = memory;
    }

    @Override
    public Map<UUID, Named> of(Collection<UUID> ids) {
        OrganizationSnapshot organization = memory.recent();
        Map<UUID, Named> known = new HashMap<>();
        for (UUID id : ids) {
            Named named = named(organization, id);
            if (named != null) {
                known.put(id, named);
            }
        }
        return known;
    }

    private static @Nullable Named named(OrganizationSnapshot organization, UUID id) {
        OfficerView officer = organization.officers.get(new OfficerId(id));
        if (officer != null) {
            return new Named(officer.name(), officer.account());
        }
        DepartmentView department = organization.departments.get(new DepartmentId(id));
        if (department != null) {
            return new Named(department.name(), null);
        }
        CenterView center = organization.centers.get(new CenterId(id));
        if (center != null) {
            return new Named(center.name(), null);
        }
        WindowView window = organization.windows.get(new WindowId(id));
        return window == null ? null : new Named(window.number() + " " + window.name(), null);
    }
}
