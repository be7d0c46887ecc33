package org.govhall.rating;

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
import org.govhall.calendar.LegalPeriod;
import org.govhall.calendar.WorkingCalendar;
import org.govhall.files.FileId;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.WindowId;
import org.jspecify.annotations.Nullable;

/**
 * 差评工单: a bad rating is verified, put right, and whoever signed with their name is called back. The window may
 * appeal with evidence; a supervisor decides. Each step has its deadline in working days of the centre; nobody handles
 * what is said of themselves.
 */
@Entity
@Table(name = "rating_order")
class WorkOrder {

    static final int LONGEST_TEXT = 2000;

    /** So often somebody is called before the order may end without them. */
    static final int CALLS = 3;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private RatingId id;

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
    @AttributeOverride(name = "value", column = @Column(name = "officer_id"))
    private @Nullable OfficerId rated;

    private boolean signed;

    @Enumerated(EnumType.STRING)
    private OrderState state;

    private Instant openedAt;
    private @Nullable Instant dueAt;
    private @Nullable Instant redAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Finding finding;

    private @Nullable String findingText;
    private @Nullable Instant verifiedAt;
    private @Nullable String answer;
    private @Nullable Instant answeredAt;

    @Enumerated(EnumType.STRING)
    private @Nullable CallBack callBack;

