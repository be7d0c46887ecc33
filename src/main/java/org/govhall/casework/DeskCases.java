package org.govhall.casework;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.govhall.files.FileId;
import org.govhall.identity.AccountId;
import org.govhall.organization.Authorizations;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.Mandate;
import org.govhall.organization.OfficerView;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.Power;
import org.govhall.organization.WindowId;
import org.govhall.organization.WindowView;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people in the hall see: the cases of their windows, or of their department's approval office. */
@Service
@Transactional(readOnly = true)
class DeskCases {

    private static final Set<CaseStatus> TO_RECEIVE = EnumSet.of(CaseStatus.RECEIVED);

    private final CaseLists lists;
    private final ServiceCases cases;
    private final Dossiers dossiers;
    private final Officials officials;
    private final OrganizationDirectory organization;
    private final Authorizations authorizations;
    private final CaseFile caseFile;

    DeskCases(
            CaseLists lists,
            ServiceCases cases,
            Dossiers dossiers,
            Officials officials,
            OrganizationDirectory organization,
            Authorizations authorizations,
            CaseFile caseFile) {
        this.lists = lists;
        this.cases = cases;
        this.dossiers = dossiers;
        this.officials = officials;
        this.organization = organization;
        this.authorizations = authorizations;
        this.caseFile = caseFile;
    }

    /** The windows at which this official holds a post, as A or B. */
    List<WindowView> windows(AccountId account) {
        return organization.windowsOf(officials.require(account).id());
    }

    /** Received cases that a clerk of my windows can act on now, the nearest deadline first. */
    Page<CaseRow> toAccept(AccountId account, Pageable page) {
        return lists.atWindows(windowIds(account), TO_RECEIVE, true, true, page);
    }

    /** Cases of my windows in one state, the nearest deadline first. */
    Page<CaseRow> standingAt(AccountId account, CaseStatus status, Pageable page) {
        return lists.atWindows(windowIds(account), EnumSet.of(status), false, false, page);
    }

    /** What waits for me to review, verify, confirm, decide or complete. */
    Page<CaseRow> waitingForMe(AccountId account, Pageable page) {
        OfficerView officer = officials.require(account);
        Optional<DepartmentId> office = organization.approvalOfficeOf(officer.id());
        return office.isPresent()
                ? lists.waitingForOffice(office.get(), page)
                : lists.waitingForChief(windowIds(account), page);
    }

    /** The ledger of my windows. */
    Page<CaseRow> ledger(AccountId account, LedgerFilter filter, Pageable page) {
        return lists.ledger(
                windowIds(account),
                filter.statuses(),
                filter.numberOrAll(),
                filter.itemOrAll(),
                filter.nameOrAll(),
                filter.fromOrEarliest(),
                filter.toOrLatest(),
                filter.overdue(),
                caseFile.now(),
                page);
    }

    /**
     * A case of my windows, or of my department's approval office.
     *
     * @throws NoSuchCase when it is not there, or not mine
     */
    Dossier dossier(CaseId id, AccountId account) {
        ServiceCase serviceCase = inScope(id, account);
        return dossiers.of(serviceCase, openActs(serviceCase, account), mandate(serviceCase, account));
    }

    /** Whether this file belongs to a case that this official may see. */
    boolean maySee(CaseId id, FileId file, AccountId account) {
        inScope(id, account);
        return cases.holdsFile(id, file);
    }

    /** Finds a case of my windows by its number, for the search box and the scanner. */
    Optional<CaseId> byNumber(String typed, AccountId account) {
        return CaseNumber.read(typed)
                .flatMap(number -> cases.findByNumber(number.value()))
                .filter(found -> isInScope(found, account))
                .map(ServiceCase::id);
    }

    private ServiceCase inScope(CaseId id, AccountId account) {
        return cases.findById(id).filter(found -> isInScope(found, account)).orElseThrow(NoSuchCase::new);
    }

    private boolean isInScope(ServiceCase serviceCase, AccountId account) {
        if (serviceCase.status() == CaseStatus.DRAFT) {
            return false;
        }
        OfficerView officer = officials.require(account);
        return organization
                        .approvalOfficeOf(officer.id())
                        .filter(serviceCase.requireDepartment()::equals)
                        .isPresent()
                || windowIds(account).contains(serviceCase.requireWindow());
    }

    private Collection<WindowId> windowIds(AccountId account) {
        return windows(account).stream().map(WindowView::id).collect(Collectors.toUnmodifiableSet());
    }

    private @Nullable Mandate mandate(ServiceCase serviceCase, AccountId account) {
        return officials
                .underIfGranted(serviceCase.powerToReview(), account, serviceCase, caseFile.now())
                .map(Acting::mandate)
                .orElse(null);
    }

    /** What this official could do now: the state allows it, and they hold the post or the power. */
    private Set<Act> openActs(ServiceCase serviceCase, AccountId account) {
        Instant now = caseFile.now();
        OfficerView officer = officials.require(account);
        boolean clerk = authorizations.isOnPost(
                officer.id(), serviceCase.requireWindow(), org.govhall.organization.PostKind.CLERK, now);
        boolean office = organization
                .approvalOfficeOf(officer.id())
                .filter(serviceCase.requireDepartment()::equals)
                .isPresent();
        EnumSet<Act> open = EnumSet.noneOf(Act.class);
        for (Act act : serviceCase.actsOpen(now)) {
            Power power = serviceCase.powerFor(act);
            boolean entitled = power == null ? clerk : granted(power, account, serviceCase, now);
            boolean inOffice = office && serviceCase.isForOffice(act);
            if ((entitled && !(serviceCase.isOnlyForOffice(act)) || inOffice)
                    && serviceCase.mayBeDoneBy(officer.id(), act)) {
                open.add(act);
            }
        }
        return open;
    }

    private boolean granted(Power power, AccountId account, ServiceCase serviceCase, Instant now) {
        return officials.underIfGranted(power, account, serviceCase, now).isPresent();
    }
}
