package org.govhall.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.govhall.calendar.Calendars;
import org.govhall.casework.CaseId;
import org.govhall.files.FileId;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.WindowId;
import org.govhall.testing.MovableClock;
import org.junit.jupiter.api.Test;

class CardTest {

    private static final OfficerId CLERK = new OfficerId(UUID.randomUUID());
    private static final OfficerId CHIEF = new OfficerId(UUID.randomUUID());
    private static final OfficerId SUPERVISOR = new OfficerId(UUID.randomUUID());
    private static final FileId PROOF = new FileId(UUID.randomUUID());
    private static final Card.Term FIVE_DAYS = new Card.Term(5, Calendars.standard());
    private static final Instant MONDAY = MovableClock.at("2026-11-23T10:00");
    private static final Instant NEXT_MONDAY = MovableClock.at("2026-11-30T17:31");

    @Test
    void aWarningIsNotAnsweredAndLapsesByItself() {
        Card card = card(Irregularity.NEAR_DUE);

        refused("supervision.refused.card-state", () -> card.answer(CLERK, "知道了", MONDAY));
        assertThat(card.lapse(MONDAY)).isTrue();
        assertThat(card.state()).isEqualTo(CardState.LAPSED);
        assertThat(card.raise(Irregularity.PAST_PROMISE, FIVE_DAYS, MONDAY))
                .as("what has ended is not raised")
                .isFalse();
    }

    @Test
    void aWarningRisesToYellowAndRedAndNeverFalls() {
        Card card = card(Irregularity.NEAR_DUE);

        assertThat(card.raise(Irregularity.PAST_PROMISE, FIVE_DAYS, MONDAY)).isTrue();
        card.answer(CLERK, "正在核实", MONDAY);
        assertThat(card.raise(Irregularity.PAST_LAW, FIVE_DAYS, MONDAY)).isTrue();
        assertThat(card.state()).as("the answer to yellow does not answer red").isEqualTo(CardState.OPEN);
        assertThat(card.raise(Irregularity.PAST_PROMISE, FIVE_DAYS, MONDAY)).isFalse();
        assertThat(card.level()).isEqualTo(AlertLevel.RED);
    }

    @Test
    void aYellowCardLeftUnansweredTurnsRedOnce() {
        Card card = card(Irregularity.PAST_PROMISE);

        assertThat(card.turnRed(FIVE_DAYS, MovableClock.at("2026-11-30T17:00"))).isFalse();
        assertThat(card.turnRed(FIVE_DAYS, NEXT_MONDAY)).isTrue();
        assertThat(card.turnRed(FIVE_DAYS, NEXT_MONDAY)).isFalse();
        assertThat(card.level()).isEqualTo(AlertLevel.RED);
        assertThat(card.toView().unanswered()).isTrue();
    }

    @Test
    void anAnsweredCardDoesNotTurnRed() {
        Card card = card(Irregularity.PAST_PROMISE);
        card.answer(CLERK, "已办结", MONDAY);

        assertThat(card.turnRed(FIVE_DAYS, NEXT_MONDAY)).isFalse();
        refused("supervision.refused.card-state", () -> card.answer(CLERK, "再说一遍", MONDAY));
    }

    @Test
    void nobodyRulesOnTheirOwnAnswerOrDuty() {
        Card card = card(Irregularity.PAST_PROMISE);
        card.answer(CLERK, "已办结", MONDAY);

        refused("supervision.refused.own-answer", () -> card.confirm(CLERK, CHIEF, "属实", MONDAY));
        refused("supervision.refused.own-duty", () -> card.confirm(SUPERVISOR, SUPERVISOR, "属实", MONDAY));
        refused("supervision.refused.no-text", () -> card.confirm(SUPERVISOR, CHIEF, " ", MONDAY));
        assertThat(card.state()).isEqualTo(CardState.ANSWERED);

        card.confirm(SUPERVISOR, CHIEF, "属实", MONDAY);
        assertThat(card.state()).isEqualTo(CardState.CONFIRMED);
        assertThat(card.toView().responsible()).isEqualTo(CHIEF);
    }

    @Test
    void theWindowHasItsDaysBeforeAnybodyConfirms() {
        Card card = card(Irregularity.PAST_PROMISE);

        refused("supervision.refused.answer-awaited", () -> card.confirm(SUPERVISOR, CHIEF, "属实", MONDAY));
        card.confirm(SUPERVISOR, CHIEF, "逾期未答复", NEXT_MONDAY);
        assertThat(card.state()).isEqualTo(CardState.CONFIRMED);
    }

    @Test
    void nothingIsWithdrawnWithoutAnAppealAndNothingAppealedWithoutEvidence() {
        Card card = card(Irregularity.PAST_PROMISE);

        refused("supervision.refused.no-appeal", () -> card.withdraw(SUPERVISOR, "误报", MONDAY));
        refused("supervision.refused.no-evidence", () -> card.appeal(CHIEF, "系统故障", null, MONDAY));
        assertThat(card.state()).isEqualTo(CardState.OPEN);

        card.appeal(CHIEF, "系统故障", PROOF, MONDAY);
        refused("supervision.refused.own-answer", () -> card.withdraw(CHIEF, "误报", MONDAY));
        card.withdraw(SUPERVISOR, "证据可信", MONDAY);
        assertThat(card.state()).isEqualTo(CardState.WITHDRAWN);
        refused("supervision.refused.card-state", () -> card.confirm(SUPERVISOR, CHIEF, "属实", MONDAY));
    }

    @Test
    void anAppealStaysOpenWhenTheCaseGoesOnToBeGraver() {
        Card card = card(Irregularity.PAST_PROMISE);
        card.appeal(CHIEF, "系统故障", PROOF, MONDAY);

        assertThat(card.raise(Irregularity.PAST_LAW, FIVE_DAYS, MONDAY)).isTrue();
        assertThat(card.state()).isEqualTo(CardState.APPEALED);
        card.confirm(SUPERVISOR, CHIEF, "申诉不成立", MONDAY);
        assertThat(card.state()).isEqualTo(CardState.CONFIRMED);
    }

    private static Card card(Irregularity what) {
        Sign.Where where = new Sign.Where(
                new CaseId(UUID.randomUUID()),
                "621000-260001-000001-1",
                new ItemCode("MZ010"),
                new CenterId(UUID.randomUUID()),
                new DepartmentId(UUID.randomUUID()),
                new WindowId(UUID.randomUUID()));
        return new Card(
                new Sign(what, where, "once", null, new Sign.Evidence(MONDAY, null, 0, "")), CHIEF, FIVE_DAYS, MONDAY);
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
