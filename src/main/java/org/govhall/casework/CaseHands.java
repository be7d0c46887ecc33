package org.govhall.casework;

import java.time.Instant;
import java.util.List;
import org.govhall.identity.AccountId;
import org.govhall.kernel.Refusal;
import org.govhall.organization.Authorizations;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.PostKind;
import org.govhall.organization.WindowId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * In whose hands a case is at its window. A case that nobody has taken is everybody's. Whoever is on post may act on a
 * case that a colleague has in hand, and takes it over by acting, which the trail tells: an applicant at the counter
 * never waits for one particular clerk, and a case never hangs on somebody who is away.
 */
@Service
public class CaseHands {

    private final CaseFile files;
    private final Officials officials;
    private final Authorizations authorizations;
    private final OrganizationDirectory organization;

    CaseHands(CaseFile files, Officials officials, Authorizations authorizations, OrganizationDirectory organization) {
        this.files = files;
        this.officials = officials;
        this.authorizations = authorizations;
        this.organization = organization;
    }

    /** Takes a case in hand. */
    @Transactional
    public void takeOn(CaseRef ref, AccountId by) {
        Instant now = files.now();
        ServiceCase serviceCase = files.take(ref);
        serviceCase.takeOn(officials.atWindow(by, serviceCase, now), now);
        files.putBack(serviceCase);
    }

    /** Gives a case that one has in hand to another who is named on the posts of the window. */
    @Transactional
    public void handOver(CaseRef ref, OfficerId to, String reason, AccountId by) {
        Instant now = files.now();
        ServiceCase serviceCase = files.take(ref);
        Acting clerk = officials.atWindow(by, serviceCase, now);
        serviceCase.handOver(colleague(to, serviceCase), reason, clerk, now);
        files.putBack(serviceCase);
    }

    /** The chief representative gives a case to a clerk of the window. */
    @Transactional
    public void reassign(CaseRef ref, OfficerId to, String reason, AccountId by) {
        Instant now = files.now();
        ServiceCase serviceCase = files.take(ref);
        var officer = officials.require(by);
        authorizations.requirePost(officer.id(), serviceCase.requireWindow(), PostKind.CHIEF_REPRESENTATIVE, now);
        Acting chief = officials.acting(officer, serviceCase);
        serviceCase.reassign(colleague(to, serviceCase), reason, chief, now);
        files.putBack(serviceCase);
    }

    private Acting colleague(OfficerId to, ServiceCase serviceCase) {
        Refusal.unless(
                colleagues(organization, serviceCase.requireWindow()).contains(to), "casework.refused.no-post-there");
        return officials.acting(organization.officer(to), serviceCase);
    }

    /** The clerks named on the posts of a window, as A or B. */
    static List<OfficerId> colleagues(OrganizationDirectory organization, WindowId window) {
        return organization.posts(window).stream()
                .filter(post -> post.kind() == PostKind.CLERK)
                .flatMap(post -> post.officers().stream())
                .distinct()
                .toList();
    }
}
