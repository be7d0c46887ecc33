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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.govhall.identity.AccountId;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OfficerView;
import org.govhall.organization.WindowId;
import org.govhall.organization.WindowView;
import org.jspecify.annotations.Nullable;

/**
 * What a patrol found at a window. Who answers for it writes an answer; who patrols closes it, or asks again, until it is
 * put right.
 */
@Entity
@Table(name = "attendance_finding")
class PatrolFinding {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PatrolFindingId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patrol_id"))
    private PatrolId patrol;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "center_id"))
    private CenterId center;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "window_id"))
    private WindowId window;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "department_id"))
    private @Nullable DepartmentId department;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "answerable_id"))
    private OfficerId answerable;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "answerable_account_id"))
    private AccountId answerableAccount;

    private String found;
    private LocalDate foundOn;
    private Instant foundAt;

    @Enumerated(EnumType.STRING)
    private PatrolFindingState state;

    private @Nullable String answer;

    @SuppressWarnings("NullAway.Init")
    protected PatrolFinding() {}

    /**
     * Something was found.
     *
     * @param who answers for it
     * @throws Refusal at a window of another centre, and without a word about what was found
     */
    PatrolFinding(Patrol patrol, WindowView window, OfficerView who, String found, Instant now) {
        Refusal.unless(window.center().equals(patrol.center()), "attendance.refused.other-center");
        this.id = PatrolFindingId.next();
        this.patrol = patrol.id();
        this.center = window.center();
        this.window = window.id();
        this.department = who.department();
        this.answerable = who.id();
        this.answerableAccount = who.account();
        this.found = Typed.told(found, "found", Patrol.LONGEST_TEXT);
        this.foundOn = patrol.day();
        this.foundAt = now;
        this.state = PatrolFindingState.OPEN;
    }

    PatrolFindingId id() {
        return id;
    }

    long version() {
        return Objects.requireNonNullElse(version, 0L);
    }

    /**
     * Says what was the matter, and what was done.
     *
     * @throws Refusal to anybody else, once it is answered, and without a word
     */
    String answer(AccountId by, String text) {
        Refusal.unless(by.equals(answerableAccount), "attendance.refused.not-answerable");
        requireState(PatrolFindingState.OPEN);
        String said = Typed.told(text, "answer", Patrol.LONGEST_TEXT);
        answer = said;
        state = PatrolFindingState.ANSWERED;
        return said;
    }

    /**
     * The answer does not do.
     *
     * @throws Refusal to whom answers for it, unless it is answered, and without a word
     */
    String askAgain(AccountId by, String text) {
        requireOther(by);
        requireState(PatrolFindingState.ANSWERED);
        String said = Typed.told(text, "answer", Patrol.LONGEST_TEXT);
        state = PatrolFindingState.OPEN;
        return said;
    }

    /**
     * It is put right.
     *
     * @throws Refusal to whom answers for it, and unless it is answered
     */
    void close(AccountId by) {
        requireOther(by);
        requireState(PatrolFindingState.ANSWERED);
        state = PatrolFindingState.CLOSED;
    }

    private void requireOther(AccountId by) {
        Refusal.unless(!by.equals(answerableAccount), "attendance.refused.own-finding");
    }

    private void requireState(PatrolFindingState needed) {
        Refusal.unless(state == needed, "attendance.refused.finding-state", state);
    }

    PatrolFindingView toView() {
        return new PatrolFindingView(
                id,
                version(),
                patrol,
                center,
                window,
                department,
                answerable,
                answerableAccount,
                found,
                foundOn,
                foundAt,
                state,
                answer);
    }
}
