package org.govhall.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.govhall.casework.HallFixture;
import org.govhall.identity.AccountNames;
import org.govhall.identity.Accounts;
import org.govhall.identity.SignedIn;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who looked, what is kept, and the end of an account. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnDataTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Applicants applicants;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountNames names;

    @Autowired
    private JdbcClient jdbc;

    private HallFixture hall;

    @BeforeAll
    void open() {
        hall = HallFixture.open(context);
    }

    @Test
    void onlyTheOwnerSeesWhoLookedAndWhy() throws Exception {
        SignedIn owner = hall.citizen("沈看见").signedIn();
        SignedIn other = hall.citizen("赵旁人").signedIn();
        ApplicantId id = applicants.ofAccount(owner.accountId()).orElseThrow().id();
        assertThat(body(owner, "/my/profile/looks")).contains("还没有人看过");
        applicants.reveal(id, hall.clerk().account(), "核对户口簿");
        assertThat(body(owner, "/my/profile/looks"))
                .contains(
                        "核对户口簿",
                        names.of(List.of(hall.clerk().account()))
                                .get(hall.clerk().account()));
        assertThat(body(other, "/my/profile/looks")).doesNotContain("核对户口簿").contains("还没有人看过");
        assertThat(mvc.get().uri("/my/profile/looks").with(user(hall.clerk().signedIn())))
                .hasStatus(403);
    }

    @Test
    void theCopyHoldsAllThatIsKeptAndNothingOfOthers() throws Exception {
        HallFixture.Citizen citizen = hall.citizen("沈下载");
        hall.received(citizen, HallFixture.SENIOR_CARD);
        hall.received(hall.citizen("赵旁人"), HallFixture.OLD_AGE_BENEFIT);
        MvcTestResult file = mvc.get()
                .uri("/my/profile/data.json")
                .with(user(citizen.signedIn()))
                .exchange();
        assertThat(file).hasStatusOk().hasHeader("Content-Disposition", "attachment; filename=\"my-data.json\"");
        assertThat(file.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("沈下载", citizen.mobile().value(), HallFixture.SENIOR_CARD.value(), "RECEIVED")
                .doesNotContain("赵旁人", HallFixture.OLD_AGE_BENEFIT.value());
    }

    @Test
    void anAccountWithAnOpenCaseIsNotClosed() {
        HallFixture.Citizen citizen = hall.citizen("沈未完");
        hall.received(citizen, HallFixture.SENIOR_CARD);
        assertThat(close(citizen.signedIn(), HallFixture.PASSWORD))
                .hasStatusOk()
                .bodyText()
                .contains("还有 1 件没有办完");
        assertThat(accounts.isTaken(citizen.mobile().value())).isTrue();
    }

    @Test
    void aWrongPasswordClosesNothing() {
        HallFixture.Citizen citizen = hall.citizen("沈误输");
        assertThat(close(citizen.signedIn(), "not-the-password")).hasStatusOk();
        assertThat(accounts.isTaken(citizen.mobile().value())).isTrue();
    }

    @Test
    void whatTheLawKeepsStaysWithTheCaseAndTheRestGoes() {
        HallFixture.Citizen citizen = hall.citizen("沈办结");
        hall.completed(citizen, HallFixture.OLD_AGE_BENEFIT);
        SignedIn who = citizen.signedIn();
        ApplicantId id = applicants.ofAccount(who.accountId()).orElseThrow().id();
        applicants.changeAddress(who.accountId(), "西峰区南大街 1 号");
        assertThat(close(who, HallFixture.PASSWORD)).hasRedirectedUrl("/sign-up/closed");
        assertThat(applicants.view(id).accountId()).isNull();
        assertThat(jdbc.sql("select count(*) from applicant_applicant where id = :id and address is not null")
                        .param("id", id.value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(accounts.isTaken(citizen.mobile().value())).isFalse();
        assertThat(accounts.find(who.accountId()).orElseThrow().displayName()).isEqualTo("已注销");
        assertThat(accounts.find(who.accountId()).orElseThrow().enabled()).isFalse();
    }

    @Test
    void whoNeverHandedAnythingInIsForgotten() {
        HallFixture.Citizen citizen = hall.citizen("沈没办");
        SignedIn who = citizen.signedIn();
        ApplicantId id = applicants.ofAccount(who.accountId()).orElseThrow().id();
        assertThat(close(who, HallFixture.PASSWORD)).hasRedirectedUrl("/sign-up/closed");
        assertThat(jdbc.sql("select count(*) from applicant_applicant where id = :id")
                        .param("id", id.value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(mvc.get().uri("/sign-up/closed")).hasStatusOk();
    }

    private MvcTestResult close(SignedIn who, String password) {
        return mvc.post()
                .uri("/my/profile/close")
                .with(user(who))
                .with(csrf())
                .param("password", password)
                .exchange();
    }

    private String body(SignedIn who, String address) throws Exception {
        MvcTestResult page = mvc.get().uri(address).with(user(who)).exchange();
        assertThat(page).hasStatusOk();
        return page.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
