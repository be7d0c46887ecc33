package org.govhall.organization;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** An organ in whose name items are decided (进驻部门、审批机关). */
@Entity
@Table(name = "organization_department")
class Department {

    private static final Pattern CREDIT_CODE = Pattern.compile("[0-9A-HJ-NP-RTUW-Y]{18}");

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private DepartmentId id;

    @Version
    private @Nullable Long version;

    private String name;
    private String shortName;
    private String organ;
    private String creditCode;
    private String regionCode;
    private @Nullable String approvalOffice;
    private boolean enteredHall;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "head_id"))
    private @Nullable OfficerId head;

    @SuppressWarnings("NullAway.Init")
    protected Department() {}

    Department(NewDepartment plan) {
        this.id = DepartmentId.next();
        this.name = Texts.required(plan.name(), "organization.refused.name");
        this.shortName = Texts.required(plan.shortName(), "organization.refused.name");
        this.organ = Texts.required(plan.organ(), "organization.refused.organ");
        this.creditCode = plan.creditCode().strip();
        Refusal.unless(CREDIT_CODE.matcher(creditCode).matches(), "organization.refused.credit-code");
        this.regionCode = Texts.regionCode(plan.regionCode());
        this.approvalOffice = Texts.optional(plan.approvalOffice());
        this.enteredHall = plan.enteredHall();
    }

    DepartmentId id() {
        return id;
    }

    String name() {
        return name;
    }

    /** Names the head, who signs letters of authorization in the name of the department. */
    void nameHead(Officer officer, LocalDate today) {
        officer.requireInOffice(today);
        Refusal.unless(officer.isOf(id), "organization.refused.head-of-other-department", officer.name());
        head = officer.id();
    }

    /** Refuses everybody but the head in their term: a deputy signs nothing. */
    void mustBeHead(Officer officer, LocalDate today) {
        Refusal.unless(officer.works() && officer.id().equals(head), "organization.refused.not-head", name);
        officer.requireInOffice(today);
    }

    boolean hasApprovalOffice() {
        return approvalOffice != null;
    }
}
