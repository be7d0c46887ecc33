package org.govhall.attendance;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.govhall.identity.AccountId;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.Refusal;
import org.govhall.organization.AbsenceId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OrganizationSetup;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Requests for leave, and what is said to them. What is approved is an absence: B stands in for exactly that time. */
@Service
public class LeaveDesk {

    private final Leaves leaves;
    private final LeaveScope.Scopes scopes;
    private final LeaveJudges judges;
    private final DuePlaces places;
    private final OrganizationSetup organization;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LeaveDesk(
            Leaves leaves,
            LeaveScope.Scopes scopes,
            LeaveJudges judges,
            DuePlaces places,
            OrganizationSetup organization,
            TransactionTemplate transaction,
            Clock clock) {
        this.leaves = leaves;
        this.scopes = scopes;
        this.judges = judges;
        this.places = places;
        this.organization = organization;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Which requests a list shows. */
    enum Standing {
        OPEN(EnumSet.of(LeaveState.REQUESTED)),
        APPROVED(EnumSet.of(LeaveState.APPROVED)),
        ALL(EnumSet.allOf(LeaveState.class));

        private final Collection<LeaveState> states;

        Standing(Collection<LeaveState> states) {
            this.states = states;
        }
    }

    /**
     * Asks for leave.
     *
     * @throws Refusal to whom has no post, for a time that is over or asked for already, and where nobody stands in: a
     *     post has no B, or B is away
     */
    @Transactional
    public LeaveId request(AccountId account, LeaveDraft draft) {
        Place place = places.of(account).orElseThrow(() -> new Refusal("attendance.refused.no-post"));
        Leave leave = new Leave(place, draft, clock.instant());
        Refusal.unless(
                !leaves.asksTwice(leave.officer(), leave.beginsAt(), leave.endsAt()), "attendance.refused.leave-twice");
        organization.requireCover(leave.officer(), leave.beginsAt(), leave.endsAt());
        leaves.saveAndFlush(leave);
        return leave.id();
    }

    /**
     * Approves, and puts B in charge.
     *
     * @param version what whoever acts has seen
     * @throws Refusal to whom it is not put, when it was answered before or is over, and where nobody stands in by now
     */
    void approve(SignedIn who, LeaveId id, long version) {
        decide(who, id, version, (leave, now) -> {
            AbsenceId absence = organization.recordCoveredAbsence(
                    leave.officer(), leave.beginsAt(), leave.endsAt(), leave.reason());
            leave.approve(who.accountId(), who.displayName(), absence, now);
        });
    }

    /**
     * Refuses, with a reason.
     *
     * @throws Refusal to whom it is not put, when it was answered before or is over, and without a reason
     */
    void refuse(SignedIn who, LeaveId id, long version, String why) {
        decide(who, id, version, (leave, now) -> leave.refuse(who.accountId(), who.displayName(), why, now));
    }

    /**
     * The one who asked does not want it any more.
     *
     * @throws Refusal once an approved leave has begun
     */
    @Transactional
    public void withdraw(AccountId account, LeaveId id) {
        Leave leave = required(id);
        boolean approved = leave.isApproved();
        leave.withdraw(account, clock.instant());
        leaves.saveAndFlush(leave);
        if (approved) {
            organization.cancelAbsence(leave.absence());
        }
    }

    /**
     * 销假: the one who is away is back before the time.
     *
     * @throws Refusal unless the leave is running
     */
    @Transactional
    public void comeBack(AccountId account, LeaveId id) {
        Leave leave = required(id);
        leave.comeBack(account, clock.instant());
        leaves.saveAndFlush(leave);
        organization.endAbsence(leave.absence());
    }

    /** What somebody asked for themselves, the latest first. */
    @Transactional(readOnly = true)
    Page<LeaveView> of(OfficerId officer, Pageable page) {
        Instant now = clock.instant();
        return leaves.of(officer, page).map(leave -> leave.toView(now));
    }

    /** An own request; empty for what is not. */
    @Transactional(readOnly = true)
    Optional<LeaveView> own(AccountId account, LeaveId id) {
        return leaves.findById(id)
                .map(leave -> leave.toView(clock.instant()))
                .filter(leave -> leave.account().equals(account));
    }

    /** What others asked for, as far as it is somebody's to read. */
    @Transactional(readOnly = true)
    Page<LeaveView> list(SignedIn who, Standing standing, Pageable page) {
        LeaveScope scope = scopes.of(who);
        Instant now = clock.instant();
        return leaves.within(
                        scope.someWindows(),
                        scope.someCenters(),
                        scope.someDepartments(),
                        scope.self(),
                        standing.states,
                        page)
                .map(leave -> leave.toView(now));
    }

    /** One of them; empty where it is not theirs to read. */
    @Transactional(readOnly = true)
    Optional<LeaveView> find(SignedIn who, LeaveId id) {
        LeaveScope scope = scopes.of(who);
        return leaves.findById(id).map(leave -> leave.toView(clock.instant())).filter(scope::covers);
    }

    /** Whether it is put to somebody now. */
    @Transactional(readOnly = true)
    boolean isPutTo(SignedIn who, LeaveView leave) {
        Instant now = clock.instant();
        return leave.state() == LeaveState.REQUESTED
                && leave.endsAt().isAfter(now)
                && judges.isPutTo(scopes.of(who), leave, now);
    }

    /** How many requests wait for somebody's answer. */
    @Transactional(readOnly = true)
    long waiting(SignedIn who) {
        LeaveScope scope = scopes.of(who);
        Instant now = clock.instant();
        return leaves
                .waiting(scope.someWindows(), scope.someCenters(), scope.someDepartments(), scope.self(), now)
                .stream()
                .map(leave -> leave.toView(now))
                .filter(leave ->
                        scope.windows().contains(leave.window()) != places.isChief(leave.officer(), leave.window()))
                .count();
    }

    private void decide(SignedIn who, LeaveId id, long version, BiConsumer<Leave, Instant> deed) {
        try {
            transaction.executeWithoutResult(status -> {
                Instant now = clock.instant();
                Leave leave = required(id);
                leave.mustBeOpenFor(who.accountId(), now);
                judges.require(scopes.of(who), leave.toView(now), now);
                Refusal.unless(leave.version() == version, Typed.CHANGED);
                deed.accept(leave, now);
                leaves.saveAndFlush(leave);
            });
        } catch (OptimisticLockingFailureException somebodyWasFaster) {
            throw (Refusal) new Refusal(Typed.CHANGED).initCause(somebodyWasFaster);
        }
    }

    private Leave required(LeaveId id) {
        return leaves.findById(id).orElseThrow(() -> new IllegalArgumentException("not known: leave " + id));
    }
}
