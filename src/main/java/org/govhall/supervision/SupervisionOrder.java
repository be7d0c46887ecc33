package org.govhall.supervision;

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
import org.govhall.calendar.WorkingCalendar;
import org.govhall.casework.CaseId;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.WindowId;
import org.jspecify.annotations.Nullable;

/**
 * 督办: a supervisor orders a window to do something about a case, or about an item as it handles it, by a working day. The
 * window answers what it did; a supervisor closes the order, sends the answer back with another day, or withdraws it.
 */
@Entity
@Table(name = "supervision_order")
class SupervisionOrder implements Handled {

    static final int LONGEST_TEXT = 2000;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private SupervisionOrderId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "center_id"))
    private CenterId center;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "department_id"))
    private DepartmentId department;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "window_id"))
    private WindowId window;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "case_id"))
    private @Nullable CaseId caseId;

    private @Nullable String caseNumber;
    private String itemCode;
    private String demand;
    private String basis;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "issued_by_id"))
    private OfficerId issuedBy;

    private Instant issuedAt;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private SupervisionOrderState state;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "answered_by_id"))
    private @Nullable OfficerId answeredBy;

    private @Nullable LocalDate answeredOn;
    private boolean late;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected SupervisionOrder() {}

    /**
     * What it is about, and whose it is to do.
     *
     * @param caseId null: about the item as the window handles it
     */
    record About(
            CenterId center,
            DepartmentId department,
            WindowId window,
            ItemCode item,
            @Nullable CaseId caseId,
            @Nullable String caseNumber) {}

    /**
     * Issues it.
     *
     * @param basis the document or rule it rests on
     * @throws Refusal {@code supervision.refused.no-text}, {@code …long-text}, or as {@link #dueBy}
     */
    SupervisionOrder(
            About about,
            String demand,
            String basis,
            LocalDate due,
            OfficerId by,
            WorkingCalendar calendar,
            Instant now) {
        this.id = SupervisionOrderId.next();
        this.center = about.center();
        this.department = about.department();
        this.window = about.window();
        this.itemCode = about.item().value();
        this.caseId = about.caseId();
        this.caseNumber = about.caseNumber();
        this.demand = Card.told(demand, "demand", LONGEST_TEXT);
        this.basis = Card.told(basis, "basis", 300);
        this.issuedBy = by;
        this.issuedAt = now;
        this.state = SupervisionOrderState.ISSUED;
        this.dueOn = dueBy(due, calendar, now);
    }

    SupervisionOrderId id() {
        return id;
    }

    @Override
    public CenterId center() {
        return center;
    }

    @Override
    public WindowId window() {
        return window;
    }

    @Override
    public long version() {
        return Objects.requireNonNullElse(version, 0L);
    }

    /**
     * The window says what it did.
     *
     * @throws Refusal {@code supervision.refused.order-state}, {@code …no-text}
     */
    String answer(OfficerId by, String text, LocalDate today) {
        requireState(state == SupervisionOrderState.ISSUED);
        String said = Card.told(text, "text", LONGEST_TEXT);
        answeredBy = by;
        answeredOn = today;
        late = late || today.isAfter(dueOn);
        state = SupervisionOrderState.ANSWERED;
        return said;
    }

    /**
     * The answer is not enough; the window gets another day.
     *
     * @throws Refusal as {@link #close}, or {@code supervision.refused.due-past}, {@code …due-not-working}
     */
    String sendBack(OfficerId by, String reasons, LocalDate due, WorkingCalendar calendar, Instant now) {
        String said = ruled(by, reasons);
        dueOn = dueBy(due, calendar, now);
        state = SupervisionOrderState.ISSUED;
        return said;
    }

    /**
     * What was ordered is done.
     *
     * @throws Refusal {@code supervision.refused.order-state} without an answer, {@code …own-answer}, {@code …no-text}
     */
    String close(OfficerId by, String finding, Instant now) {
        String said = ruled(by, finding);
        state = SupervisionOrderState.CLOSED;
        endedAt = now;
        return said;
    }

    /**
     * It should not have been issued, or is no more needed.
     *
     * @throws Refusal {@code supervision.refused.order-state}, {@code …no-text}
     */
    String withdraw(String reasons, Instant now) {
        requireState(state == SupervisionOrderState.ISSUED || state == SupervisionOrderState.ANSWERED);
        String said = Card.told(reasons, "text", LONGEST_TEXT);
        state = SupervisionOrderState.WITHDRAWN;
        endedAt = now;
        return said;
    }

    private String ruled(OfficerId by, String text) {
        requireState(state == SupervisionOrderState.ANSWERED);
        Refusal.unless(!by.equals(answeredBy), "supervision.refused.own-answer");
        return Card.told(text, "text", LONGEST_TEXT);
    }

    private static LocalDate dueBy(LocalDate due, WorkingCalendar calendar, Instant now) {
        if (due.isBefore(LocalDate.ofInstant(now, calendar.zone()))) {
            throw new Refusal("supervision.refused.due-past").on("due");
        }
        if (!calendar.isWorkingDay(due)) {
            throw new Refusal("supervision.refused.due-not-working", due.toString()).on("due");
        }
        return due;
    }

    private static void requireState(boolean fits) {
        Refusal.unless(fits, "supervision.refused.order-state");
    }

    SupervisionOrderView toView() {
        return new SupervisionOrderView(
                id,
                version(),
                center,
                department,
                window,
                new ItemCode(itemCode),
                caseId,
                caseNumber,
                demand,
                basis,
                issuedBy,
                issuedAt,
                dueOn,
                state,
                late);
    }
}
