package org.govhall.organization;

import java.util.List;
import java.util.stream.Stream;
import org.govhall.identity.RoleScopes;
import org.springframework.stereotype.Component;

/** A role can be granted for a centre or a department, and all below it. */
@Component
class OrganizationScopes implements RoleScopes {

    private final OrganizationDirectory organization;

    OrganizationScopes(OrganizationDirectory organization) {
        this.organization = organization;
    }

    @Override
    public List<Part> parts() {
        return Stream.concat(
                        organization.centers().stream()
                                .map(center -> new Part(center.id().value(), center.name())),
                        organization.departments().values().stream()
                                .map(department -> new Part(department.id().value(), department.name())))
                .toList();
    }
}
