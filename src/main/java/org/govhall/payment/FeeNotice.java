package org.govhall.payment;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.govhall.applicant.ApplicantId;
import org.govhall.casework.CaseId;
import org.govhall.casework.CaseRecord;
import org.govhall.catalog.Fee;
import org.govhall.catalog.RevisionId;
import org.govhall.catalog.RevisionView;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.WindowId;
import org.jspecify.annotations.Nullable;

/**
 * 缴费通知书 and what became of it. The amount follows from the standard of the revision by which the case is handled; it is
 * paid whole, waived whole, or paid back whole, each once.
 *
 * @see "行政许可法 (2019) art. 58, 59"
 */
@Entity
@Table(name = "payment_notice")
class FeeNotice {

    static final int LONGEST_TEXT = 500;
    static final int LONGEST_BASIS = 300;

    private static final Pattern RECEIPT = Pattern.compile("[A-Za-z0-9-]{4,40}");

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private FeeNoticeId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "case_id"))
    private CaseId caseId;

    private String caseNumber;
    private int ordinal;

    /** The case again while no other notice may stand beside this one: unique, so that of two at once one is lost. */
    private @Nullable UUID standingCaseId;

    private String itemCode;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "revision_id"))
    private RevisionId revision;

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
    @AttributeOverride(name = "value", column = @Column(name = "applicant_id"))
    private ApplicantId applicant;

    @ElementCollection
    @CollectionTable(name = "payment_notice_line", joinColumns = @JoinColumn(name = "notice_id"))
    @OrderColumn(name = "ordinal")
    private List<ChargedLine> lines = new ArrayList<>();

    private BigDecimal amount;
    private String code;
    private String token;
    private String standard;
    private String basis;
    private Instant issuedAt;
    private LocalDate issuedOn;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "issued_by_id"))
    private OfficerId issuedBy;

    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private FeeState state;

    @Enumerated(EnumType.STRING)
    private @Nullable PaymentMethod method;

    private @Nullable String receiptNumber;
    private @Nullable BigDecimal paidAmount;
    private @Nullable String paymentToken;
    private @Nullable Instant paidAt;
    private @Nullable LocalDate paidOn;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "received_by_id"))
    private @Nullable OfficerId receivedBy;

    private @Nullable String endBasis;
    private @Nullable String endReason;
    private @Nullable Instant endedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "ended_by_id"))
    private @Nullable OfficerId endedBy;

    @SuppressWarnings("NullAway.Init")
    protected FeeNotice() {}

    /**
     * What surrounds a notice.
     *
     * @param ordinal which of the case, from 1
     * @param token one-time token of the form: sent twice, it makes one notice
     * @param today of the centre
     */
    record Terms(
            int ordinal, PaymentCode code, String token, LocalDate dueOn, OfficerId by, Instant now, LocalDate today) {}

    /**
     * Tells what has to be paid.
     *
     * @param item the revision by which the case is handled
     * @param quantities whole units by the place of the line in the standard, from 0; what is not charged is not there
     * @throws Refusal where the item is free, its standard has no prices, nothing is chosen, a quantity is beyond the
     *     standard, or the case is not accepted or has ended
     */
    FeeNotice(CaseRecord of, RevisionView item, Map<Integer, Integer> quantities, Terms terms) {
        Fee fee = item.fee();
        if (!item.id().equals(of.revision())) {
            throw new IllegalArgumentException("another revision: " + item.id());
        }
        Refusal.unless(of.status().isOnTheClock(), "payment.refused.case-state", of.status());
        Refusal.unless(!fee.free(), "payment.refused.free");
        Refusal.unless(fee.hasPrices(), "payment.refused.no-prices");
        Refusal.unless(!quantities.isEmpty(), "payment.refused.nothing-chosen");
        new TreeMap<>(quantities).forEach((line, quantity) -> lines.add(charge(fee, line, quantity)));
        this.id = FeeNoticeId.next();
        this.caseId = of.id();
        this.caseNumber = of.number();
        this.ordinal = terms.ordinal();
        this.standingCaseId = of.id().value();
        this.itemCode = item.itemCode().value();
        this.revision = item.id();
        this.center = of.center();
        this.department = of.department();
        this.window = of.window();
        this.applicant = of.applicant();
        this.amount = lines.stream().map(ChargedLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        this.code = terms.code().value();
        this.token = terms.token();
        this.standard = fee.standard();
        this.basis = Objects.requireNonNull(fee.basis(), "a fee has a basis");
        this.issuedAt = terms.now();
        this.issuedOn = terms.today();
        this.issuedBy = terms.by();
        this.dueOn = terms.dueOn();
        this.state = FeeState.OPEN;
    }

    private static ChargedLine charge(Fee fee, int line, int quantity) {
        if (line < 0 || line >= fee.lines().size()) {
            throw new IllegalArgumentException("no such line: " + line);
        }
        try {
            return ChargedLine.of(fee.lines().get(line), quantity);
        } catch (Refusal refusal) {
            throw refusal.on("quantities[" + line + "]");
        }
    }

    FeeNoticeId id() {
        return id;
    }

    CaseId caseId() {
        return caseId;
    }

    WindowId window() {
        return window;
    }

    long version() {
        return Objects.requireNonNullElse(version, 0L);
    }

    /** Whether the form with this token has made it. */
    boolean wasMadeWith(String formToken) {
        return formToken.equals(token);
    }

    /** Whether the form with this token has paid it already. */
    boolean wasPaidWith(String formToken) {
        return formToken.equals(paymentToken);
    }

    /**
     * Paid at the counter.
     *
     * @param receipt number of the treasury's receipt (财政票据)
     * @param given yuan, exactly what the notice asks for
     * @param formToken one-time token of the form: sent twice, it makes one payment
     * @throws Refusal for another amount, without the number of a receipt, and unless it is open
     */
    void pay(
            PaymentMethod how,
            String receipt,
            BigDecimal given,
            String formToken,
            OfficerId by,
            Instant now,
            LocalDate today) {
        requireState(FeeState.OPEN);
        Refusal.unless(given.compareTo(amount) == 0, "payment.refused.other-amount", amount.toPlainString());
        String typed = receipt.strip();
        if (!RECEIPT.matcher(typed).matches()) {
            throw new Refusal("payment.refused.receipt").on("receiptNumber");
        }
        method = how;
        receiptNumber = typed;
        paidAmount = amount;
        paymentToken = formToken;
        paidAt = now;
        paidOn = today;
        receivedBy = by;
        state = FeeState.PAID;
    }

    /**
     * 减免, whole.
     *
     * @param chief whether the chief representative does it, who may also where the notice is their own
     * @throws Refusal without a basis, by who issued it, and unless it is open
     */
    void waive(String document, String reason, OfficerId by, boolean chief, Instant now) {
        requireState(FeeState.OPEN);
        Refusal.unless(chief || !by.equals(issuedBy), "payment.refused.own-notice");
        String named = told(document, "basis", LONGEST_BASIS);
        end(FeeState.WAIVED, named, told(reason, "reason", LONGEST_TEXT), by, now);
    }

    /**
     * It was mistaken; another may be issued.
     *
     * @throws Refusal without a reason, and unless it is open
     */
    void callOff(String reason, OfficerId by, Instant now) {
        requireState(FeeState.OPEN);
        end(FeeState.CALLED_OFF, null, told(reason, "why", LONGEST_TEXT), by, now);
    }

    /** @return whether it was open when its case ended without a decision, and so is called off */
    boolean caseEnded(Instant now) {
        if (state != FeeState.OPEN) {
            return false;
        }
        end(FeeState.CALLED_OFF, null, null, null, now);
        return true;
    }

    /**
     * Paid back, whole and once.
     *
     * @param chief whether the chief representative does it, who may also where they received it
     * @throws Refusal without a basis and a reason, by who received it, and unless it is paid
     */
    void refund(String document, String reason, OfficerId by, boolean chief, Instant now) {
        requireState(FeeState.PAID);
        Refusal.unless(chief || !by.equals(receivedBy), "payment.refused.own-payment");
        String named = told(document, "basis", LONGEST_BASIS);
        end(FeeState.REFUNDED, named, told(reason, "reason", LONGEST_TEXT), by, now);
    }

    private void end(
            FeeState next, @Nullable String document, @Nullable String reason, @Nullable OfficerId by, Instant now) {
        state = next;
        endBasis = document;
        endReason = reason;
        endedBy = by;
        endedAt = now;
        standingCaseId = next.isStanding() ? caseId.value() : null;
    }

    private void requireState(FeeState needed) {
        Refusal.unless(state == needed, "payment.refused.state", state);
    }

    private static String told(String text, String field, int longest) {
        String told = text.strip();
        if (told.isEmpty()) {
            throw new Refusal("payment.refused.no-" + field).on(field);
        }
        if (told.length() > longest) {
            throw new Refusal("payment.refused.text-length", longest).on(field);
        }
        return told;
    }

    FeeNoticeView toView() {
        return new FeeNoticeView(
                id,
                version(),
                caseId,
                caseNumber,
                ordinal,
                revision,
                center,
                window,
                applicant,
                List.copyOf(lines),
                amount,
                code,
                standard,
                basis,
                issuedAt,
                issuedBy,
                dueOn,
                state,
                method == null ? null : method.name(),
                receiptNumber,
                paidAmount,
                paidAt,
                paidOn,
                receivedBy,
                endBasis,
                endReason,
                endedAt,
                endedBy);
    }
}
