package org.govhall.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import java.util.List;
import org.govhall.casework.CaseId;
import org.govhall.casework.HallFixture;
import org.govhall.casework.HallFixture.Citizen;
import org.govhall.testing.LifecycleRule;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.govhall.testing.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.PageRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessagePagesTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MessageMaking making;

    @Autowired
    private Messages messages;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MockMvcTester mvc;

    private HallFixture hall;

    @BeforeAll
    void open() {
        hall = HallFixture.open(context);
    }

    @Test
    @Rule(LifecycleRule.RECEIVING_7)
    void eachStepThatConcernsTheApplicantMakesOneMessage() {
        Citizen citizen = hall.citizen("甲乙");
        hall.completed(citizen, HallFixture.OLD_AGE_BENEFIT);

        assertThat(making.make()).isPositive();
        assertThat(making.make()).isZero();

        assertThat(kinds(citizen)).containsExactly(MessageKind.GRANTED, MessageKind.ACCEPTED, MessageKind.RECEIVED);
    }

    @Test
    void whatIsStoredLateIsStillTold() {
        Citizen citizen = hall.citizen("甲丙");
        making.make();
        clock.advance(Duration.ofMinutes(-5));
        hall.received(citizen, HallFixture.OLD_AGE_BENEFIT);
        clock.advance(Duration.ofMinutes(5));

        making.make();

        assertThat(kinds(citizen)).containsExactly(MessageKind.RECEIVED);
    }

    @Test
    @Rule(LifecycleRule.RECEIVING_7)
    void everyEndIsTold() {
        Citizen citizen = hall.citizen("甲丁");
        hall.denied(citizen, HallFixture.OLD_AGE_BENEFIT, "不符合第三条");
        hall.notAccepted(citizen, HallFixture.SENIOR_CARD, "不属于本机关职权", "测试市公安局");
        hall.terminated(citizen, HallFixture.BASIC_ALLOWANCE);
        hall.awaitingSupplement(citizen, HallFixture.SENIOR_CARD);

        making.make();

        assertThat(kinds(citizen))
                .contains(
                        MessageKind.DENIED,
                        MessageKind.NOT_ACCEPTED,
                        MessageKind.TERMINATED,
                        MessageKind.SUPPLEMENT_REQUESTED);
    }

    @Test
    void whoIsToldThatTheirCaseIsDoneIsAskedHowItWasAsLongAsItCanBeRated() {
        Citizen citizen = hall.citizen("甲评");
        CaseId id = hall.completed(citizen, HallFixture.OLD_AGE_BENEFIT);
        making.make();

        String rate = "/my/ratings/" + id + "/COMPLETION";
        assertThat(mvc.get().uri("/my/messages").with(user(citizen.signedIn())))
                .bodyText()
                .containsOnlyOnce(rate);
        assertThat(mvc.get().uri(rate).with(user(citizen.signedIn()))).hasStatusOk();
        clock.advance(Duration.ofDays(31));
        assertThat(mvc.get().uri("/my/messages").with(user(citizen.signedIn())))
                .bodyText()
                .doesNotContain(rate);
        clock.advance(Duration.ofDays(-31));
    }

    @Test
    void theApplicantReadsTheirOwnAndNobodyElse() {
        Citizen citizen = hall.citizen("甲戊");
        Citizen stranger = hall.citizen("甲己");
        CaseId id = hall.accepted(citizen, HallFixture.OLD_AGE_BENEFIT);
        making.make();

        assertThat(mvc.get().uri("/my/messages").with(user(citizen.signedIn())))
                .hasStatusOk()
                .bodyText()
                .contains("2 条未读", "已受理", "承诺在", hall.number(id), "/my/cases/" + id);
        assertThat(mvc.get().uri("/my/messages?lang=en").with(user(citizen.signedIn())))
                .bodyText()
                .contains("2 unread", "Your application is accepted");
        assertThat(mvc.get().uri("/my/messages").with(user(stranger.signedIn())))
                .bodyText()
                .contains("还没有消息")
                .doesNotContain(hall.number(id));
    }

    @Test
    void whatWasReadIsNoLongerCounted() {
        Citizen citizen = hall.citizen("甲庚");
        hall.received(citizen, HallFixture.OLD_AGE_BENEFIT);
        making.make();

        assertThat(mvc.post()
                        .uri("/my/messages/read")
                        .with(user(citizen.signedIn()))
                        .with(csrf()))
                .hasRedirectedUrl("/my/messages");

        assertThat(messages.unread(citizen.account())).isZero();
        assertThat(kinds(citizen)).hasSize(1);
    }

    private List<MessageKind> kinds(Citizen citizen) {
        return messages.mine(citizen.account(), PageRequest.of(0, 50)).stream()
                .map(Message::kind)
                .toList();
    }
}
