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
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.govhall.calendar.LegalPeriod;
import org.govhall.calendar.WorkingCalendar;
import org.govhall.casework.CaseId;
import org.govhall.files.FileId;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.WindowId;
import org.jspecify.annotations.Nullable;

/**
 * 预警、黄牌、红牌: a window is told what is irregular, answers within its days or appeals with evidence; a supervisor
 * confirms, and somebody is responsible, or withdraws. Left without an answer a yellow card turns red. Nobody rules on
 * what they have answered, or on what is their own duty.
 */
@Entity
@Table(name = "supervision_card")
class Card implements Handled {

    static final int LONGEST_TEXT = 2000;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private CardId id;

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
    private @Nullable String itemCode;

    /** What it is about beside the case: a work order of a rating, a run of ratings. */
    private @Nullable UUID subjectId;

    @Enumerated(EnumType.STRING)
    private Irregularity irregularity;

    @Enumerated(EnumType.STRING)
    private AlertLevel level;

    @Enumerated(EnumType.STRING)
    private CardState state;

    private Instant openedAt;
    private @Nullable Instant dueAt;
    private boolean unanswered;
    private @Nullable String answer;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "answered_by_id"))
    private @Nullable OfficerId answeredBy;

    private @Nullable Instant answeredAt;
    private @Nullable String appeal;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "appeal_evidence"))
    private @Nullable FileId appealEvidence;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "appealed_by_id"))
    private @Nullable OfficerId appealedBy;

    private @Nullable Instant appealedAt;
    private @Nullable String ruling;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "ruled_by_id"))
    private @Nullable OfficerId ruledBy;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "responsible_id"))
    private @Nullable OfficerId responsible;

    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected Card() {}

    /** Opened by what was found; whose duty it was is proposed only. */
    Card(Sign sign, @Nullable OfficerId responsible, Term term, Instant now) {
        this.id = CardId.next();
        this.center = sign.where().center();
        this.department = sign.where().department();
        this.window = sign.where().window();
        this.caseId = sign.where().id();
        this.caseNumber = sign.where().number();
        ItemCode item = sign.where().item();
        this.itemCode = item == null ? null : item.value();
        this.subjectId = sign.where().subject();
        this.irregularity = sign.what();
        this.level = sign.what().level();
        this.openedAt = now;
        this.responsible = responsible;
        this.state = CardState.WARNED;
        if (level != AlertLevel.WARNING) {
            expectAnswer(term, now);
        }
    }

    /**
     * Within how many working days, on whose calendar, a card is answered.
     *
     * @param days of the centre
     */
    record Term(int days, WorkingCalendar calendar) {

        Instant from(Instant now) {
            return calendar.deadlineAfter(now, LegalPeriod.workingDays(days), List.of())
                    .at();
        }
    }

    CardId id() {
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

    CardState state() {
        return state;
    }

    AlertLevel level() {
        return level;
    }

    /**
     * The same case went on to something graver: the card rises, and what was answered before does not answer that. An
     * appeal stays open.
     *
     * @return whether it rose
     */
    boolean raise(Irregularity graver, Term term, Instant now) {
        if (!state.isOpen() || graver.level().compareTo(level) >= 0) {
            return false;
        }
        irregularity = graver;
        level = graver.level();
        if (state != CardState.APPEALED) {
            expectAnswer(term, now);
        }
        return true;
    }

    /** @return whether a yellow card turned red now, because nobody answered it */
    boolean turnRed(Term term, Instant now) {
        if (state != CardState.OPEN || dueAt == null || !now.isAfter(dueAt) || level != AlertLevel.YELLOW) {
            return false;
        }
        level = AlertLevel.RED;
        unanswered = true;
        expectAnswer(term, now);
        return true;
    }

    /** The case was done, or got more time: a warning is over. */
    boolean lapse(Instant now) {
        if (state != CardState.WARNED) {
            return false;
        }
        end(CardState.LAPSED, now);
        return true;
    }

    /**
     * The window says what happened and what it does about it.
     *
     * @throws Refusal {@code supervision.refused.card-state}, {@code …no-text}
     */
    void answer(OfficerId by, String text, Instant now) {
        requireState(state == CardState.OPEN);
        answer = told(text);
        answeredBy = by;
        answeredAt = now;
        unanswered = unanswered || isLate(now);
        state = CardState.ANSWERED;
    }

    /**
     * The window holds the card for mistaken, and shows why.
     *
     * @param evidence a record, a notice, a picture; without one nothing is appealed
     * @throws Refusal {@code supervision.refused.no-evidence}, {@code …card-state}, {@code …no-text}
     */
    void appeal(OfficerId by, String reasons, @Nullable FileId evidence, Instant now) {
        requireState(state == CardState.OPEN || state == CardState.ANSWERED);
        String text = told(reasons);
        if (evidence == null) {
            throw new Refusal("supervision.refused.no-evidence").on("evidence");
        }
        appeal = text;
        appealEvidence = evidence;
        appealedBy = by;
        appealedAt = now;
        unanswered = unanswered || (state == CardState.OPEN && isLate(now));
        state = CardState.APPEALED;
    }

    /**
     * The card stands, and somebody is responsible. Without an answer only after the window had its days.
     *
     * @throws Refusal {@code supervision.refused.own-answer}, {@code …own-duty}, {@code …answer-awaited}, {@code …card-state}
     */
    void confirm(OfficerId by, OfficerId whoseDuty, String reasons, Instant now) {
        requireNotConcerned(by);
        Refusal.unless(state != CardState.OPEN || isLate(now) || unanswered, "supervision.refused.answer-awaited");
        requireState(state == CardState.OPEN || state == CardState.ANSWERED || state == CardState.APPEALED);
        Refusal.unless(!by.equals(whoseDuty), "supervision.refused.own-duty");
        rule(by, reasons);
        responsible = whoseDuty;
        end(CardState.CONFIRMED, now);
    }

    /**
     * The appeal is upheld: the card counts no more, and stays in the records.
     *
     * @throws Refusal {@code supervision.refused.own-answer}, {@code …no-appeal}
     */
    void withdraw(OfficerId by, String reasons, Instant now) {
        requireNotConcerned(by);
        Refusal.unless(state == CardState.APPEALED, "supervision.refused.no-appeal");
        rule(by, reasons);
        end(CardState.WITHDRAWN, now);
    }

    boolean isLate(Instant now) {
        return dueAt != null && now.isAfter(dueAt);
    }

    private void rule(OfficerId by, String reasons) {
        ruling = told(reasons);
        ruledBy = by;
    }

    private void expectAnswer(Term term, Instant now) {
        state = CardState.OPEN;
        dueAt = term.from(now);
    }

    private void end(CardState how, Instant now) {
        state = how;
        endedAt = now;
    }

    private void requireNotConcerned(OfficerId by) {
        Refusal.unless(!by.equals(answeredBy) && !by.equals(appealedBy), "supervision.refused.own-answer");
    }

    private static void requireState(boolean fits) {
        Refusal.unless(fits, "supervision.refused.card-state");
    }

    private static String told(String text) {
        return told(text, "text", LONGEST_TEXT);
    }

    /** What somebody has to say: something, and not more than is kept. */
    static String told(String text, String field, int longest) {
        if (text.isBlank()) {
            throw new Refusal("supervision.refused.no-text").on(field);
        }
        if (text.strip().length() > longest) {
            throw new Refusal("supervision.refused.long-text", longest).on(field);
        }
        return text.strip();
    }

    CardView toView() {
        return new CardView(
                id,
                version(),
                center,
                department,
                window,
                caseId,
                caseNumber,
                itemCode == null ? null : new ItemCode(itemCode),
                subjectId,
                irregularity,
                level,
                state,
                openedAt,
                dueAt,
                unanswered,
                answer,
                answeredBy,
                answeredAt,
                appeal,
                appealEvidence,
                appealedBy,
                ruling,
                ruledBy,
                responsible,
                endedAt);
    }
}
