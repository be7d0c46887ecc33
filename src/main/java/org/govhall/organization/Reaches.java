package org.govhall.organization;

import java.util.Set;
import org.govhall.identity.Accounts;
import org.govhall.identity.HallKeepers;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Finds out how far somebody sees. */
@Component
public class Reaches implements HallKeepers {

    private static final String KEEPS_ALL = Reaches.class.getName() + ".keepsAll ";

    private final OrganizationDirectory organization;
    private final Accounts accounts;
    private final Remits remits;

    Reaches(OrganizationDirectory organization, Accounts accounts, Remits remits) {
        this.organization = organization;
        this.accounts = accounts;
        this.remits = remits;
    }

    /** The windows where somebody has a post. */
    public Reach atMyWindows(SignedIn who) {
        OfficerView official = official(who);
        return Reach.atWindows(
                official,
                organization.windowsOf(official.id()).stream()
                        .map(WindowView::id)
                        .toList());
    }

    /** The windows of which somebody is chief representative, as A or as B. */
    public Reach asChief(SignedIn who) {
        OfficerView official = official(who);
        return Reach.atWindows(
                official,
                organization.windowsOf(official.id()).stream()
                        .map(WindowView::id)
                        .filter(window -> organization.posts(window).stream()
                                .anyMatch(post ->
                                        post.kind() == PostKind.CHIEF_REPRESENTATIVE && post.names(official.id())))
                        .toList());
    }

    /** The centre that somebody supervises, and all below it. */
    public Reach asSupervisor(SignedIn who) {
        return Reach.overCenters(official(who), supervised(who));
    }

    /** The centres that somebody supervises: {@link #supervisedFrom} and all below it. */
    public Set<CenterId> supervised(SignedIn who) {
        return organization.subtree(supervisedFrom(who));
    }

    /**
     * The centre for which the role of a supervisor was granted, or else the own one.
     *
     * @throws AccessDeniedException when this account belongs to nobody who works in a centre
     */
    public CenterId supervisedFrom(SignedIn who) {
        return accounts.scopeOf(who.accountId(), Role.SUPERVISOR)
                .map(CenterId::new)
                .or(() -> organization.officerOf(who.accountId()).map(OfficerView::center))
                .orElseThrow(Reaches::nowhere);
    }

    /** The centres that somebody keeps as their administrator; none for everybody else. */
    public Set<CenterId> administered(SignedIn who) {
        return remits.ofAdministrator(who).centers();
    }

    /** The departments of the centres that somebody keeps as their administrator. */
    public Set<DepartmentId> departmentsAdministered(SignedIn who) {
        return remits.ofAdministrator(who).departments();
    }

    /** Asked by several entries of the navigation of one page, and answered once for it. */
    @Override
    public boolean keepsAll(SignedIn who) {
        if (!who.is(Role.ADMINISTRATOR)) {
            return false;
        }
        RequestAttributes page = RequestContextHolder.getRequestAttributes();
        String answer = KEEPS_ALL + who.accountId();
        if (page != null && page.getAttribute(answer, RequestAttributes.SCOPE_REQUEST) instanceof Boolean known) {
            return known;
        }
        boolean all = remits.ofAdministrator(who).isWhole();
        if (page != null) {
            page.setAttribute(answer, all, RequestAttributes.SCOPE_REQUEST);
        }
        return all;
    }

    /** Whether they work in a centre at all; an account may be opened before its holder does. */
    public boolean isOfficial(SignedIn who) {
        return organization.officerOf(who.accountId()).isPresent();
    }

    private OfficerView official(SignedIn who) {
        return organization.officerOf(who.accountId()).orElseThrow(Reaches::nowhere);
    }

    private static AccessDeniedException nowhere() {
        return new AccessDeniedException("works in no centre");
    }
}
