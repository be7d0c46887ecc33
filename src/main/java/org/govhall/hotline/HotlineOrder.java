package org.govhall.hotline;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.govhall.casework.CaseId;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.govhall.privacy.EncryptedText;
import org.jspecify.annotations.Nullable;

/**
 * 热线工单: what somebody asks of the hotline of a centre. What cannot wait goes to the line for it, what the law settles
 * elsewhere is told its way, what was said before is merged, and everything else is dispatched to a department with a
 * deadline. The department may object soon and once; it answers, and whoever left a number is called back.
 *
 * @see "国办函〔2025〕66号: 分类处置、派单异议审核、重复诉求合并、科学确定办理时限"
 */
@Entity
@Table(name = "hotline_order")
class HotlineOrder {

    static final int LONGEST_SUBJECT = 100;
    static final int LONGEST_TEXT = 2000;

    /** So often somebody is called before the order may end without them. */
    static final int CALLS = 3;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private HotlineOrderId id;

    @Version
    private @Nullable Long version;

    private String number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "center_id"))
    private CenterId center;

    @Enumerated(EnumType.STRING)
    private HotlineChannel channel;

    private Instant cameAt;

    @Convert(converter = EncryptedText.class)
    private @Nullable String callerName;

    @Convert(converter = EncryptedText.class)
    private @Nullable String callerPhone;

    @Enumerated(EnumType.STRING)
    private DemandKind kind;

    private String subject;
    private String words;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "case_id"))
    private @Nullable CaseId caseId;

    private @Nullable String caseNumber;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "taken_by_id"))
    private OfficerId takenBy;

    private Instant takenAt;

    @Enumerated(EnumType.STRING)
    private HotlineState state;

    @Enumerated(EnumType.STRING)
    private @Nullable LegalWay legalWay;

    @Enumerated(EnumType.STRING)
    private @Nullable UrgentLine urgentLine;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "merged_into_id"))
    private @Nullable HotlineOrderId mergedInto;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "department_id"))
    private @Nullable DepartmentId department;

    private @Nullable Instant dueAt;
    private @Nullable Instant objectUntil;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "objected_by_id"))
    private @Nullable OfficerId objectedBy;

    private @Nullable Instant countedDueAt;
    private @Nullable Instant firstAnsweredAt;
    private @Nullable String answer;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "answered_by_id"))
    private @Nullable OfficerId answeredBy;

    private @Nullable Instant answeredAt;
    private int callTries;

    @Enumerated(EnumType.STRING)
    private @Nullable HotlineCall callBack;

    private @Nullable Instant sentBackAt;
    private @Nullable Instant calledBackAt;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected HotlineOrder() {}

    /**
     * Takes a demand.
     *
     * @param id chosen with the form, so that a form sent twice makes one order
     * @throws Refusal {@code hotline.refused.no-text}, {@code …long}, {@code …came-later}
     */
    HotlineOrder(HotlineOrderId id, String number, CenterId center, HotlineDemand demand, OfficerId by, Instant now) {
        if (demand.cameAt().isAfter(now)) {
            throw new Refusal("hotline.refused.came-later").on("came");
        }
        this.id = id;
        this.number = number;
        this.center = center;
        this.channel = demand.channel();
        this.cameAt = demand.cameAt();
        this.callerName = demand.caller().name();
        this.callerPhone = demand.caller().phone();
        this.kind = demand.kind();
        this.subject = HotlineTyped.told(demand.subject(), "subject", LONGEST_SUBJECT);
        this.words = HotlineTyped.told(demand.words(), "words", LONGEST_TEXT);
        this.caseId = demand.caseId();
        this.caseNumber = demand.caseNumber();
        this.takenBy = by;
        this.takenAt = now;
        this.state = HotlineState.TAKEN;
    }

    HotlineOrderId id() {
        return id;
    }

    long version() {
        return Objects.requireNonNullElse(version, 0L);
    }

    String number() {
        return number;
    }

    CenterId center() {
        return center;
    }

    @Nullable DepartmentId department() {
        return department;
    }

    Caller caller() {
        return new Caller(callerName, callerPhone);
    }

    /**
     * The caller is told where the law settles such a matter.
     *
     * @throws Refusal {@code hotline.refused.state}, {@code …no-text}
     */
    String tellWay(LegalWay way, String text, Instant now) {
        requireState(HotlineState.TAKEN);
        String said = told(text);
        legalWay = way;
        end(HotlineState.TOLD_LEGAL_WAY, now);
        return said;
    }

    /** Put through to the line for what cannot wait. */
    String transfer(UrgentLine line, String text, Instant now) {
        requireState(HotlineState.TAKEN);
        String said = told(text);
        urgentLine = line;
        end(HotlineState.TRANSFERRED, now);
        return said;
    }

    /**
     * The same was asked before: it goes on in that order.
     *
     * @throws Refusal {@code hotline.refused.merge-self}, {@code …merge-elsewhere}, {@code …merge-ended}
     */
    String merge(HotlineOrder into, String text, Instant now) {
        requireState(HotlineState.TAKEN);
        refuseMerge(!into.id.equals(id), "hotline.refused.merge-self");
        refuseMerge(into.center.equals(center), "hotline.refused.merge-elsewhere");
        refuseMerge(into.state.isOpen(), "hotline.refused.merge-ended");
        String said = HotlineTyped.noted(text, "text", LONGEST_TEXT);
        mergedInto = into.id;
        end(HotlineState.MERGED, now);
        return said;
    }

    private static void refuseMerge(boolean lawful, String key) {
        if (!lawful) {
            throw new Refusal(key).on("number");
        }
    }

    /**
     * Given to a department (派单), which has a deadline from now on.
     *
     * @throws Refusal {@code hotline.refused.state}, or as {@link HotlineRules#required} and {@link HotlineTerm#within}
     */
    String dispatch(@Nullable DepartmentId to, HotlineTerm term, HotlineRules rules, Instant now) {
        requireState(HotlineState.TAKEN);
        String said = HotlineTyped.noted(term.reason(), "text", LONGEST_TEXT);
        give(rules.required(to), term, rules, now);
        return said;
    }

    private void give(DepartmentId to, HotlineTerm term, HotlineRules rules, Instant now) {
        Instant due = rules.after(term.within(rules.limits(), kind), now);
        department = to;
        dueAt = due;
        countedDueAt = due;
        objectUntil = rules.after(rules.limits().objectionDays(), now);
        objectedBy = null;
        state = HotlineState.DISPATCHED;
    }

    /**
     * The department says that it is not its matter (派单异议).
     *
     * @throws Refusal {@code hotline.refused.state}, {@code …objected-already}, {@code …object-late}, {@code …no-text}
     */
    String object(OfficerId by, String reasons, Instant now) {
        requireState(HotlineState.DISPATCHED);
        Instant until = objectUntil;
        if (until == null) {
            throw new Refusal("hotline.refused.objected-already");
        }
        Refusal.unless(!now.isAfter(until), "hotline.refused.object-late");
        String said = told(reasons);
        objectedBy = by;
        objectUntil = null;
        state = HotlineState.OBJECTED;
        return said;
    }

    /**
     * Another department has it now, with a deadline of its own.
     *
     * @throws Refusal {@code hotline.refused.state}, {@code …own-objection}, {@code …same-department}, {@code …no-text}
     */
    String sendElsewhere(OfficerId by, @Nullable DepartmentId to, HotlineTerm term, HotlineRules rules, Instant now) {
        String said = ruled(by, term.reason());
        DepartmentId chosen = rules.required(to);
        if (chosen.equals(department)) {
            throw new Refusal("hotline.refused.same-department").on("department");
        }
        give(chosen, term, rules, now);
        return said;
    }

    /** It stays where it is, and its deadline too: the department may not object again. */
    String refuseObjection(OfficerId by, String reasons) {
        String said = ruled(by, reasons);
        state = HotlineState.DISPATCHED;
        return said;
    }

    private String ruled(OfficerId by, String text) {
        requireState(HotlineState.OBJECTED);
        Refusal.unless(!by.equals(objectedBy), "hotline.refused.own-objection");
        return told(text);
    }

    /**
     * The department says what it did. Where nobody can be called back, that is the end.
     *
     * @throws Refusal {@code hotline.refused.state}, {@code …no-text}
     */
    String answer(OfficerId by, String text, Instant now) {
        requireState(HotlineState.DISPATCHED);
        String said = told(text);
        answer = said;
        answeredBy = by;
        answeredAt = now;
        objectUntil = null;
        if (firstAnsweredAt == null) {
            firstAnsweredAt = now;
        }
        if (caller().isAnonymous()) {
            end(HotlineState.CLOSED, now);
        } else {
            state = HotlineState.ANSWERED;
        }
        return said;
    }

    /**
     * Notes a call to the caller. After three in vain the order ends without them.
     *
     * @param term for {@link HotlineCall#SENT_BACK}, how long the department has now; its reason is what the caller said
     * @throws Refusal {@code hotline.refused.state}, {@code …own-answer}, {@code …sent-back-already}, {@code …no-text}
     */
    String callBack(OfficerId by, HotlineCall result, HotlineTerm term, HotlineRules rules, Instant now) {
        requireState(HotlineState.ANSWERED);
        Refusal.unless(!by.equals(answeredBy), "hotline.refused.own-answer");
        String said = told(term.reason());
        switch (result) {
            case NOT_REACHED -> {
                callTries++;
                if (callTries >= CALLS) {
                    end(HotlineState.CLOSED, now);
                }
            }
            case SENT_BACK -> {
                if (sentBackAt != null) {
                    throw new Refusal("hotline.refused.sent-back-already").on("choice");
                }
                dueAt = rules.after(term.within(rules.limits(), kind), now);
                sentBackAt = now;
                callTries = 0;
                state = HotlineState.DISPATCHED;
            }
            case SATISFIED, NOT_SATISFIED -> {
                calledBackAt = now;
                end(HotlineState.CLOSED, now);
            }
        }
        callBack = result;
        return said;
    }

    private void end(HotlineState how, Instant now) {
        state = how;
        endedAt = now;
    }

    private void requireState(HotlineState expected) {
        Refusal.unless(state == expected, "hotline.refused.state");
    }

    private static String told(String text) {
        return HotlineTyped.told(text, "text", LONGEST_TEXT);
    }

    HotlineOrderView toView() {
        return new HotlineOrderView(
                id,
                version(),
                number,
                center,
                channel,
                cameAt,
                caller().maskedName(),
                caller().maskedPhone(),
                kind,
                subject,
                words,
                caseId,
                caseNumber,
                takenBy,
                takenAt,
                state,
                legalWay,
                urgentLine,
                mergedInto,
                department,
                dueAt,
                objectUntil,
                answer,
                answeredAt,
                callTries,
                callBack,
                sentBackAt,
                endedAt);
    }
}
