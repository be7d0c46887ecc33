package org.govhall.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govhall.applicant.People.organization;
import static org.govhall.applicant.People.person;
import static org.govhall.applicant.Refusals.assertRefused;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.govhall.identity.AccountId;
import org.govhall.identity.Accounts;
import org.govhall.identity.PasswordHash;
import org.govhall.identity.Role;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostgresTest
class ApplicantsTest {

    private static final PasswordHash PASSWORD = new PasswordHash("{noop}tulip-4821-river");

    @Autowired
    Applicants applicants;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aPersonSignsUpAndSignsInByMobileAndNumber() {
        Person zhang = person("张望远", 0);

        ApplicantView view = applicants.signUpPerson(zhang, PASSWORD);

        AccountId account = accountOf(view);
        assertThat(applicants.ofAccount(account)).contains(view);
        assertThat(accounts.find(account).orElseThrow().roles()).containsExactly(Role.CITIZEN);
        assertThat(accounts.isTaken(zhang.mobile().value())).isTrue();
        assertThat(accounts.isTaken(zhang.identityNumber().value())).isTrue();
    }

    @Test
    void anOrganizationSignsInByItsCodeAndItsHandlerKeepsTheirOwnAccount() {
        Person handler = person("李经办", 1);
        applicants.signUpPerson(handler, PASSWORD);

        ApplicantView view =
                applicants.signUpOrganization(organization("晨光合作社", "91621002MA99999A40", handler), PASSWORD);

        assertThat(view.handlerName()).isEqualTo("李经办");
        assertThat(accounts.isTaken("91621002ma99999a40")).isTrue();
    }

    @Test
    void whatIdentifiesIsStoredNowhereInTheClear() {
        ApplicantId id = applicants.recordAtCounter(person("孙保密", 2));

        List<String> stored = jdbc.sql("select cast(a as varchar) from applicant_applicant a where id = :id")
                .param("id", id.value())
                .query(String.class)
                .list();

        assertThat(stored).hasSize(1);
        assertThat(stored.get(0))
                .doesNotContain(People.NUMBERS.get(2), People.mobile(2).value());
    }

    @Test
    void whoComesAgainIsFoundByNumberAndNotByName() {
        ApplicantId first = applicants.recordAtCounter(person("周同名", 3));

        assertThat(applicants.recordAtCounter(person("周同名", 3))).isEqualTo(first);
        assertThat(applicants.recordAtCounter(person("周同名", 4))).isNotEqualTo(first);
        assertRefused("applicant.refused.counter.name", () -> applicants.recordAtCounter(person("吴不同", 3)));
    }

    @Test
    void aRecordOfTheCounterBecomesTheirsWhenNumberNameAndMobileAgree() {
        ApplicantId recorded = applicants.recordAtCounter(person("郑先来", 5));

        ApplicantView view = applicants.signUpPerson(person("郑先来", 5), PASSWORD);

        assertThat(view.id()).isEqualTo(recorded);
        assertThat(view.accountId()).isNotNull();
    }

    @Test
    void aRecordOfTheCounterIsNotGivenToAnotherName() {
        ApplicantId recorded = applicants.recordAtCounter(person("冯真人", 6));

        assertRefused("applicant.refused.known", () -> applicants.signUpPerson(person("陈冒名", 6), PASSWORD));

        assertThat(applicants.view(recorded).accountId()).isNull();
        assertThat(accounts.isTaken(People.mobile(6).value())).isFalse();
    }

    @Test
    void theSameNumberSignsUpOnce() {
        applicants.signUpPerson(person("褚一次", 7), PASSWORD);

        assertRefused("applicant.refused.known", () -> applicants.signUpPerson(person("褚一次", 7), PASSWORD));
    }

    @Test
    void aMobileOpensOneAccount() {
        applicants.signUpPerson(person("卫先到", 8), PASSWORD);
        Person second = new Person("蒋后到", person("蒋后到", 9).identityNumber(), People.mobile(8));

        assertRefused("applicant.refused.mobile.taken", () -> applicants.signUpPerson(second, PASSWORD));
    }

    @Test
    void aNewMobileReplacesTheOldOneForSigningIn() {
        AccountId account = accountOf(applicants.signUpPerson(person("沈换号", 10), PASSWORD));
        Mobile newMobile = new Mobile("13700000010");

        assertRefused(
                "identity.refused.wrong-password", () -> applicants.changeMobile(account, "something else", newMobile));
        applicants.changeMobile(account, "tulip-4821-river", newMobile);

        assertThat(accounts.isTaken(newMobile.value())).isTrue();
        assertThat(accounts.isTaken(People.mobile(10).value())).isFalse();
        assertThat(applicants.ofAccount(account).orElseThrow().maskedMobile()).isEqualTo("137****0010");
    }

    @Test
    void theMobileOfAnotherIsRefused() {
        AccountId account = accountOf(applicants.signUpPerson(person("韩想换", 11), PASSWORD));
        applicants.signUpPerson(person("杨已有", 12), PASSWORD);

        assertRefused(
                "applicant.refused.mobile.taken",
                () -> applicants.changeMobile(account, "tulip-4821-river", People.mobile(12)));
    }

    @Test
    void theLastFourDigitsOpenTheProgressOfACase() {
        ApplicantId id = applicants.recordAtCounter(person("朱查件", 13));

        assertThat(applicants.phoneEndsWith(id, "0013")).isTrue();
        assertThat(applicants.phoneEndsWith(id, "0014")).isFalse();
    }

    @Test
    void whoSeesEverythingLeavesATrace() {
        Person shown = person("秦出示", 14);
        ApplicantId id = applicants.recordAtCounter(shown);
        AccountId clerk = AccountId.next();

        assertRefused("applicant.refused.reveal.purpose", () -> applicants.reveal(id, clerk, " "));
        assertThat(applicants.reveal(id, clerk, "办件 QY-1").party()).isEqualTo(shown);

        assertThat(jdbc.sql(
                                "select detail from audit_entry where kind = 'REVEAL' and actor = :clerk and subject = :subject")
                        .param("clerk", clerk.toString())
                        .param("subject", "applicant/" + id)
                        .query(String.class)
                        .list())
                .containsExactly("办件 QY-1");
    }

    @Test
    void namesForAListComeTogether() {
        ApplicantId one = applicants.recordAtCounter(organization("尤单位", "92621021MA99999B28", person("许经办", 0)));
        ApplicantId two = applicants.recordAtCounter(organization("何单位", "51621000MJ99999C3N", person("许经办", 0)));

        assertThat(applicants.summaries(Set.of(one, two, ApplicantId.next())))
                .hasSize(2)
                .containsEntry(one, new ApplicantSummary(one, ApplicantKind.ORGANIZATION, "尤单位"));
        assertThat(applicants.summaries(Set.of())).isEmpty();
    }

    @Test
    void staffAreNoApplicants() {
        assertThat(applicants.ofAccount(AccountId.next())).isEmpty();
    }

    private static AccountId accountOf(ApplicantView view) {
        return Objects.requireNonNull(view.accountId());
    }
}
