package org.govhall.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import org.govhall.calendar.Calendars;
import org.govhall.calendar.WorkingCalendar;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.WindowId;
import org.junit.jupiter.api.Test;

/** What may be done with an order, and when. */
class SupervisionOrderTest {

    private static final WorkingCalendar CALENDAR = Calendars.standard();
    private static final Instant NOW = Instant.parse("2024-03-04T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 4);
    private static final LocalDate FRIDAY = LocalDate.of(2024, 3, 8);
    private static final OfficerId SUPERVISOR = OfficerId.next();
    private static final OfficerId CLERK = OfficerId.next();

    private static SupervisionOrder issued(LocalDate due) {
        return new SupervisionOrder(
                new SupervisionOrder.About(
                        CenterId.next(), DepartmentId.next(), WindowId.next(), new ItemCode("MZ006"), null, null),
                "  窗口公示授权书 ",
                "检查记录",
                due,
                SUPERVISOR,
                CALENDAR,
                NOW);
    }

    private static void refused(String key, Runnable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }

    @Test
    void itIsAnsweredAndClosedBySomebodyElse() {
        SupervisionOrder order = issued(FRIDAY);
        assertThat(order.toView().demand()).isEqualTo("窗口公示授权书");
        refused("supervision.refused.order-state", () -> order.close(SUPERVISOR, "属实", NOW));
        assertThat(order.answer(CLERK, " 已公示 ", FRIDAY)).isEqualTo("已公示");
        refused("supervision.refused.order-state", () -> order.answer(CLERK, "再答", FRIDAY));
        refused("supervision.refused.own-answer", () -> order.close(CLERK, "属实", NOW));
        refused("supervision.refused.no-text", () -> order.close(SUPERVISOR, " ", NOW));
        order.close(SUPERVISOR, "现场看过", NOW);
        assertThat(order.toView().state()).isEqualTo(SupervisionOrderState.CLOSED);
        assertThat(order.toView().late()).isFalse();
        refused("supervision.refused.order-state", () -> order.withdraw("不再需要", NOW));
    }

    @Test
    void anAnswerThatIsNotEnoughIsSentBackWithAnotherDayAndLateStaysLate() {
        SupervisionOrder order = issued(FRIDAY);
        assertThat(order.toView().isOverdue(FRIDAY)).isFalse();
        assertThat(order.toView().isOverdue(FRIDAY.plusDays(1))).isTrue();
        order.answer(CLERK, "正在办", FRIDAY.plusDays(3));
        assertThat(order.toView().late()).isTrue();
        refused(
                "supervision.refused.due-past",
                () -> order.sendBack(SUPERVISOR, "没做到", TODAY.minusDays(1), CALENDAR, NOW));
        assertThat(order.toView().state()).as("a refusal changes nothing").isEqualTo(SupervisionOrderState.ANSWERED);
        order.sendBack(SUPERVISOR, "没做到", FRIDAY, CALENDAR, NOW);
        order.answer(CLERK, "做到了", TODAY);
        assertThat(order.toView().late()).as("stays").isTrue();
    }

    @Test
    void theDayIsAWorkingDayAndNotPast() {
        refused("supervision.refused.due-past", () -> issued(TODAY.minusDays(3)));
        refused("supervision.refused.due-not-working", () -> issued(LocalDate.of(2024, 3, 9)));
        assertThat(issued(TODAY).toView().dueOn()).isEqualTo(TODAY);
        assertThat(issued(LocalDate.of(2024, 4, 7)).toView().dueOn())
                .as("a Sunday that is worked")
                .isEqualTo(LocalDate.of(2024, 4, 7));
    }

    @Test
    void itIsWithdrawnWhileItIsOpen() {
        SupervisionOrder order = issued(FRIDAY);
        refused("supervision.refused.no-text", () -> order.withdraw("", NOW));
        order.withdraw("误下达", NOW);
        refused("supervision.refused.order-state", () -> order.answer(CLERK, "已办", TODAY));
    }
}
