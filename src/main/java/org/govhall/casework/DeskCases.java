package org.govhall.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govhall.files.FileId;
import org.govhall.identity.AccountId;
import org.govhall.organization.Authorizations;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.DutyView;
import org.govhall.organization.LeadersOnDuty;
import org.govhall.organization.LetterView;
import org.govhall.organization.Mandate;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OfficerView;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.PostKind;
import org.govhall.organization.Power;
import org.govhall.organization.WindowId;
import org.govhall.organization.WindowView;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people in the hall see: the cases of their windows, or of their department's approval office; a leader on duty
 * those of the department in that hall.
 */
@Service
@Transactional(readOnly = true)
class DeskCases {

    private final CaseLists lists;
    private final ServiceCases cases;
    private final Dossiers dossiers;
    private final Officials officials;
    private final OrganizationDirectory organization;
    private final Authorizations authorizations;
    private final LeadersOnDuty leaders;
    private final CaseFile caseFile;

    DeskCases(
            CaseLists lists,
            ServiceCases cases,
            Dossiers dossiers,
            Officials officials,
            OrganizationDirectory organization,
            Authorizations authorizations,
            LeadersOnDuty leaders,
            CaseFile caseFile) {
        this.lists = lists;
        this.cases = cases;
        this.dossiers = dossiers;
        this.officials = officials;
        this.organization = organization;
        this.authorizations = authorizations;
        this.leaders = leaders;
        this.caseFile = caseFile;
    }

    /** The windows at which this official holds a post, as A or B. */
    List<WindowView> windows(AccountId account) {
        return organization
                .officerOf(account)
                .map(officer -> organization.windowsOf(officer.id()))
                .orElse(List.of());
    }

    /** How many cases of my windows a clerk can act on, by state. */
    Map<CaseStatus, Long> counts(AccountId account) {
        return lists.countAtWindows(windowIds(account)).stream()
                .collect(Collectors.toMap(StatusCount::status, StatusCount::cases));
    }

    /** How many cases wait for me to review, verify, confirm, decide or complete. */
    long countWaitingForMe(AccountId account) {
        Optional<DepartmentId> office = office(account);
        if (office.isPresent()) {
            return lists.countForOffice(office.get());
        }
        Collection<WindowId> windows = windowIds(account);
        return windows.isEmpty() ? undecidedForLeader(account).size() : lists.countForChief(windows);
    }

    /** The duty day of today of a leader; empty for all others. */
    Optional<DutyView> dutyOf(AccountId account) {
        return organization.officerOf(account).flatMap(officer -> leaders.today(officer.id(), caseFile.now()));
    }

    /** How the duty day of a leader stands now. */
    DutyView.DutyStanding standing(DutyView duty) {
        return leaders.standing(duty, caseFile.now());
    }

    /** What waits for the leader who is on duty now: what no letter in force lets the window decide. */
    private List<CaseId> undecidedForLeader(AccountId account) {
        return dutyOf(account)
                .filter(duty -> standing(duty) == DutyView.DutyStanding.ON_DUTY)
                .map(this::undecided)
                .orElse(List.of());
    }

    private List<CaseId> undecided(DutyView duty) {
        Collection<WindowId> windows = leaders.windowsOf(duty);
        if (windows.isEmpty()) {
            return List.of();
        }
        Instant now = caseFile.now();
        return lists.undecided(windows, duty.department()).stream()
                .filter(open -> !leaders.isAuthorized(open.window(), duty.department(), open.power(), open.item(), now))
                .map(LeaderCandidate::id)
                .toList();
    }

    private Page<CaseRow> waitingForLeader(AccountId account, Pageable page) {
        List<CaseId> all = undecidedForLeader(account);
        int from = (int) Math.min(page.getOffset(), all.size());
        List<CaseId> shown = all.subList(from, Math.min(from + page.getPageSize(), all.size()));
        return new PageImpl<>(shown.isEmpty() ? List.of() : lists.among(shown), page, all.size());
    }

    /** What lies on one part of my desk, the nearest deadline first. */
    Page<CaseRow> lyingAt(AccountId account, DeskTab tab, Hands hands, Pageable page) {
        Collection<WindowId> windows = windowIds(account);
        return lists.atWindows(
                windows,
                tab.statuses(),
                tab == DeskTab.RECEIVED,
                tab == DeskTab.FOLLOWING,
                hands == Hands.MINE,
                hands == Hands.NOBODYS,
                hands == Hands.MINE ? carriedBy(account, windows) : carried(account),
                page);
    }

