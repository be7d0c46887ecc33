package org.govhall.attendance;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.govhall.identity.AccountId;
import org.govhall.kernel.Refusal;
import org.govhall.organization.AbsenceId;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.WindowId;
import org.jspecify.annotations.Nullable;

/** 请假: asked for by somebody at a window, approved or refused by somebody else; once approved, B stands in. */
@Entity
@Table(name = "attendance_leave")
class Leave {

    static final int LONGEST_TEXT = 200;
    private static final Duration LONGEST = Duration.ofDays(366);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private LeaveId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "officer_id"))
    private OfficerId officer;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private AccountId account;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "window_id"))
    private WindowId window;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "center_id"))
    private CenterId center;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "department_id"))
    private @Nullable DepartmentId department;

    @Enumerated(EnumType.STRING)
    private LeaveKind kind;

    private Instant beginsAt;
    private Instant endsAt;
    private String reason;
    private Instant requestedAt;

    @Enumerated(EnumType.STRING)
    private LeaveState state;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "decided_by_id"))
    private @Nullable AccountId decidedBy;

    private @Nullable String decidedByName;
    private @Nullable Instant decidedAt;
    private @Nullable String answer;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "absence_id"))
    private @Nullable AbsenceId absence;

    private @Nullable Instant returnedAt;

    @SuppressWarnings("NullAway.Init")
    protected Leave() {}

    /**
     * Asks for leave.
     *
     * @throws Refusal when it ends before it begins, lasts over a year, is over, or has no reason
     */
    Leave(Place place, LeaveDraft draft, Instant now) {
        if (!draft.from().isBefore(draft.to())) {
            throw new Refusal("attendance.refused.leave-order").on("to");
        }
        if (Duration.between(draft.from(), draft.to()).compareTo(LONGEST) > 0) {
            throw new Refusal("attendance.refused.leave-length").on("to");
        }
        if (!draft.to().isAfter(now)) {
            throw new Refusal("attendance.refused.leave-past").on("to");
        }
        this.id = LeaveId.next();
        this.officer = place.officer().id();
        this.account = place.officer().account();
        this.window = place.window().id();
        this.center = place.window().center();
        this.department = place.officer().department();
        this.kind = draft.kind();
        this.beginsAt = draft.from();
        this.endsAt = draft.to();
        this.reason = Typed.told(draft.reason(), "reason", LONGEST_TEXT);
        this.requestedAt = now;
        this.state = LeaveState.REQUESTED;
    }

    LeaveId id() {
        return id;
    }

    OfficerId officer() {
        return officer;
    }

    Instant beginsAt() {
        return beginsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    String reason() {
        return reason;
    }

    long version() {
        return Objects.requireNonNullElse(version, 0L);
    }

    /** The absence in which B stands in; there is none before the leave is approved. */
    AbsenceId absence() {
        return Objects.requireNonNull(absence, "approved");
    }

    boolean isApproved() {
        return state == LeaveState.APPROVED;
    }

    /**
     * Refuses whoever may not say something to it: the one who asked, and everybody once it was answered or is over.
     *
     * @throws Refusal {@code attendance.refused.own-leave}, {@code …leave-state}, {@code …leave-past}
     */
    void mustBeOpenFor(AccountId by, Instant now) {
        Refusal.unless(!by.equals(account), "attendance.refused.own-leave");
        Refusal.unless(state == LeaveState.REQUESTED, "attendance.refused.leave-state", state);
        Refusal.unless(endsAt.isAfter(now), "attendance.refused.leave-past");
    }

    /**
     * Approved: B is in charge for exactly that time.
     *
     * @param recorded the absence that says so
     */
    void approve(AccountId by, String name, AbsenceId recorded, Instant now) {
        mustBeOpenFor(by, now);
        moveTo(LeaveState.APPROVED);
        absence = recorded;
        decided(by, name, now);
    }

    /**
     * Refused.
     *
     * @throws Refusal without a reason
     */
    void refuse(AccountId by, String name, String why, Instant now) {
        mustBeOpenFor(by, now);
        answer = Typed.told(why, "answer", LONGEST_TEXT);
        moveTo(LeaveState.REFUSED);
        decided(by, name, now);
    }

    /**
     * Not wanted any more.
     *
     * @throws Refusal to anybody but the one who asked, and once an approved leave has begun
     */
    void withdraw(AccountId by, Instant now) {
        mustBeOf(by);
        Refusal.unless(state != LeaveState.APPROVED || now.isBefore(beginsAt), "attendance.refused.leave-begun");
        moveTo(LeaveState.WITHDRAWN);
    }

    /**
     * 销假: back before the time.
     *
     * @throws Refusal to anybody else, and unless the leave is running now
     */
    void comeBack(AccountId by, Instant now) {
        mustBeOf(by);
        Refusal.unless(isRunning(now), "attendance.refused.leave-not-running");
        returnedAt = now;
        endsAt = now;
    }

    private boolean isRunning(Instant now) {
        return state == LeaveState.APPROVED && beginsAt.isBefore(now) && now.isBefore(endsAt);
    }

    private void decided(AccountId by, String name, Instant now) {
        decidedBy = by;
        decidedByName = name;
        decidedAt = now;
    }

    private void mustBeOf(AccountId by) {
        Refusal.unless(by.equals(account), "attendance.refused.not-yours");
    }

    private void moveTo(LeaveState next) {
        Refusal.unless(state.mayBecome(next), "attendance.refused.leave-state", state);
        state = next;
    }

    LeaveView toView(Instant now) {
        return new LeaveView(
                id,
                version(),
                officer,
                account,
                window,
                center,
                department,
                kind,
                beginsAt,
                endsAt,
                reason,
                requestedAt,
                state,
                decidedByName,
                decidedAt,
                answer,
                returnedAt,
                state == LeaveState.REQUESTED || (state == LeaveState.APPROVED && now.isBefore(beginsAt)),
                isRunning(now));
    }
}
