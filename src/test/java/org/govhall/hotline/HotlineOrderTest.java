package org.govhall.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.govhall.calendar.Calendars;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be done with an order of the hotline, by whom, and when. */
class HotlineOrderTest {

    /** A Monday, ten o'clock in the hall. */
    private static final Instant NOW = Instant.parse("2024-03-04T02:00:00Z");

    private static final CenterId CENTER = CenterId.next();
    private static final DepartmentId FIRST = DepartmentId.next();
    private static final DepartmentId SECOND = DepartmentId.next();
    private static final OfficerId DISPATCHER = OfficerId.next();
    private static final OfficerId CHIEF = OfficerId.next();
    private static final HotlineRules RULES =
            new HotlineRules(new HotlineLimits(2, 5, 30, 1), Calendars.standard(), Set.of(FIRST, SECOND));
    private static final HotlineTerm USUAL = new HotlineTerm(null, "照办");

    private static HotlineOrder taken(DemandKind kind, Caller caller) {
        return taken(CENTER, kind, caller, "停水", "三号楼没有水", NOW);
    }

    private static HotlineOrder taken(
            CenterId center, DemandKind kind, Caller caller, String subject, String words, Instant came) {
        return new HotlineOrder(
                HotlineOrderId.next(),
                "RX240304-00001",
                center,
                new HotlineDemand(HotlineChannel.PHONE, came, caller, kind, subject, words, null, null),
                DISPATCHER,
                NOW);
    }

    private static HotlineOrder dispatched() {
        HotlineOrder order = taken(DemandKind.HELP, caller());
        order.dispatch(FIRST, USUAL, RULES, NOW);
        return order;
    }

    private static HotlineOrder answered() {
        HotlineOrder order = dispatched();
        order.answer(CHIEF, "已经来水", NOW);
        return order;
    }

    private static Caller caller() {
        return Caller.of(" 王桂兰 ", "+86 139-0000-0001");
    }

    private static HotlineState stateOf(HotlineOrder order) {
        return order.toView().state();
    }

    private static @Nullable LocalDate due(HotlineOrder order) {
        Instant due = order.toView().dueAt();
        return due == null ? null : LocalDate.ofInstant(due, RULES.calendar().zone());
    }