    /** Those whose cases at my windows are in somebody's hands: who is on post, and whose B stands in. */
    Set<OfficerId> carried(AccountId account) {
        return organization.clerksOnDuty(windowIds(account), caseFile.now()).keySet();
    }

    private Set<OfficerId> carriedBy(AccountId account, Collection<WindowId> windows) {
        OfficerId me = officials.require(account).id();
        return organization.clerksOnDuty(windows, caseFile.now()).entrySet().stream()
                .filter(duty -> duty.getValue().equals(me))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The clerks to whom a case can be given, by name; who has it in hand already is not among them. */
    List<StaffOption> colleagues(CaseView view) {
        WindowId window = Objects.requireNonNull(view.window(), "a case in the hall has a window");
        OfficerId has = view.assignment() == null ? null : view.assignment().officer();
        List<OfficerId> others = CaseHands.colleagues(organization, window).stream()
                .filter(officer -> !officer.equals(has))
                .toList();
        Map<OfficerId, String> names = organization.officerNames(others);
        return others.stream()
                .filter(names::containsKey)
                .map(officer -> new StaffOption(officer.toString(), Objects.requireNonNull(names.get(officer))))
                .toList();
    }

    /** What waits for me to review, verify, confirm, decide or complete. */
    Page<CaseRow> waitingForMe(AccountId account, Pageable page) {
        Optional<DepartmentId> office = office(account);
        if (office.isPresent()) {
            return lists.waitingForOffice(office.get(), page);
        }
        Collection<WindowId> windows = windowIds(account);
        return windows.isEmpty() ? waitingForLeader(account, page) : lists.waitingForChief(windows, page);
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
     * A case of my windows, or of my department's approval office, with what I can do to it.
     *
     * @param role the acts of which role the page is for
     * @throws NoSuchCase when it is not there, or not mine
     */
    Dossier dossier(CaseId id, DeskRole role, AccountId account) {
        ServiceCase serviceCase = inScope(id, account);
        Set<Act> acts = EnumSet.noneOf(Act.class);
        List<Hindrance> hindrances = new ArrayList<>();
        judge(serviceCase, role, officials.require(account), account, acts, hindrances);
        Mandate mandate = mandate(serviceCase, account);
        DutyView duty = duty(serviceCase, account);
        return dossiers.of(
                serviceCase,
                acts,
                hindrances,
                mandate,
                duty,
                course(serviceCase, role, account, mandate != null || duty != null));
    }

    private Set<CourseAct> course(ServiceCase serviceCase, DeskRole role, AccountId account, boolean mayReview) {
        if (role != DeskRole.CHIEF) {
            return Set.of();
        }
        boolean inOffice =
                office(account).filter(serviceCase.requireDepartment()::equals).isPresent();
        return serviceCase.courseFor(officials.require(account).id(), inOffice, mayReview);
    }

    /** Cases of my windows that lie with an approval office: the window sees to it that they are done in time. */
    Page<CaseRow> withOffice(AccountId account, Pageable page) {
        return lists.withOffice(windowIds(account), page);
    }

    /** Cases of my department in which more time was asked for. */
    Page<CaseRow> extensionsToAnswer(AccountId account, Pageable page) {
        return office(account)
                .map(office -> lists.extensionsToAnswer(office, page))
                .orElseGet(() -> Page.empty(page));
    }

    boolean isOfficer(AccountId account) {
        return office(account).isPresent();
    }

    /** @throws NoSuchCase when it is not there, or not mine */
    void mustSee(CaseId id, AccountId account) {
        inScope(id, account);
    }

    /** The letter by whose power I would act, with its term. */
    Optional<LetterView> letter(Mandate mandate, WindowId window) {
        return organization.posts(window).stream()
                .flatMap(post -> Stream.of(post.officerA(), post.officerB()))
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(officer -> organization.lettersOf(officer).stream())
                .filter(letter -> letter.id().equals(mandate.letter()))
                .findFirst();
    }

    /** The case that the form with this one-time token has made already. */
    Optional<CaseId> registeredWith(String token) {
        return cases.findIdBySubmissionToken(token);
    }

    boolean maySee(CaseId id, AccountId account) {
        return cases.findById(id).filter(found -> isInScope(found, account)).isPresent();
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
        return office(account).filter(serviceCase.requireDepartment()::equals).isPresent()
                || windowIds(account).contains(serviceCase.requireWindow())
                || isOnRosterOf(serviceCase, account);
    }

    /** Whether a leader is on the roster of today in the hall of the case; the page says what else is missing. */
    private boolean isOnRosterOf(ServiceCase serviceCase, AccountId account) {
        return dutyOf(account)
                .filter(duty -> duty.department().equals(serviceCase.requireDepartment())
                        && leaders.windowsOf(duty).contains(serviceCase.requireWindow()))
                .isPresent();
    }

    private Optional<DepartmentId> office(AccountId account) {
        return organization.officerOf(account).flatMap(officer -> organization.approvalOfficeOf(officer.id()));
    }

    private Collection<WindowId> windowIds(AccountId account) {
        return windows(account).stream().map(WindowView::id).collect(Collectors.toUnmodifiableSet());
    }

    /** The day of the roster on which a leader would decide in this case now, or null. */
    private @Nullable DutyView duty(ServiceCase serviceCase, AccountId account) {
        OfficerView officer = officials.require(account);
        return officials.isLeader(officer, serviceCase)
                        && officials
                                .hindersLeader(serviceCase.powerToReview(), officer, serviceCase, caseFile.now())
                                .isEmpty()
                ? leaders.today(officer.id(), caseFile.now()).orElse(null)
                : null;
    }

    private @Nullable Mandate mandate(ServiceCase serviceCase, AccountId account) {
        return officials
                .underIfGranted(serviceCase.powerToReview(), account, serviceCase, caseFile.now())
                .map(Acting::mandate)
                .orElse(null);
    }

    /** What this official could do now: the state allows it, and they hold the post or the power; or why they cannot. */
    private void judge(
            ServiceCase serviceCase,
            DeskRole role,
            OfficerView officer,
            AccountId account,
            Set<Act> acts,
            List<Hindrance> hindrances) {
        Instant now = caseFile.now();
        WindowId window = serviceCase.requireWindow();
        boolean clerk = authorizations.isOnPost(officer.id(), window, PostKind.CLERK, now);
        boolean chief = authorizations.isOnPost(officer.id(), window, PostKind.CHIEF_REPRESENTATIVE, now);
        boolean office =
                office(account).filter(serviceCase.requireDepartment()::equals).isPresent();
        boolean onPost = role == DeskRole.CLERK ? clerk : chief;
        boolean leader = officials.isLeader(officer, serviceCase);
        for (Act act : serviceCase.actsOpen(now)) {
            if (!role.covers(act)) {
                continue;
            }
            Power power = serviceCase.powerFor(act);
            boolean inOffice = office && serviceCase.isForOffice(act);
            String bar = serviceCase.barredBy(officer.id(), act);
            if (bar != null) {
                hindrances.add(new Hindrance(act, says(bar)));
            } else if (inOffice) {
                acts.add(act);
            } else if (serviceCase.isOnlyForOffice(act)) {
                hindrances.add(new Hindrance(act, says("casework.refused.decided-in-office")));
            } else if (leader) {
                judgeLeader(serviceCase, officer, act, acts, hindrances);
            } else if (!onPost) {
                hindrances.add(new Hindrance(act, says("casework.staff.not-on-post")));
            } else if (power != null && !granted(power, account, serviceCase, now)) {
                hindrances.add(
                        new Hindrance(act, says("casework.refused.power-missing", says("Power." + power.name()))));
            } else {
                acts.add(act);
            }
        }
        hindrances.removeIf(hindrance -> !hindrance.act().isStep());
    }

    /** A leader on duty does what a power covers; what the post of the window is enough for stays with the window. */
    private void judgeLeader(
            ServiceCase serviceCase, OfficerView leader, Act act, Set<Act> acts, List<Hindrance> hindrances) {
        Power power = serviceCase.powerFor(act);
        if (power == null) {
            return;
        }
        officials
                .hindersLeader(power, leader, serviceCase, caseFile.now())
                .ifPresentOrElse(why -> hindrances.add(new Hindrance(act, why)), () -> acts.add(act));
    }

    private static MessageSourceResolvable says(String key, Object... arguments) {
        return new DefaultMessageSourceResolvable(new String[] {key}, arguments);
    }

    private boolean granted(Power power, AccountId account, ServiceCase serviceCase, Instant now) {
        return officials.underIfGranted(power, account, serviceCase, now).isPresent();
    }
}
