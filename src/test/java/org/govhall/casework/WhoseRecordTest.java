package org.govhall.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.govhall.applicant.ApplicantId;
import org.govhall.applicant.Applicants;
import org.govhall.applicant.EntrustedAct;
import org.govhall.applicant.EntrustmentFixture;
import org.govhall.applicant.Entrustments;
import org.govhall.applicant.IdentityNumber;
import org.govhall.applicant.IdentityProof;
import org.govhall.applicant.Mobile;
import org.govhall.applicant.Person;
import org.govhall.catalog.Catalog;
import org.govhall.catalog.MaterialView;
import org.govhall.identity.AccountId;
import org.govhall.identity.Accounts;
import org.govhall.identity.Browser;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.Refusal;
import org.govhall.testing.MovableClock;
import org.govhall.testing.Phones;
import org.govhall.testing.PostgresTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What somebody did at a counter meets an account of the portal once it is proved whose that is, and not before. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoseRecordTest {

    private static int people;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Applicants applicants;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Entrustments entrustments;

    @Autowired
    private WindowIntake intake;

    @Autowired
    private Applications applications;

    @Autowired
    private CaseDirectory directory;

    @Autowired
    private Catalog catalog;

    @Autowired
    private List<CasePapers> papers;

    @Autowired
    private Phones phones;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private HallFixture hall;

    @BeforeAll
    void openTheHall() {
        hall = HallFixture.open(context);
    }

    @BeforeEach
    void connect() {
        clock.moveTo("2026-11-23T10:00");
        phones.connect();
    }

    @AfterEach
    void disconnect() {
        phones.disconnect();
    }

    /** Somebody, and an account that bears their number but was opened with the phone of another. */
    private record Squatted(Person owner, ApplicantId applicant, AccountId account, SignedIn signedIn, Mobile mobile) {}

    @Test
    void whoHasOnlyTypedANumberSeesNothingOfItsCounterAndDoesNotLearnThatThereIsAny() {
        Squatted squatted = squatted("周本人");
        String before = text(squatted.signedIn(), "/my/cases");
        CaseId id = atTheCounter(squatted.owner(), null);
        allConform(id);
        String number = hall.number(id);
        tell(id);

        assertThat(text(squatted.signedIn(), "/my/cases")).isEqualTo(before).contains("证明身份以后", "/my/profile/proof");
        for (String address : List.of("", "/receipt", "/clock", "/withdraw", "/supplement")) {
            assertThat(page(squatted.signedIn(), "/my/cases/" + id + address))
                    .as(address)
                    .hasStatus(404);
        }
        assertThat(page(squatted.signedIn(), "/changed/" + id)).hasStatus(404);
        assertThat(text(squatted.signedIn(), "/my/messages")).doesNotContain(number);
        assertThat(text(squatted.signedIn(), "/my/ratings")).doesNotContain(number);
        assertThat(page(squatted.signedIn(), "/my/ratings/" + id + "/RECEPTION"))
                .hasStatus(404);
        assertThat(text(squatted.signedIn(), "/my/profile/data.json")).doesNotContain(number, "COUNTER");
        assertThat(page(squatted.signedIn(), paperOf(id))).hasStatus(404);
        applicants.reveal(squatted.applicant(), hall.clerk().account(), number);
        assertThat(text(squatted.signedIn(), "/my/profile/looks")).doesNotContain(number);
        assertThat(directory.entrustedTo(id, squatted.account())).isEmpty();
        assertThatExceptionOfType(NoSuchCase.class)
                .isThrownBy(() -> applications.withdraw(CaseRef.latest(id), "不办了", squatted.account()));
    }

    @Test
    void whoProvesItByThePhoneOfTheCounterSeesEverything() {
        Squatted own = squatted("吴本人");
        CaseId id = atTheCounter(own.owner(), null);
        allConform(id);
        String number = hall.number(id);
        tell(id);

        assertThat(prove(own, own.mobile())).hasRedirectedUrl("/my/profile/proof");
        assertThat(applicants.isProven(own.account()))
                .as("the phone of the account alone")
                .isFalse();
        assertThat(prove(own, own.owner().mobile())).hasRedirectedUrl("/my/cases");
        assertThat(applicants.isProven(own.account())).isTrue();

        assertThat(text(own.signedIn(), "/my/cases")).contains(number).doesNotContain("证明身份以后");
        assertThat(page(own.signedIn(), "/my/cases/" + id)).hasStatusOk();
        assertThat(page(own.signedIn(), "/my/cases/" + id + "/clock")).hasStatusOk();
        assertThat(text(own.signedIn(), "/my/messages")).contains(number);
        assertThat(text(own.signedIn(), "/my/ratings")).contains(number);
        assertThat(page(own.signedIn(), "/my/ratings/" + id + "/RECEPTION")).hasStatusOk();
        assertThat(text(own.signedIn(), "/my/profile/data.json")).contains(number, "COUNTER");
        assertThat(page(own.signedIn(), paperOf(id))).hasStatusOk();
        assertThat(text(own.signedIn(), "/my/profile/proof")).contains("已经证明");
        assertThat(directory.entrustedTo(id, own.account())).contains(EntrustedAct.COLLECT);
    }

    @Test
    void whatTheAccountItselfAppliedForIsThereAsEver() {
        Squatted own = squatted("郑本人");
        CaseId online = hall.received(
                new HallFixture.Citizen(own.applicant(), own.account(), own.signedIn(), "郑本人", own.mobile()),
                HallFixture.SENIOR_CARD);
        CaseId counter = atTheCounter(own.owner(), null);
        assertThat(text(own.signedIn(), "/my/cases"))
                .contains(hall.number(online))
                .doesNotContain(hall.number(counter));
        assertThat(page(own.signedIn(), "/my/cases/" + online)).hasStatusOk();
        assertThat(text(own.signedIn(), "/my/profile/data.json")).contains(hall.number(online));
    }

    @Test
    void aPhoneThatWasNeverGivenAtACounterProvesNothingAndTheAnswerTellsNothing() {
        Squatted never = squatted("王未到");
        Squatted there = squatted("冯到过");
        atTheCounter(there.owner(), null);
        String neverThere = proveBy(never, new Mobile("13711110001"));
        assertThat(neverThere).contains("用这个手机不能证明身份");
        assertThat(proveBy(there, new Mobile("13711110002"))).isEqualTo(neverThere);
        assertThat(applicants.isProven(there.account())).isFalse();
    }

    @Test
    void anAccountClosesWithoutBeingHeldBackByWhatItDoesNotMeetAndTheRecordStays() {
        Squatted squatted = squatted("陈本人");
        CaseId id = atTheCounter(squatted.owner(), null);
        assertThat(mvc.post()
                        .uri("/my/profile/close")
                        .with(user(squatted.signedIn()))
                        .with(csrf())
                        .param("password", HallFixture.PASSWORD))
                .hasRedirectedUrl("/sign-up/closed");
        assertThat(hall.view(id).applicant()).isEqualTo(squatted.applicant());
        assertThat(applicants
                        .signUpPerson(squatted.owner(), accounts.hash(HallFixture.PASSWORD), IdentityProof.MOBILE)
                        .proven())
                .as("its owner signs up with the phone given at the counter")
                .isTrue();
    }

    @Test
    void aLetterGivenByAnAccountThatProvedNothingReachesNoCounter() {
        Squatted principal = squatted("褚本人");
        CaseId id = atTheCounter(principal.owner(), null);
        new EntrustmentFixture(context).given(principal.account(), HallFixture.PASSWORD);
        HallFixture.Citizen agent = agent();
        assertThat(page(agent.signedIn(), "/my/cases/" + id)).hasStatus(404);
        assertThat(text(
                        agent.signedIn(),
                        "/my/cases?entrustment="
                                + entrustments.receivedBy(agent.account()).stream()
                                        .filter(letter -> letter.principal().equals(principal.applicant()))
                                        .findFirst()
                                        .orElseThrow()
                                        .id()))
                .doesNotContain(hall.number(id));
        AgentAtCounter comes = new AgentAtCounter("王代办", new IdentityNumber(EntrustmentFixture.AGENT), null);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> intake.withdraw(
                        CaseRef.latest(id),
                        "不办了",
                        "王代办",
                        SignerRelation.AGENT,
                        comes,
                        hall.clerk().account()))
                .returns("applicant.refused.entrustment.unproven", Refusal::messageKey);

        prove(principal, principal.owner().mobile());
        assertThat(page(agent.signedIn(), "/my/cases/" + id)).hasStatusOk();
        intake.withdraw(
                CaseRef.latest(id),
                "不办了",
                "王代办",
                SignerRelation.AGENT,
                comes,
                hall.clerk().account());
        assertThat(hall.status(id)).isEqualTo(CaseStatus.WITHDRAWN);
    }

    @Test
    void aLetterOnPaperMeetsNeitherThePrincipalNorTheAgentBeforeTheyHaveProvedWhoTheyAre() {
        Squatted principal = squatted("卫本人");
        Squatted agent = squatted("蒋代办");
        CaseId id = atTheCounter(
                principal.owner(),
                new AgentAtCounter("蒋代办", agent.owner().identityNumber(), LocalDate.parse("2026-11-30")));
        assertThat(entrustments.givenBy(principal.account())).isEmpty();
        assertThat(entrustments.receivedBy(agent.account())).isEmpty();
        assertThat(page(agent.signedIn(), "/my/cases/" + id)).hasStatus(404);
        assertThat(directory.entrustedTo(id, agent.account())).isEmpty();

        atTheCounter(agent.owner(), null);
        prove(agent, agent.owner().mobile());
        assertThat(entrustments.receivedBy(agent.account())).hasSize(1);
        assertThat(directory.entrustedTo(id, agent.account())).isEqualTo(Set.of(EntrustedAct.APPLY));
        assertThat(page(agent.signedIn(), "/my/cases/" + id)).hasStatusOk();
    }

    @Test
    void aLetterOnPaperWaitsInThePortalUntilItIsProvedWhoseAccountWouldSeeWhatComesOfIt() {
        Squatted principal = squatted("沈本人");
        Squatted agent = squatted("韩代办");
        atTheCounter(agent.owner(), null);
        prove(agent, agent.owner().mobile());
        atTheCounter(
                principal.owner(),
                new AgentAtCounter("韩代办", agent.owner().identityNumber(), LocalDate.parse("2026-11-30")));

        assertThatThrownBy(() ->
                        applications.start(HallFixture.SENIOR_CARD, List.of(), principal.applicant(), agent.account()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("applicant.refused.entrustment.online-unproven");

        atTheCounter(principal.owner(), null);
        prove(principal, principal.owner().mobile());
        CaseId draft = applications.start(HallFixture.SENIOR_CARD, List.of(), principal.applicant(), agent.account());
        assertThat(hall.status(draft)).isEqualTo(CaseStatus.DRAFT);
    }

    /** The agent of {@link EntrustmentFixture}; there is one of them in a database. */
    private HallFixture.Citizen agent() {
        Person person = new Person("王代办", new IdentityNumber(EntrustmentFixture.AGENT), new Mobile("13811119999"));
        AccountId account = Objects.requireNonNull(applicants
                .signUpPerson(person, accounts.hash(HallFixture.PASSWORD), IdentityProof.NUMBER)
                .accountId());
        return new HallFixture.Citizen(
                applicants.ofAccount(account).orElseThrow().id(),
                account,
                accounts.signedIn(account),
                "王代办",
                person.mobile());
    }

    private Squatted squatted(String name) {
        int n = ++people;
        IdentityNumber number = HallFixture.identityNumber();
        Mobile theirs = new Mobile("1371111%04d".formatted(100 + n));
        Person typed = new Person(name, number, theirs);
        AccountId account = Objects.requireNonNull(applicants
                .signUpPerson(typed, accounts.hash(HallFixture.PASSWORD), IdentityProof.MOBILE)
                .accountId());
        return new Squatted(
                new Person(name, number, new Mobile("1361111%04d".formatted(100 + n))),
                applicants.ofAccount(account).orElseThrow().id(),
                account,
                accounts.signedIn(account),
                theirs);
    }

    private CaseId atTheCounter(Person person, @Nullable AgentAtCounter agent) {
        ApplicantId applicant = applicants.recordAtCounter(person, agent == null);
        return intake.register(
                hall.window(),
                HallFixture.SENIOR_CARD,
                applicant,
                null,
                List.of(),
                catalog.guide(HallFixture.SENIOR_CARD, LocalDate.parse("2026-11-23")).orElseThrow().materials().stream()
                        .map(MaterialView::id)
                        .toList(),
                agent,
                "whose-" + applicant,
                hall.clerk().account());
    }

    private void allConform(CaseId id) {
        hall.allConform(id);
        hall.accept(id);
    }

    /** What the sweep would tell the applicant. */
    private void tell(CaseId id) {
        jdbc.sql("""
                        insert into notification_message
                               (case_id, ordinal, kind, case_number, revision_id, applicant_id, outcome, decide_by,
                                occurred_at, made_at)
                        select n.case_id, n.ordinal, n.kind, n.number, n.revision_id, n.applicant_id, n.outcome,
                               n.promised_due_at, n.at, n.at
                          from casework_notices n
                         where n.case_id = :case
                           and not exists (select 1 from notification_message m
                                            where m.case_id = n.case_id and m.ordinal = n.ordinal)
                        """).param("case", id.value()).update();
    }

    private MvcTestResult prove(Squatted who, Mobile phone) {
        Browser browser = new Browser(mvc, "192.0.2." + ++people);
        browser.signIn(who.mobile().value(), HallFixture.PASSWORD);
        assertThat(browser.post("/my/profile/proof", "mobile", phone.value()))
                .hasRedirectedUrl("/my/profile/proof/code");
        assertThat(browser.get("/my/profile/proof/code")).hasStatusOk();
        return browser.post("/my/profile/proof/code", "code", phones.codeSentTo(phone.value()));
    }

    /** What the page says afterwards. */
    private String proveBy(Squatted who, Mobile phone) {
        Browser browser = new Browser(mvc, "192.0.2." + ++people);
        browser.signIn(who.mobile().value(), HallFixture.PASSWORD);
        browser.post("/my/profile/proof", "mobile", phone.value());
        browser.post("/my/profile/proof/code", "code", phones.codeSentTo(phone.value()));
        return plain(browser.get("/my/profile/proof")).replace(who.owner().name(), "");
    }

    private String paperOf(CaseId id) {
        return papers.stream()
                        .flatMap(one -> one.of(id).stream())
                        .findFirst()
                        .orElseThrow()
                        .href() + ".pdf";
    }

    private String text(SignedIn who, String address) {
        return plain(page(who, address));
    }

    private static String plain(MvcTestResult page) {
        try {
            return page.getResponse()
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult page(SignedIn who, String address) {
        return mvc.get().uri(address).with(user(who)).exchange();
    }
}