    private @Nullable String callBackNote;
    private int callBackTries;
    private @Nullable Instant calledBackAt;
    private @Nullable String appeal;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "appeal_evidence"))
    private @Nullable FileId appealEvidence;

    private @Nullable Instant appealedAt;
    private @Nullable Boolean appealUpheld;
    private @Nullable String appealAnswer;
    private @Nullable Instant appealDecidedAt;
    private @Nullable Instant endedAt;
    private @Nullable Instant readAt;
    private boolean late;

    @SuppressWarnings("NullAway.Init")
    protected WorkOrder() {}

    /** Opened by a bad rating; to be verified within the limit. */
    WorkOrder(Rating rating, Limits limits, Instant now) {
        if (!rating.satisfaction().isBad()) {
            throw new IllegalArgumentException("only a bad rating opens a work order");
        }
        this.id = rating.id();
        this.center = rating.center();
        this.department = rating.department();
        this.window = rating.window();
        this.rated = rating.officer();
        this.signed = !rating.isAnonymous();
        this.state = OrderState.OPENED;
        this.openedAt = now;
        expect(limits, limits.days().verifyDays(), now);
    }

    /**
     * The limits of the house on the calendar of the centre.
     *
     * @param days in working days
     */
    record Limits(RatingLimits days, WorkingCalendar calendar) {

        Instant after(int workingDays, Instant now) {
            return calendar.deadlineAfter(now, LegalPeriod.workingDays(workingDays), List.of())
                    .at();
        }
    }

    RatingId id() {
        return id;
    }

    OrderState state() {
        return state;
    }

    CenterId center() {
        return center;
    }

    WindowId window() {
        return window;
    }

    /**
     * Says what was found.
     *
     * @throws Refusal {@code rating.refused.own-work}, {@code …order-state}, {@code …appeal-open}, {@code …no-text}
     */
    void verify(OfficerId by, Finding found, String text, Limits limits, Instant now) {
        requireNotOwn(by);
        requireNoAppeal();
        requireState(OrderState.OPENED);
        String told = told(text);
        leaveStep(now);
        finding = found;
        findingText = told;
        verifiedAt = now;
        if (found == Finding.UNFOUNDED) {
            answer(told, limits, now);
        } else {
            state = OrderState.VERIFIED;
            expect(
                    limits,
                    found == Finding.SIMPLE
                            ? limits.days().simpleDays()
                            : limits.days().complexDays(),
                    now);
        }
    }

    /** Says how it was put right. */
    void putRight(OfficerId by, String text, Limits limits, Instant now) {
        requireNotOwn(by);
        requireNoAppeal();
        requireState(OrderState.VERIFIED);
        String told = told(text);
        leaveStep(now);
        answer(told, limits, now);
    }

    /** Notes a call to whoever signed with their name; after three in vain the order ends without them. */
    void callBack(OfficerId by, CallBack result, String note, Limits limits, Instant now) {
        requireNotOwn(by);
        requireState(OrderState.ANSWERED);
        String told = told(note);
        callBackTries++;
        callBack = result;
        callBackNote = told;
        if (result == CallBack.NOT_REACHED && callBackTries < CALLS) {
            return;
        }
        leaveStep(now);
        calledBackAt = now;
        if (result == CallBack.NOT_SATISFIED && finding != Finding.UNFOUNDED && callBackTries == 1) {
            state = OrderState.VERIFIED;
            expect(limits, limits.days().simpleDays(), now);
        } else {
            end(OrderState.CLOSED, now);
        }
    }

    /**
     * The window holds the rating for mistaken or malicious; once, before it has answered.
     *
     * @throws Refusal {@code rating.refused.appealed-already}
     */
    void appeal(String reasons, @Nullable FileId evidence, Limits limits, Instant now) {
        Refusal.unless(appealedAt == null, "rating.refused.appealed-already");
        Refusal.unless(state == OrderState.OPENED || state == OrderState.VERIFIED, "rating.refused.order-state");
        String told = told(reasons);
        leaveStep(now);
        appeal = told;
        appealEvidence = evidence;
        appealedAt = now;
        expect(limits, limits.days().appealDays(), now);
    }

    /** A supervisor decides on the appeal; dismissed, the step that it interrupted begins anew. */
    void decideAppeal(OfficerId by, boolean upheld, String reasons, Limits limits, Instant now) {
        requireNotOwn(by);
        Refusal.unless(isAppealOpen(), "rating.refused.no-appeal");
        String told = told(reasons);
        leaveStep(now);
        appealUpheld = upheld;
        appealAnswer = told;
        appealDecidedAt = now;
        if (upheld) {
            end(OrderState.WITHDRAWN, now);
        } else {
            expect(limits, daysOfStep(limits.days()), now);
        }
    }

    /** The rating was marked for another reason than an appeal. */
    void withdraw(Instant now) {
        if (state.isOpen()) {
            end(OrderState.WITHDRAWN, now);
        }
    }

    /** @return whether it was not known yet that this order is late */
    boolean noticeLateness(Instant now) {
        boolean first = !late && dueAt != null && now.isAfter(dueAt);
        late = late || first;
        return first;
    }

    /** The person has seen how it ended. */
    void read(Instant now) {
        if (readAt == null && (state == OrderState.ANSWERED || !state.isOpen())) {
            readAt = now;
        }
    }

    boolean isAppealOpen() {
        return appealedAt != null && appealDecidedAt == null;
    }

    private void answer(String told, Limits limits, Instant now) {
        answer = told;
        answeredAt = now;
        readAt = null;
        if (signed) {
            state = OrderState.ANSWERED;
            expect(limits, limits.days().callBackDays(), now);
        } else {
            end(OrderState.CLOSED, now);
        }
    }

    private int daysOfStep(RatingLimits days) {
        if (state == OrderState.OPENED) {
            return days.verifyDays();
        }
        return finding == Finding.COMPLEX ? days.complexDays() : days.simpleDays();
    }

    private void end(OrderState how, Instant now) {
        state = how;
        endedAt = now;
        dueAt = null;
        redAt = null;
    }

    private void expect(Limits limits, int workingDays, Instant now) {
        dueAt = limits.after(workingDays, now);
        redAt = limits.after(workingDays + limits.days().redAfterDays(), now);
    }

    private void leaveStep(Instant now) {
        late = late || dueAt != null && now.isAfter(dueAt);
    }

    private void requireState(OrderState expected) {
        Refusal.unless(state == expected, "rating.refused.order-state");
    }

    private void requireNoAppeal() {
        Refusal.unless(!isAppealOpen(), "rating.refused.appeal-open");
    }

    private void requireNotOwn(OfficerId by) {
        Refusal.unless(!by.equals(rated), "rating.refused.own-work");
    }

    private static String told(String text) {
        if (text.isBlank()) {
            throw new Refusal("rating.refused.no-text").on("text");
        }
        if (text.strip().length() > LONGEST_TEXT) {
            throw new Refusal("rating.refused.long", LONGEST_TEXT).on("text");
        }
        return text.strip();
    }

    OrderView toView() {
        return new OrderView(
                id,
                Objects.requireNonNullElse(version, 0L),
                center,
                window,
                rated,
                signed,
                state,
                openedAt,
                dueAt,
                redAt,
                finding,
                findingText,
                answer,
                answeredAt,
                callBack,
                callBackNote,
                callBackTries,
                isAppealOpen(),
                appeal,
                appealEvidence,
                appealUpheld,
                appealAnswer,
                endedAt,
                late);
    }
}
