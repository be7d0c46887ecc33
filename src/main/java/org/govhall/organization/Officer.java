package org.govhall.organization;

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
import org.govhall.identity.AccountId;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Somebody who works in the hall: at a window, in an approval office, as a supervisor. */
@Entity
@Table(name = "organization_officer")
class Officer {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private OfficerId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private AccountId account;

    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "service_rank")
    private Rank rank;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "department_id"))
    private @Nullable DepartmentId department;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "center_id"))
    private CenterId center;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "approval_department_id"))
    private @Nullable DepartmentId approvalOfficeOf;

    private @Nullable Instant leftAt;
    private @Nullable LocalDate termFrom;
    private @Nullable LocalDate termUntil;

    @SuppressWarnings("NullAway.Init")
    protected Officer() {}

    Officer(NewOfficer plan) {
        this.id = OfficerId.next();
        this.account = plan.account();
        this.name = Texts.required(plan.name(), "organization.refused.name");
        this.rank = plan.rank();
        this.department = plan.department();
        this.center = plan.center();
        this.termFrom = plan.term().from();
        this.termUntil = plan.term().until();
    }

    OfficerId id() {
        return id;
    }

    AccountId account() {
        return account;
    }

    String name() {
        return name;
    }

    Rank rank() {
        return rank;
    }

    boolean isOf(DepartmentId other) {
        return other.equals(department);
    }

    /** The own department names its chief representative; the centre's own staff may be named by any. */
    boolean mayBeNamedBy(DepartmentId other) {
        return department == null || department.equals(other);
    }

    boolean works() {
        return leftAt == null;
    }

    Term term() {
        return new Term(termFrom, termUntil);
    }

    /**
     * Refuses who does not hold their office on a day.
     *
     * @throws Refusal {@code organization.refused.officer-left}, {@code …term-not-begun} or {@code …term-over}
     */
    void requireInOffice(LocalDate on) {
        Refusal.unless(works(), "organization.refused.officer-left", name);
        term().hindrance(name, on).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** Another name, another rank, or another term. */
    void change(String newName, Rank newRank, Term newTerm) {
        Refusal.unless(works(), "organization.refused.officer-left", name);
        name = Texts.required(newName, "organization.refused.name");
        rank = newRank;
        termFrom = newTerm.from();
        termUntil = newTerm.until();
    }

    /** Joins the approval office of the own department, the only one they may decide for. */
    void joinApprovalOffice(Department office, LocalDate today) {
        requireInOffice(today);
        Refusal.unless(office.hasApprovalOffice(), "organization.refused.no-approval-office");
        Refusal.unless(office.id().equals(department), "organization.refused.other-department", name);
        approvalOfficeOf = office.id();
    }

    void leaveApprovalOffice() {
        approvalOfficeOf = null;
    }

    /** Leaves the hall for good; what they did keeps their name. */
    void leave(Instant now) {
        Refusal.unless(works(), "organization.refused.officer-left", name);
        approvalOfficeOf = null;
        leftAt = now;
    }
}
