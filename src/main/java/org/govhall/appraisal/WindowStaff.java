package org.govhall.appraisal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OfficerView;
import org.govhall.organization.OrganizationDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 窗口人员: who has a post at a window, as A or as B, now. Costs no query. */
@Component
class WindowStaff {

    private final OrganizationDirectory organization;

    WindowStaff(OrganizationDirectory organization) {
        this.organization = organization;
    }

    /**
     * Somebody who works at a window.
     *
     * @param center where they belong; so that nobody is counted in two
     * @param department null for the centre's own staff
     */
    record Member(
            OfficerId officer,
            String name,
            CenterId center,
            @Nullable DepartmentId department) {}

    /** Of these centres, each once, by centre and name. */
    List<Member> of(Collection<CenterId> centers) {
        List<CenterId> order = organization.centers().stream()
                .map(center -> center.id())
                .filter(centers::contains)
                .toList();
        return organization.centers().stream()
                .flatMap(center -> organization.windows(center.id()).stream())
                .flatMap(window -> organization.posts(window.id()).stream())
                .flatMap(post -> post.officers().stream())
                .distinct()
                .map(organization::officer)
                .filter(OfficerView::working)
                .filter(officer -> centers.contains(officer.center()))
                .map(officer -> new Member(officer.id(), officer.name(), officer.center(), officer.department()))
                .sorted(Comparator.comparing((Member member) -> order.indexOf(member.center()))
                        .thenComparing(Member::name)
                        .thenComparing(member -> member.officer().value()))
                .toList();
    }

    Set<OfficerId> idsOf(CenterId center) {
        return of(Set.of(center)).stream().map(Member::officer).collect(Collectors.toSet());
    }
}
