package org.govhall.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.govhall.applicant.Applicants;
import org.govhall.applicant.EntrustedAct;
import org.govhall.applicant.EntrustmentView;
import org.govhall.applicant.Entrustments;
import org.govhall.applicant.IdentityNumber;
import org.govhall.catalog.MaterialId;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An agent acts for an applicant in the portal and at the counter within the letter only, and until its last midnight. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntrustmentTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Applications applications;

    @Autowired
    private Entrustments entrustments;

    @Autowired
    private Applicants applicants;

    @Autowired
    private WindowIntake intake;

    @Autowired
    private CaseDirectory directory;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private HallFixture hall;
    private HallFixture.Citizen principal;
    private HallFixture.Citizen agent;
    private HallFixture.Citizen stranger;

    @BeforeAll
    void openTheHall() {
        hall = HallFixture.open(context);
    }

    @BeforeEach
    void somebodyAndTheirAgent() {
        clock.moveTo("2026-11-23T10:00");
        principal = hall.citizen("张托付");
        agent = hall.citizen("李代办");
        stranger = hall.citizen("王旁人");
    }

    @Test
    void anAgentAppliesWithinTheLetterAndTheTrailSaysWhoDidIt() {
        give("SOME", "mz006", "2026-11-23", "2026-11-30", EntrustedAct.APPLY);

        CaseId id = applications.start(HallFixture.SENIOR_CARD, List.of(), principal.applicant(), agent.account());
        assertThat(page(agent, "/apply/MZ006")).bodyText().contains("为谁办理", "张托付（委托书有效期至 2026-11-30）");
        assertThat(page(agent, "/apply/MZ014")).bodyText().doesNotContain("张托付");
        fill(id, agent);
        assertThat(page(stranger, "/my/drafts/" + id + "/check")).hasStatus(404);
        applications.submit(CaseRef.latest(id), agent.account());

        CaseView view = hall.view(id);
        assertThat(view.applicant()).isEqualTo(principal.applicant());
        assertThat(view.agentName()).isEqualTo("李代办");
        assertThat(view.entrustment()).isEqualTo(theLetter().id());
        assertThat(view.trail().get(0).actorName()).isEqualTo("李代办（代张托付）");
        assertThat(page(principal, "/my/cases/" + id)).hasStatusOk().bodyText().contains("代办人", "李代办");
        assertThat(page(agent, "/my/cases/" + id)).hasStatusOk().bodyText().doesNotContain("/withdraw");
        assertThat(page(stranger, "/my/cases/" + id)).hasStatus(404);
        assertThat(page(agent, "/my/cases?entrustment=" + theLetter().id()))
                .hasStatusOk()
                .bodyText()
                .contains("代张托付办理的办件", hall.number(id));
        assertThat(page(stranger, "/my/cases?entrustment=" + theLetter().id())).hasStatus(404);
        assertThat(page(agent, "/my/cases")).bodyText().doesNotContain(hall.number(id));
        assertThat(desk("/desk/cases/" + id)).hasStatusOk().bodyText().contains("代办人", "李代办");
    }

    @Test
    void whatTheLetterDoesNotSayIsRefusedByName() {
        give("SOME", "MZ006", "2026-11-24", "2026-11-30", EntrustedAct.APPLY);
        CaseId own = hall.received(principal, HallFixture.SENIOR_CARD);

        refused("applicant.refused.entrustment.not-yet", () -> begin(HallFixture.SENIOR_CARD));
        clock.moveTo("2026-11-24T00:00");
        refused("applicant.refused.entrustment.item", () -> begin(HallFixture.OLD_AGE_BENEFIT));
        refused(
                "applicant.refused.entrustment.act",
                () -> applications.withdraw(CaseRef.latest(own), "不办了", agent.account()));
        assertThat(hall.status(own)).isEqualTo(CaseStatus.RECEIVED);
        assertThatExceptionOfType(NoSuchCase.class)
                .isThrownBy(() -> applications.withdraw(CaseRef.latest(own), "不办了", stranger.account()));
        assertThatExceptionOfType(NoSuchCase.class)
                .isThrownBy(() -> applications.start(
                        HallFixture.SENIOR_CARD, List.of(), principal.applicant(), stranger.account()));
    }

    @Test
    void theLetterEndsAtMidnightAndWithItWhatTheAgentSees() {
        give("ALL", null, "2026-11-23", "2026-11-24", EntrustedAct.APPLY, EntrustedAct.WITHDRAW);
        CaseId id = begin(HallFixture.SENIOR_CARD);
        fill(id, agent);
        clock.moveTo("2026-11-24T23:59:59");
        assertThatCode(() -> applications.describe(CaseRef.latest(id), "补充说明", agent.account()))
                .doesNotThrowAnyException();
        assertThat(page(agent, "/my/drafts/" + id + "/subject")).hasStatusOk();

        clock.moveTo("2026-11-25T00:00");
        refused("applicant.refused.entrustment.over", () -> applications.submit(CaseRef.latest(id), agent.account()));
        assertThat(page(agent, "/my/drafts/" + id + "/subject")).hasRedirectedUrl("/my/entrustments");
        assertThat(page(agent, "/my/cases?entrustment=" + theLetter().id())).hasStatus(404);
        assertThat(page(agent, "/my/entrustments")).hasStatusOk().bodyText().contains("已到期");
        applications.submit(CaseRef.latest(id), principal.account());
        assertThat(hall.view(id).agentName()).isNull();
    }

    @Test
    void onlyWhoGaveTheLetterRevokesItAndThatHoldsAtOnce() {
        give("ALL", null, "2026-11-23", "2026-12-31", EntrustedAct.APPLY);
        String revoke = "/my/entrustments/" + theLetter().id() + "/revoke";
        assertThat(page(agent, revoke)).hasStatus(404);
        assertThat(post(agent, revoke)).hasStatus(404);
        assertThat(post(stranger, revoke)).hasStatus(404);
        assertThat(page(principal, revoke)).hasStatusOk().bodyText().contains("李代办", "撤销后立即生效");
        assertThat(post(principal, revoke)).hasRedirectedUrl("/my/entrustments");
        refused("applicant.refused.entrustment.revoked", () -> begin(HallFixture.SENIOR_CARD));
        assertThat(page(principal, revoke)).hasStatus(404);
        assertThat(page(principal, "/my/entrustments")).bodyText().contains("已撤销");
    }

    @Test
    void theFormSaysWhatIsWrongBesideEachField() {
        assertThat(form("张托付", numberOf(principal), "ALL", "", "2026-11-23", "2026-12-31", EntrustedAct.APPLY))
                .hasStatusOk()
                .bodyText()
                .contains("agentIdentityNumber-error", "不能委托自己");
        assertThat(form("李代办", "6210001", "SOME", "MZ999", "2026-11-23", "2026", EntrustedAct.APPLY))
                .hasStatusOk()
                .bodyText()
                .contains("agentIdentityNumber-error", "items-error", "until-error", "李代办");
        assertThat(form("李代办", numberOf(agent), "ALL", "", "2026-11-22", "2026-12-31", EntrustedAct.APPLY))
                .bodyText()
                .contains("from-error");
        assertThat(form("李代办", numberOf(agent), "ALL", "", "2026-11-23", "2029-11-24", EntrustedAct.APPLY))
                .bodyText()
                .contains("until-error");
        assertThat(form("李代办", numberOf(agent), "ALL", "", "2026-11-23", "2026-12-31"))
                .bodyText()
                .contains("至少一项");
        assertThat(entrustments.givenBy(principal.account())).isEmpty();
        assertThat(jdbc.sql("select count(*) from applicant_entrustment where agent_identity_number like :number")
                        .param("number", "%" + numberOf(agent) + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void atTheCounterAnAgentIsEnteredWithinTheLetterOnly() {
        refused(
                "applicant.refused.entrustment.none",
                () -> register(new AgentAtCounter("李代办", new IdentityNumber(numberOf(agent)), null), "t-none"));
        refused(
                "applicant.refused.entrustment.over",
                () -> register(
                        new AgentAtCounter("李代办", new IdentityNumber(numberOf(agent)), LocalDate.parse("2026-11-22")),
                        "t-late"));
        give("SOME", "MZ006", "2026-11-23", "2026-11-30", EntrustedAct.APPLY);
        refused(
                "applicant.refused.entrustment.none",
                () -> register(new AgentAtCounter("王旁人", new IdentityNumber(numberOf(agent)), null), "t-name"));
        CaseId online = register(new AgentAtCounter("李代办", new IdentityNumber(numberOf(agent)), null), "t-online");
        assertThat(hall.view(online).agentName()).isEqualTo("李代办");
        CaseId paper = register(
                new AgentAtCounter("王旁人", new IdentityNumber(numberOf(stranger)), LocalDate.parse("2026-11-23")),
                "t-paper");
        assertThat(hall.view(paper).agentName()).isEqualTo("王旁人");
        assertThat(page(principal, "/my/entrustments")).bodyText().contains("王旁人", "窗口核验的纸质委托书");
    }

    @Test
    void whoCollectsForAnotherHasALetterForThat() {
        CaseId id = hall.completed(principal, HallFixture.OLD_AGE_BENEFIT);
        Delivery proof = Delivery.atCounter("李代办", SignerRelation.AGENT);
        AgentAtCounter comes = new AgentAtCounter("李代办", new IdentityNumber(numberOf(agent)), null);
        refused(
                "casework.refused.agent-number",
                () -> intake.deliver(CaseRef.latest(id), proof, hall.clerk().account()));
        refused(
                "applicant.refused.entrustment.none",
                () -> intake.deliver(
                        CaseRef.latest(id), proof, comes, hall.clerk().account()));
        give("ALL", null, "2026-11-23", "2026-12-31", EntrustedAct.APPLY);
        refused(
                "applicant.refused.entrustment.act",
                () -> intake.deliver(
                        CaseRef.latest(id), proof, comes, hall.clerk().account()));
        give("ALL", null, "2026-11-23", "2026-12-31", EntrustedAct.COLLECT);
        intake.deliver(CaseRef.latest(id), proof, comes, hall.clerk().account());
        assertThat(hall.status(id)).isEqualTo(CaseStatus.DELIVERED);
    }

    @Test
    void whoTakesBackForAnotherAtTheCounterHasALetterForThat() {
        CaseId id = hall.received(principal, HallFixture.SENIOR_CARD);
        AgentAtCounter comes = new AgentAtCounter("李代办", new IdentityNumber(numberOf(agent)), null);
        refused("casework.refused.not-the-applicant", () -> takeBack(id, "李代办", SignerRelation.SELF, null));
        refused("casework.refused.not-the-applicant", () -> takeBack(id, "李代办", SignerRelation.SELF, comes));
        refused("casework.refused.agent-number", () -> takeBack(id, "李代办", SignerRelation.AGENT, null));
        refused("applicant.refused.entrustment.none", () -> takeBack(id, "李代办", SignerRelation.AGENT, comes));
        give("SOME", "MZ014", "2026-11-23", "2026-11-30", EntrustedAct.WITHDRAW);
        refused("applicant.refused.entrustment.item", () -> takeBack(id, "李代办", SignerRelation.AGENT, comes));
        give("ALL", null, "2026-11-23", "2026-11-30", EntrustedAct.APPLY, EntrustedAct.COLLECT);
        refused("applicant.refused.entrustment.act", () -> takeBack(id, "李代办", SignerRelation.AGENT, comes));
        give("ALL", null, "2026-11-24", "2026-11-24", EntrustedAct.WITHDRAW);
        refused("applicant.refused.entrustment.not-yet", () -> takeBack(id, "李代办", SignerRelation.AGENT, comes));
        assertThat(hall.status(id)).isEqualTo(CaseStatus.RECEIVED);

        clock.moveTo("2026-11-24T10:00");
        takeBack(id, "李代办", SignerRelation.AGENT, comes);
        assertThat(hall.status(id)).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(hall.view(id).trail()).last().extracting(TrailEntry::note).isEqualTo("不办了\n李代办（代张托付）");
        assertThat(directory.record(id).orElseThrow().withdrawnBy()).isEqualTo("李代办（代张托付）");
    }

    @Test
    void aLetterOnPaperLetsAnAgentTakeBackAndTheApplicantNeedsNone() {
        CaseId paper = hall.received(principal, HallFixture.SENIOR_CARD);
        takeBack(
                paper,
                "王旁人",
                SignerRelation.AGENT,
                new AgentAtCounter("王旁人", new IdentityNumber(numberOf(stranger)), LocalDate.parse("2026-11-23")));
        assertThat(directory.record(paper).orElseThrow().withdrawnBy()).isEqualTo("王旁人（代张托付）");
        assertThat(page(principal, "/my/entrustments")).bodyText().contains("王旁人", "窗口核验的纸质委托书");

        CaseId own = hall.received(principal, HallFixture.OLD_AGE_BENEFIT);
        takeBack(own, "张 托付", SignerRelation.SELF, null);
        assertThat(directory.record(own).orElseThrow().withdrawnBy()).isEqualTo("张 托付");
    }

    @Test
    void nobodyHandlesACaseInWhichTheyAreTheAgent() {
        applicants.recordOfficial(hall.secondClerk().account(), new IdentityNumber(numberOf(agent)));
        assertThat(applicants.isSame(principal.applicant(), hall.secondClerk().account()))
                .isFalse();
        give("ALL", null, "2026-11-23", "2026-11-23", EntrustedAct.APPLY);
        assertThat(applicants.isSame(principal.applicant(), hall.secondClerk().account()))
                .isTrue();
        assertThat(applicants.isSame(stranger.applicant(), hall.secondClerk().account()))
                .isFalse();
    }

    private void takeBack(CaseId id, String signer, SignerRelation relation, @Nullable AgentAtCounter comes) {
        intake.withdraw(
                CaseRef.latest(id), "不办了", signer, relation, comes, hall.clerk().account());
    }

    private CaseId begin(ItemCode item) {
        return applications.start(item, List.of(), principal.applicant(), agent.account());
    }

    private void fill(CaseId id, HallFixture.Citizen by) {
        applications.handleAt(CaseRef.latest(id), hall.center(), by.account());
        applications.describe(CaseRef.latest(id), "为家人申请", by.account());
        for (MaterialId material : hall.materials(id)) {
            applications.willBring(CaseRef.latest(id), material, by.account());
        }
    }

    private CaseId register(AgentAtCounter comes, String token) {
        return intake.register(
                hall.window(),
                HallFixture.SENIOR_CARD,
                principal.applicant(),
                null,
                List.of(),
                List.of(),
                comes,
                token + principal.applicant(),
                hall.clerk().account());
    }

    private EntrustmentView theLetter() {
        return entrustments.givenBy(principal.account()).get(0);
    }

    private String numberOf(HallFixture.Citizen citizen) {
        return applicants.identifierInPapers(citizen.applicant());
    }

    private void give(String scope, @Nullable String items, String from, String until, EntrustedAct... acts) {
        assertThat(form("李代办", numberOf(agent), scope, items == null ? "" : items, from, until, acts))
                .hasRedirectedUrl("/my/entrustments");
    }

    private MvcTestResult form(
            String name, String number, String scope, String items, String from, String until, EntrustedAct... acts) {
        var form = mvc.post()
                .uri("/my/entrustments/new")
                .with(user(principal.signedIn()))
                .with(csrf())
                .param("agentName", name)
                .param("agentIdentityNumber", number)
                .param("scope", scope)
                .param("items", items)
                .param("from", from)
                .param("until", until)
                .param("password", HallFixture.PASSWORD);
        for (EntrustedAct act : acts) {
            form = form.param("acts", act.name());
        }
        return form.exchange();
    }

    private MvcTestResult page(HallFixture.Citizen who, String address) {
        return get(who.signedIn(), address);
    }

    private MvcTestResult desk(String address) {
        return get(hall.clerk().signedIn(), address);
    }

    private MvcTestResult get(SignedIn who, String address) {
        return mvc.get()
                .uri(address)
                .characterEncoding(StandardCharsets.UTF_8)
                .with(user(who))
                .exchange();
    }

    private MvcTestResult post(HallFixture.Citizen who, String address) {
        return mvc.post().uri(address).with(user(who.signedIn())).with(csrf()).exchange();
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act).returns(key, Refusal::messageKey);
    }
}
