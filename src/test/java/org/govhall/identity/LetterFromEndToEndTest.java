package org.govhall.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.govhall.casework.CaseId;
import org.govhall.casework.CaseRef;
import org.govhall.casework.ChiefReview;
import org.govhall.casework.HallFixture;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.ChiefNaming;
import org.govhall.organization.LetterDrafting;
import org.govhall.organization.LetterId;
import org.govhall.organization.NewLetter;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.OrganizationSetup;
import org.govhall.organization.Power;
import org.govhall.organization.Rank;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * The head signs a letter with the second factor; the person it names decides exactly those items, from its first day to
 * its last; on leave B decides in their place; each act shows the letter; the auditor finds all of it.
 */
@PostgresTest
class LetterFromEndToEndTest {

    private static final ItemCode NAMED = HallFixture.OLD_AGE_BENEFIT;
    private static final ItemCode NOT_NAMED = HallFixture.BASIC_ALLOWANCE;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private OrganizationSetup setup;

    @Autowired
    private OrganizationDirectory organization;

    @Autowired
    private LetterDrafting drafting;

    @Autowired
    private ChiefReview review;

    @Autowired
    private SecondFactor second;

    @Autowired
    private MovableClock clock;

    private HallFixture hall;

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void fromTheSignatureToTheAuditor() throws Exception {
        clock.moveTo("2026-11-23T09:30");
        hall = HallFixture.open(context);
        setup.revokeLetter(hall.letter(), "重新授权");
        HallFixture.Official deputy = hall.official("首席乙", Rank.SECTION_HEAD, Role.CHIEF_REPRESENTATIVE);
        setup.fillPost(
                organization.posts(hall.window()).get(0).id(),
                hall.chief().officer(),
                deputy.officer(),
                new ChiefNaming("测民发〔2026〕9 号", LocalDate.of(2026, 11, 20), hall.department()));
        LetterId letter = signed();

        CaseId first = hall.accepted(hall.citizen("案主甲"), NAMED);
        CaseId onLeave = hall.accepted(hall.citizen("案主乙"), NAMED);
        CaseId late = hall.accepted(hall.citizen("案主丙"), NAMED);
        CaseId other = hall.accepted(hall.citizen("案主丁"), NOT_NAMED);

        clock.moveTo("2026-11-23T23:59:59");
        refused("organization.refused.letter-not-yet", () -> decide(first, hall.chief()));
        clock.moveTo("2026-11-24T00:00");
        decide(first, hall.chief());
        // the letter that named it was revoked, and the new one leaves it out
        refused("organization.refused.letter-revoked", () -> decide(other, hall.chief()));

        setup.recordAbsence(
                hall.chief().officer(), MovableClock.at("2026-11-25T09:00"), MovableClock.at("2026-11-25T12:00"), "会议");
        clock.moveTo("2026-11-25T08:59");
        refused("organization.refused.not-on-post", () -> decide(onLeave, deputy));
        clock.moveTo("2026-11-25T11:59");
        decide(onLeave, deputy);
        clock.moveTo("2026-11-25T12:00");
        refused("organization.refused.not-on-post", () -> decide(late, deputy));

        clock.moveTo("2026-12-01T00:00:01");
        refused("organization.refused.letter-expired", () -> decide(late, hall.chief()));

        String number = "测民授〔2026〕5 号";
        assertThat(page(hall.chief().signedIn(), "/approval/cases/" + first))
                .contains("首席甲", number, "href=\"/letters/" + letter + "\"");
        assertThat(page(hall.chief().signedIn(), "/approval/cases/" + onLeave)).contains("首席乙", number);
        assertThat(page(hall.chief().signedIn(), "/letters/" + letter))
                .contains(hall.number(first), hall.number(onLeave))
                .doesNotContain(hall.number(other));

        SignedIn auditor = new SignedIn(AccountId.next(), "审计员", Set.of(Role.AUDIT_ADMINISTRATOR));
        assertThat(page(auditor, "/audit?subject=letter/" + letter)).contains("起草", "系统内签署", "局长乙");
        assertThat(page(auditor, "/audit?subject=letter/" + hall.letter())).contains("撤销");
        assertThat(page(auditor, "/audit?subject=officer/" + hall.chief().officer()))
                .contains("离岗：");
        assertThat(page(auditor, "/audit?kind=REFUSAL&size=100")).contains("到期", "才生效", "不在");
    }

    /** For one item, for a week; only with a code of the head's authenticator, in a session that has proved it. */
    private LetterId signed() {
        HallFixture.Official head = hall.head();
        LetterId letter = drafting.draft(
                new NewLetter(
                                "测民授〔2026〕5 号",
                                hall.department(),
                                hall.chief().officer(),
                                "",
                                "",
                                EnumSet.allOf(Power.class),
                                Set.of(NAMED),
                                LocalDate.of(2026, 11, 23),
                                LocalDate.of(2026, 11, 24),
                                LocalDate.of(2026, 11, 30))
                        .text(),
                hall.officer().account(),
                hall.officer().name());
        second.beginAuthenticator(head.signedIn(), HallFixture.PASSWORD);
        String secret = second.pendingSecret(head.account()).orElseThrow();
        second.confirmAuthenticator(head.signedIn(), code(secret));
        SignedIn who = context.getBean(Accounts.class).signedIn(head.account());
        clock.advance(Duration.ofSeconds(30));

        refused("identity.refused.second-factor", () -> drafting.sign(letter, "局长", who, code(secret)));
        session(who);
        refused("identity.refused.code", () -> drafting.sign(letter, "局长", who, "000000"));
        drafting.sign(letter, "局长", who, code(secret));
        SecurityContextHolder.clearContext();
        return letter;
    }

    private void session(SignedIn who) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        who, null, Set.of(second.proofNow(SecondFactor.CODE_AUTHORITY))));
    }

    private String code(String secret) {
        return Totp.code(Totp.fromBase32(secret), Totp.step(clock.instant()));
    }

    private void decide(CaseId id, HallFixture.Official who) {
        review.review(CaseRef.latest(id), "符合条件", who.account());
        review.approve(CaseRef.latest(id), "同意", null, who.account());
    }

    private String page(SignedIn who, String address) throws Exception {
        return mvc.get()
                .uri(address)
                .with(user(who))
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act).returns(key, Refusal::messageKey);
    }
}
