package org.govhall.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.govhall.applicant.ApplicantId;
import org.govhall.calendar.Calendars;
import org.govhall.casework.CaseId;
import org.govhall.kernel.Ids;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.WindowId;
import org.govhall.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 差评: verified within a day, put right in time, called back; nobody handles what is said of themselves. */
class WorkOrderTest {

    private static final Duration THIRTY_DAYS = Duration.ofDays(30);
    private static final Instant MONDAY = MovableClock.at("2026-11-23T10:00");
    private static final RatingLimits DAYS =
            new RatingLimits(THIRTY_DAYS, 1, 5, 15, 5, 3, 2, 5, Duration.ofMinutes(15), 20, Duration.ofMinutes(30));

    private final OfficerId rated = OfficerId.next();
    private final OfficerId other = OfficerId.next();
    private WorkOrder.Limits limits;

    @BeforeEach
    void calendar() {
        limits = new WorkOrder.Limits(DAYS, Calendars.standard());
    }

    @ParameterizedTest
    @EnumSource(
            value = Satisfaction.class,
            names = {"VERY_SATISFIED", "SATISFIED", "FAIRLY_SATISFIED"})
    void onlyTheLastTwoLevelsOpenAnOrder(Satisfaction good) {
        Rating rating = rating(good, true, MONDAY);

        assertThatThrownBy(() -> new WorkOrder(rating, limits, MONDAY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itIsVerifiedByTheEndOfTheNextWorkingDay() {
        assertThat(order(false).toView().dueAt()).isEqualTo(MovableClock.at("2026-11-24T17:30"));
    }

    @Test
    void whoSignedWithTheirNameIsCalledBackBeforeItCloses() {
        WorkOrder order = order(false);

        order.verify(other, Finding.SIMPLE, "等待四十分钟，属实", limits, MONDAY);
        assertThat(order.state()).isEqualTo(OrderState.VERIFIED);
        assertThat(order.toView().dueAt()).isEqualTo(MovableClock.at("2026-11-30T17:30"));
        order.putRight(other, "增开一个窗口", limits, MONDAY);
        assertThat(order.state()).isEqualTo(OrderState.ANSWERED);
        order.callBack(other, CallBack.SATISFIED, "表示认可", limits, MONDAY);

        assertThat(order.state()).isEqualTo(OrderState.CLOSED);
        assertThat(order.toView().late()).isFalse();
    }

    @Test
    void whoStayedAnonymousIsNot() {
        WorkOrder order = order(true);

        order.verify(other, Finding.COMPLEX, "属实", limits, MONDAY);
        assertThat(order.toView().dueAt()).isEqualTo(MovableClock.at("2026-12-14T17:30"));
        order.putRight(other, "已与设备厂家更换", limits, MONDAY);

        assertThat(order.state()).isEqualTo(OrderState.CLOSED);
    }

    @Test
    void whatHasNoGroundIsExplained() {
        WorkOrder order = order(true);

        order.verify(other, Finding.UNFOUNDED, "当日该窗口没有开放", limits, MONDAY);

        assertThat(order.state()).isEqualTo(OrderState.CLOSED);
        assertThat(order.toView().answer()).isEqualTo("当日该窗口没有开放");
    }

    @Test
    void whoWasRatedDoesNothingAboutIt() {
        WorkOrder order = order(false);

        assertRefused("rating.refused.own-work", () -> order.verify(rated, Finding.SIMPLE, "属实", limits, MONDAY));
        order.verify(other, Finding.SIMPLE, "属实", limits, MONDAY);
        assertRefused("rating.refused.own-work", () -> order.putRight(rated, "已改", limits, MONDAY));
        assertThat(order.state()).isEqualTo(OrderState.VERIFIED);
    }

    @Test
    void threeCallsInVainEndIt() {
        WorkOrder order = answered();

        order.callBack(other, CallBack.NOT_REACHED, "无人接听", limits, MONDAY);
        order.callBack(other, CallBack.NOT_REACHED, "无人接听", limits, MONDAY);
        assertThat(order.state()).isEqualTo(OrderState.ANSWERED);
        order.callBack(other, CallBack.NOT_REACHED, "无人接听", limits, MONDAY);

        assertThat(order.state()).isEqualTo(OrderState.CLOSED);
    }

    @Test
    void whoIsStillNotSatisfiedIsHeardOnceMore() {
        WorkOrder order = answered();

        order.callBack(other, CallBack.NOT_SATISFIED, "认为没有改", limits, MONDAY);
        assertThat(order.state()).isEqualTo(OrderState.VERIFIED);
        order.putRight(other, "再次整改", limits, MONDAY);
        order.callBack(other, CallBack.NOT_SATISFIED, "仍不满意", limits, MONDAY);

        assertThat(order.state()).isEqualTo(OrderState.CLOSED);
    }

    @Test
    void anAppealStopsTheStepAndIsDecidedBySomebodyElse() {
        WorkOrder order = order(false);
        order.appeal("评价对象不是本窗口", null, limits, MONDAY);

        assertThat(order.toView().dueAt()).isEqualTo(MovableClock.at("2026-11-30T17:30"));
        assertRefused("rating.refused.appeal-open", () -> order.verify(other, Finding.SIMPLE, "属实", limits, MONDAY));
        assertRefused("rating.refused.appealed-already", () -> order.appeal("再申诉", null, limits, MONDAY));
        assertRefused("rating.refused.own-work", () -> order.decideAppeal(rated, true, "成立", limits, MONDAY));
        order.decideAppeal(other, true, "监控显示不是本窗口", limits, MONDAY);

        assertThat(order.state()).isEqualTo(OrderState.WITHDRAWN);
    }

    @Test
    void aDismissedAppealLetsTheStepBeginAnew() {
        WorkOrder order = order(false);
        order.appeal("系统故障", null, limits, MONDAY);

        order.decideAppeal(other, false, "没有故障记录", limits, MovableClock.at("2026-11-26T10:00"));

        assertThat(order.state()).isEqualTo(OrderState.OPENED);
        assertThat(order.toView().dueAt()).isEqualTo(MovableClock.at("2026-11-27T17:30"));
        assertRefused("rating.refused.no-appeal", () -> order.decideAppeal(other, true, "成立", limits, MONDAY));
    }

    @Test
    void aStepPastItsDeadlineIsYellowThenRedAndStaysLate() {
        WorkOrder order = order(true);
        Instant tooLate = MovableClock.at("2026-11-25T09:00");

        assertThat(order.toView().card(MONDAY)).isNull();
        assertThat(order.toView().card(tooLate)).isEqualTo(OrderView.Card.YELLOW);
        assertThat(order.toView().card(MovableClock.at("2026-11-27T09:00"))).isEqualTo(OrderView.Card.RED);
        assertThat(order.noticeLateness(tooLate)).isTrue();
        assertThat(order.noticeLateness(tooLate)).isFalse();
        order.verify(other, Finding.UNFOUNDED, "已解释", limits, tooLate);

        assertThat(order.toView().late()).isTrue();
        assertThat(order.toView().card(tooLate)).isNull();
    }

    @Test
    void nothingIsDoneWithoutWords() {
        WorkOrder order = order(false);

        assertRefused("rating.refused.no-text", () -> order.verify(other, Finding.SIMPLE, " ", limits, MONDAY));
        assertThat(order.state()).isEqualTo(OrderState.OPENED);
    }

    @Test
    void aVisitIsRatedForThirtyDays() {
        assertThat(rating(Satisfaction.SATISFIED, false, MONDAY.plus(THIRTY_DAYS))
                        .satisfaction())
                .isEqualTo(Satisfaction.SATISFIED);
        assertRefused(
                "rating.refused.too-late",
                () -> rating(
                        Satisfaction.SATISFIED, false, MONDAY.plus(THIRTY_DAYS).plusSeconds(1)));
    }

    @Test
    void reasonsFitTheLevel() {
        assertRefused(
                "rating.refused.tags",
                () -> rate(
                        new Rating.Opinion(Satisfaction.VERY_SATISFIED, Set.of(RatingTag.SLOW), null, false), MONDAY));
        assertRefused(
                "rating.refused.tags",
                () -> rate(
                        new Rating.Opinion(Satisfaction.DISSATISFIED, Set.of(RatingTag.QUICK), null, false), MONDAY));
    }

    @Test
    void aRatingIsMarkedOnceAndItsTextIsNotReleasedThen() {
        Rating rating = rate(new Rating.Opinion(Satisfaction.DISSATISFIED, Set.of(), "等太久", false), MONDAY);

        rating.release("等太久", MONDAY);
        assertThat(rating.toView().releasedText()).isEqualTo("等太久");
        rating.exclude("对象错误", MONDAY);

        assertRefused("rating.refused.excluded-already", () -> rating.exclude("再次", MONDAY));
        assertRefused("rating.refused.excluded-already", () -> rating.release("等太久", MONDAY));
        assertThat(rating.toView().excluded()).isTrue();
    }

    private WorkOrder answered() {
        WorkOrder order = order(false);
        order.verify(other, Finding.SIMPLE, "属实", limits, MONDAY);
        order.putRight(other, "已整改", limits, MONDAY);
        return order;
    }

    private WorkOrder order(boolean anonymous) {
        return new WorkOrder(rating(Satisfaction.DISSATISFIED, anonymous, MONDAY), limits, MONDAY);
    }

    private Rating rating(Satisfaction satisfaction, boolean anonymous, Instant now) {
        return rate(new Rating.Opinion(satisfaction, Set.of(), null, anonymous), now);
    }

    private Rating rate(Rating.Opinion opinion, Instant now) {
        Occasion occasion = new Occasion(
                new CaseId(Ids.next()),
                "621000-261123-000012",
                RatingStage.RECEPTION,
                MONDAY,
                rated,
                CenterId.next(),
                DepartmentId.next(),
                WindowId.next(),
                "621000",
                new ItemCode("MZ006"),
                ApplicantId.next());
        return new Rating(occasion, opinion, RatingChannel.LINK, null, THIRTY_DAYS, now, MovableClock.HALL);
    }

    private static void assertRefused(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(Objects.requireNonNull(refusal.messageKey()))
                                .isEqualTo(key));
    }
}