    private static void refused(String key, @Nullable String field, Runnable act) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act::run).satisfies(refusal -> {
            assertThat(refusal.messageKey()).isEqualTo(key);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }

    @Test
    void aDemandIsTakenWithItsWordsAndTheCallerIsMasked() {
        HotlineOrderView order =
                taken(CENTER, DemandKind.HELP, caller(), " 停水 ", " 三号楼 ", NOW).toView();
        assertThat(order.state()).isEqualTo(HotlineState.TAKEN);
        assertThat(List.of(order.subject(), order.words())).containsExactly("停水", "三号楼");
        assertThat(order.maskedName()).isEqualTo("王＊＊");
        assertThat(order.maskedPhone()).isEqualTo("861********01");
        assertThat(caller().toString()).doesNotContain("桂兰", "0000");
        refused("hotline.refused.no-text", "subject", () -> taken(CENTER, DemandKind.HELP, caller(), " ", "词", NOW));
        refused(
                "hotline.refused.long",
                "subject",
                () -> taken(CENTER, DemandKind.HELP, caller(), "长".repeat(101), "词", NOW));
        refused("hotline.refused.no-text", "words", () -> taken(CENTER, DemandKind.HELP, caller(), "题", "", NOW));
        refused(
                "hotline.refused.came-later",
                "came",
                () -> taken(CENTER, DemandKind.HELP, caller(), "题", "词", NOW.plusSeconds(60)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "1390000x001", "1234567890123456"})
    void whatIsNoNumberIsRefused(String typed) {
        refused("hotline.refused.phone", "phone", () -> Caller.of(null, typed));
    }

    @Test
    void whatTheLawSettlesElsewhereAndWhatCannotWaitEndsAtOnce() {
        HotlineOrder told = taken(DemandKind.COMPLAINT, caller());
        refused("hotline.refused.no-text", "text", () -> told.tellWay(LegalWay.PETITION, " ", NOW));
        assertThat(told.tellWay(LegalWay.PETITION, " 向信访局提出 ", NOW)).isEqualTo("向信访局提出");
        assertThat(stateOf(told)).isEqualTo(HotlineState.TOLD_LEGAL_WAY);
        HotlineOrder urgent = taken(DemandKind.HELP, caller());
        urgent.transfer(UrgentLine.FIRE_119, "已转", NOW);
        assertThat(stateOf(urgent)).isEqualTo(HotlineState.TRANSFERRED);
        for (HotlineOrder ended : List.of(told, urgent)) {
            refused("hotline.refused.state", null, () -> ended.dispatch(FIRST, USUAL, RULES, NOW));
            refused("hotline.refused.state", null, () -> ended.transfer(UrgentLine.FIRE_119, "转", NOW));
            refused("hotline.refused.state", null, () -> ended.tellWay(LegalWay.PETITION, "告知", NOW));
        }
    }

    @Test
    void theSameAskedAgainIsMergedIntoAnOpenOrderOfTheCentre() {
        HotlineOrder again = taken(DemandKind.HELP, caller());
        HotlineOrder elsewhere = taken(CenterId.next(), DemandKind.HELP, caller(), "题", "词", NOW);
        HotlineOrder ended = taken(DemandKind.HELP, caller());
        ended.transfer(UrgentLine.UTILITIES, "已转", NOW);
        refused("hotline.refused.merge-self", "number", () -> again.merge(again, "", NOW));
        refused("hotline.refused.merge-elsewhere", "number", () -> again.merge(elsewhere, "", NOW));
        refused("hotline.refused.merge-ended", "number", () -> again.merge(ended, "", NOW));
        HotlineOrder first = dispatched();
        again.merge(first, "", NOW);
        assertThat(stateOf(again)).isEqualTo(HotlineState.MERGED);
        assertThat(again.toView().mergedInto()).isEqualTo(first.id());
        refused(
                "hotline.refused.merge-ended",
                "number",
                () -> taken(DemandKind.HELP, caller()).merge(again, "", NOW));
    }

    @ParameterizedTest
    @CsvSource({"CONSULTATION,2024-03-06", "HELP,2024-03-11", "COMPLAINT,2024-03-11", "SUGGESTION,2024-03-11"})
    void aDepartmentHasTheUsualWorkingDays(DemandKind kind, LocalDate until) {
        HotlineOrder order = taken(kind, caller());
        order.dispatch(FIRST, new HotlineTerm(null, ""), RULES, NOW);
        assertThat(due(order)).isEqualTo(until);
        assertThat(stateOf(order)).isEqualTo(HotlineState.DISPATCHED);
        assertThat(order.department()).isEqualTo(FIRST);
    }

    @Test
    void aLongerDeadlineHasItsReason() {
        HotlineOrder order = taken(DemandKind.CONSULTATION, caller());
        refused(
                "hotline.refused.days-reason",
                "text",
                () -> order.dispatch(FIRST, new HotlineTerm(3, " "), RULES, NOW));
        refused("hotline.refused.days", "days", () -> order.dispatch(FIRST, new HotlineTerm(0, "快"), RULES, NOW));
        refused("hotline.refused.days", "days", () -> order.dispatch(FIRST, new HotlineTerm(31, "慢"), RULES, NOW));
        assertThat(stateOf(order)).as("a refusal changes nothing").isEqualTo(HotlineState.TAKEN);
        order.dispatch(FIRST, new HotlineTerm(1, ""), RULES, NOW);
        assertThat(due(order)).isEqualTo(LocalDate.of(2024, 3, 5));
        HotlineOrder longer = taken(DemandKind.CONSULTATION, caller());
        longer.dispatch(FIRST, new HotlineTerm(10, "要看现场"), RULES, NOW);
        assertThat(due(longer)).isEqualTo(LocalDate.of(2024, 3, 18));
    }

    @Test
    void itGoesToADepartmentOfTheCentreOnly() {
        HotlineOrder order = taken(DemandKind.HELP, caller());
        refused("hotline.refused.no-department", "department", () -> order.dispatch(null, USUAL, RULES, NOW));
        refused(
                "hotline.refused.no-department",
                "department",
                () -> order.dispatch(DepartmentId.next(), USUAL, RULES, NOW));
    }

    @Test
    void aDepartmentObjectsOnceAndWithinAWorkingDay() {
        HotlineOrder order = dispatched();
        refused("hotline.refused.no-text", "text", () -> order.object(CHIEF, "", NOW));
        refused("hotline.refused.object-late", null, () -> order.object(CHIEF, "不归我们", NOW.plus(Duration.ofDays(2))));
        assertThat(order.toView().mayObject(NOW.plus(Duration.ofDays(2)))).isFalse();
        order.object(CHIEF, "不归我们", NOW.plus(Duration.ofHours(3)));
        assertThat(stateOf(order)).isEqualTo(HotlineState.OBJECTED);
        refused("hotline.refused.state", null, () -> order.answer(CHIEF, "答", NOW));
        refused("hotline.refused.own-objection", null, () -> order.refuseObjection(CHIEF, "归你们"));
        refused("hotline.refused.no-text", "text", () -> order.refuseObjection(DISPATCHER, ""));
        order.refuseObjection(DISPATCHER, "三定方案写明归你们");
        assertThat(stateOf(order)).isEqualTo(HotlineState.DISPATCHED);
        assertThat(due(order)).as("runs on").isEqualTo(LocalDate.of(2024, 3, 11));
        refused("hotline.refused.objected-already", null, () -> order.object(CHIEF, "还是不归", NOW));
    }

    @Test
    void anObjectionThatIsUpheldSendsItElsewhereWithADeadlineOfItsOwn() {
        HotlineOrder order = dispatched();
        order.object(CHIEF, "不归我们", NOW);
        Instant later = NOW.plus(Duration.ofDays(1));
        refused(
                "hotline.refused.same-department",
                "department",
                () -> order.sendElsewhere(DISPATCHER, FIRST, USUAL, RULES, later));
        refused("hotline.refused.own-objection", null, () -> order.sendElsewhere(CHIEF, SECOND, USUAL, RULES, later));
        refused(
                "hotline.refused.no-department",
                "department",
                () -> order.sendElsewhere(DISPATCHER, DepartmentId.next(), USUAL, RULES, later));
        order.sendElsewhere(DISPATCHER, SECOND, USUAL, RULES, later);
        assertThat(order.department()).isEqualTo(SECOND);
        assertThat(due(order)).isEqualTo(LocalDate.of(2024, 3, 12));
        order.object(OfficerId.next(), "也不归我们", later);
        assertThat(stateOf(order)).as("the other one may object too").isEqualTo(HotlineState.OBJECTED);
    }

    @Test
    void withoutANumberTheAnswerIsTheEnd() {
        HotlineOrder order = taken(DemandKind.REPORT, Caller.of("王桂兰", " "));
        order.dispatch(FIRST, USUAL, RULES, NOW);
        refused("hotline.refused.no-text", "text", () -> order.answer(CHIEF, " ", NOW));
        order.answer(CHIEF, "已查处", NOW);
        assertThat(stateOf(order)).isEqualTo(HotlineState.CLOSED);
        refused(
                "hotline.refused.state",
                null,
                () -> order.callBack(DISPATCHER, HotlineCall.SATISFIED, USUAL, RULES, NOW));
    }

    @Test
    void whoAnsweredDoesNotCallBack() {
        HotlineOrder order = answered();
        refused("hotline.refused.state", null, () -> order.answer(CHIEF, "再答", NOW));
        refused(
                "hotline.refused.own-answer",
                null,
                () -> order.callBack(CHIEF, HotlineCall.SATISFIED, USUAL, RULES, NOW));
        refused(
                "hotline.refused.no-text",
                "text",
                () -> order.callBack(DISPATCHER, HotlineCall.SATISFIED, new HotlineTerm(null, ""), RULES, NOW));
        order.callBack(DISPATCHER, HotlineCall.SATISFIED, USUAL, RULES, NOW);
        assertThat(stateOf(order)).isEqualTo(HotlineState.CLOSED);
    }

    @Test
    void afterThreeCallsInVainItEnds() {
        HotlineOrder order = answered();
        for (int i = 0; i < HotlineOrder.CALLS; i++) {
            assertThat(stateOf(order)).isEqualTo(HotlineState.ANSWERED);
            order.callBack(DISPATCHER, HotlineCall.NOT_REACHED, USUAL, RULES, NOW);
        }
        assertThat(stateOf(order)).isEqualTo(HotlineState.CLOSED);
    }

    @Test
    void whoIsNotSatisfiedCanSendItBackOnce() {
        HotlineOrder order = answered();
        Instant later = NOW.plus(Duration.ofDays(1));
        order.callBack(DISPATCHER, HotlineCall.SENT_BACK, USUAL, RULES, later);
        assertThat(stateOf(order)).isEqualTo(HotlineState.DISPATCHED);
        assertThat(due(order)).isEqualTo(LocalDate.of(2024, 3, 12));
        assertThat(order.toView().isOverdue(NOW.plus(Duration.ofDays(9)))).isTrue();
        refused("hotline.refused.objected-already", null, () -> order.object(CHIEF, "不归我们", later));
        order.answer(CHIEF, "重新办理", later);
        refused(
                "hotline.refused.sent-back-already",
                "choice",
                () -> order.callBack(DISPATCHER, HotlineCall.SENT_BACK, USUAL, RULES, later));
        order.callBack(DISPATCHER, HotlineCall.NOT_SATISFIED, USUAL, RULES, later);
        assertThat(stateOf(order)).isEqualTo(HotlineState.CLOSED);
    }

    @ParameterizedTest
    @EnumSource(
            value = HotlineState.class,
            names = {"TAKEN", "DISPATCHED", "OBJECTED", "ANSWERED"})
    void eachOpenStateLeavesSomethingToDo(HotlineState state) {
        HotlineOrder order = switch (state) {
            case TAKEN -> taken(DemandKind.HELP, caller());
            case DISPATCHED -> dispatched();
            case OBJECTED -> {
                HotlineOrder objected = dispatched();
                objected.object(CHIEF, "不归我们", NOW);
                yield objected;
            }
            default -> answered();
        };
        assertThat(stateOf(order)).isEqualTo(state);
        assertThat(HotlineAct.possible(order.toView(), HotlineSide.CENTER, NOW).size()
                        + HotlineAct.possible(order.toView(), HotlineSide.DEPARTMENT, NOW)
                                .size())
                .isPositive();
    }
}
