package org.govhall.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govhall.applicant.People.organization;
import static org.govhall.applicant.People.person;
import static org.govhall.applicant.Refusals.assertRefused;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.govhall.identity.AccountId;
import org.govhall.identity.Accounts;
import org.govhall.identity.PasswordHash;
import org.govhall.identity.Role;
import org.govhall.kernel.Refusal;
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
    ProvenApplicants proven;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aPersonSignsUpAndSignsInByMobileAndNumber() {
        Person zhang = person("张望远", 0);

        ApplicantView view = applicants.signUpPerson(zhang, PASSWORD, IdentityProof.NONE);

        AccountId account = accountOf(view);
        assertThat(applicants.ofAccount(account)).contains(view);
        assertThat(accounts.find(account).orElseThrow().roles()).containsExactly(Role.CITIZEN);
        assertThat(accounts.isTaken(zhang.mobile().value())).isTrue();
        assertThat(accounts.isTaken(zhang.identityNumber().value())).isTrue();
    }

    @Test
    void anOrganizationSignsInByItsCodeAndItsHandlerKeepsTheirOwnAccount() {
        Person handler = person("李经办", 1);
        applicants.signUpPerson(handler, PASSWORD, IdentityProof.NONE);

        ApplicantView view = applicants.signUpOrganization(
                organization("晨光合作社", "91621002MA99999A40", handler), PASSWORD, IdentityProof.NONE);

        assertThat(view.handlerName()).isEqualTo("李经办");
        assertThat(accounts.isTaken("91621002ma99999a40")).isTrue();
    }

    @Test
    void whatIdentifiesIsStoredNowhereInTheClear() {
        ApplicantId id = applicants.recordAtCounter(person("孙保密", 2), true);

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
        ApplicantId first = applicants.recordAtCounter(person("周同名", 3), true);

        assertThat(applicants.recordAtCounter(person("周同名", 3), true)).isEqualTo(first);
        assertThat(applicants.recordAtCounter(person("周同名", 4), true)).isNotEqualTo(first);
        assertRefused("applicant.refused.counter.name", () -> applicants.recordAtCounter(person("吴不同", 3), true));
    }

    @Test
    void aRecordOfTheCounterBecomesTheirsWhenTheyHoldThePhoneGivenThere() {
        ApplicantId recorded = applicants.recordAtCounter(person("郑先来", 5), true);

        assertRefused(
                "applicant.refused.known",
                () -> applicants.signUpPerson(person("郑先来", 5), PASSWORD, IdentityProof.NONE));
        assertThat(accounts.isTaken(People.mobile(5).value())).isFalse();
        ApplicantView view = applicants.signUpPerson(person("郑先来", 5), PASSWORD, IdentityProof.MOBILE);

        assertThat(view.id()).isEqualTo(recorded);
        assertThat(proven.isProven(accountOf(view))).isTrue();
    }

    @Test
    void whatWasOnlyTypedProvesNobody() {
        Person typed = new Person("吕网上", new IdentityNumber("622801195003078031"), People.mobile(15));
        AccountId account = accountOf(applicants.signUpPerson(typed, PASSWORD, IdentityProof.MOBILE));
        assertThat(proven.isProven(account)).isFalse();
        applicants.recordAtCounter(new Person("吕网上", typed.identityNumber(), People.mobile(17)), true);
        assertThat(proven.isProven(account))
                .as("whoever stands at the counter need not be who signed up")
                .isFalse();

        applicants.recordAtCounter(typed, false);
        assertThat(proven.isProven(account)).as("an agent said so").isFalse();
        applicants.recordAtCounter(typed, true);
        assertThat(proven.isProven(account))
                .as("card in hand, with the phone of the account")
                .isTrue();
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where subject = :subject and detail like 'identity proved%'")
                        .param(
                                "subject",
                                "applicant/"
                                        + applicants
                                                .ofAccount(account)
                                                .orElseThrow()
                                                .id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void ofTwoWhoSignUpAtOnceOneGetsTheRecordAndTheOtherNothing() throws Exception {
        ApplicantId recorded = applicants.recordAtCounter(person("施同时", 14), true);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Callable<Boolean> signUp = () -> {
                start.await();
                try {
                    return applicants
                            .signUpPerson(person("施同时", 14), PASSWORD, IdentityProof.MOBILE)
                            .id()
                            .equals(recorded);
                } catch (Refusal refusal) {
                    return false;
                }
            };
            Future<Boolean> one = both.submit(signUp);
            Future<Boolean> other = both.submit(signUp);
            start.countDown();
            assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(true, false);
        } finally {
            both.shutdown();
        }
        assertThat(jdbc.sql("select count(*) from identity_account where display_name = '施同时'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aRecordOfTheCounterIsNotGivenToAnotherName() {
        ApplicantId recorded = applicants.recordAtCounter(person("冯真人", 6), true);

        assertRefused(
                "applicant.refused.known",
                () -> applicants.signUpPerson(person("陈冒名", 6), PASSWORD, IdentityProof.NONE));

        assertThat(applicants.view(recorded).accountId()).isNull();
        assertThat(accounts.isTaken(People.mobile(6).value())).isFalse();
    }

    @Test
    void theSameNumberSignsUpOnce() {
        applicants.signUpPerson(person("褚一次", 7), PASSWORD, IdentityProof.NONE);

        assertRefused(
                "applicant.refused.known",
                () -> applicants.signUpPerson(person("褚一次", 7), PASSWORD, IdentityProof.NONE));
    }

    @Test
    void aMobileOpensOneAccount() {
        applicants.signUpPerson(person("卫先到", 8), PASSWORD, IdentityProof.NONE);
        Person second = new Person("蒋后到", person("蒋后到", 9).identityNumber(), People.mobile(8));

        assertRefused(
                "applicant.refused.mobile.taken", () -> applicants.signUpPerson(second, PASSWORD, IdentityProof.NONE));
    }

    @Test
    void aNewMobileReplacesTheOldOneForSigningIn() {
        AccountId account = accountOf(applicants.signUpPerson(person("沈换号", 10), PASSWORD, IdentityProof.NONE));
        Mobile newMobile = new Mobile("13700000010");

        assertRefused("identity.refused.wrong-password", () -> applicants.requirePassword(account, "something else"));
        applicants.changeMobile(account, newMobile, true);

        assertThat(accounts.isTaken(newMobile.value())).isTrue();
        assertThat(accounts.isTaken(People.mobile(10).value())).isFalse();
        assertThat(applicants.ofAccount(account).orElseThrow().maskedMobile()).isEqualTo("137****0010");
    }

    @Test
    void theMobileOfAnotherIsRefused() {
        AccountId account = accountOf(applicants.signUpPerson(person("韩想换", 11), PASSWORD, IdentityProof.NONE));
        applicants.signUpPerson(person("杨已有", 12), PASSWORD, IdentityProof.NONE);

        assertRefused(
                "applicant.refused.mobile.taken", () -> applicants.changeMobile(account, People.mobile(12), true));
    }

    @Test
    void theLastFourDigitsOpenTheProgressOfACase() {
        ApplicantId id = applicants.recordAtCounter(
                new Person("朱查件", new IdentityNumber("62280119500307804X"), People.mobile(13)), true);

        assertThat(applicants.phoneEndsWith(id, "0013")).isTrue();
        assertThat(applicants.phoneEndsWith(id, "0014")).isFalse();
    }

    @Test
    void whoSeesEverythingLeavesATrace() {
        Person shown = new Person("秦出示", new IdentityNumber("622801195003078023"), People.mobile(14));
        ApplicantId id = applicants.recordAtCounter(shown, true);
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
        ApplicantId one = applicants.recordAtCounter(organization("尤单位", "92621021MA99999B28", person("许经办", 0)), true);
        ApplicantId two = applicants.recordAtCounter(organization("何单位", "51621000MJ99999C3N", person("许经办", 0)), true);

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
