package org.govhall.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import org.govhall.kernel.Refusal;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostgresTest
class AccountsTest {

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aPersonIsFoundByTheNameTheySignInByHoweverTheyTypeIt() {
        AccountId id = accounts.open("李*", accounts.hash("long enough"), Set.of(Role.CITIZEN), Set.of("13900002201"));

        assertThat(accounts.bySignInName("１３９ 0000 2201")).get().returns(id, SignedIn::accountId);
        assertThat(accounts.bySignInName("+86 139-0000-2201")).isPresent();
        assertThat(accounts.bySignInName("13900002202")).isEmpty();
    }

    @Test
    void nobodySignsInByANameThatSomebodyHas() {
        PasswordHash password = accounts.hash("long enough");
        accounts.open("甲", password, Set.of(Role.CITIZEN), Set.of("13900002203"));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> accounts.open("乙", password, Set.of(Role.CITIZEN), Set.of("13900002203")))
                .returns("identity.refused.name-taken", Refusal::messageKey);
    }

    @Test
    void theDatabaseShowsNoNameToSignInBy() {
        accounts.open("丙", accounts.hash("long enough"), Set.of(Role.CITIZEN), Set.of("13900002204"));

        assertThat(jdbc.sql("select name_hash from identity_sign_in_name")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(hash -> hash.contains("13900002204"));
    }

    @Test
    void aRefusalLeavesATrace() {
        PasswordHash password = accounts.hash("long enough");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> accounts.open("丁", password, Set.of(), Set.of("13900002205")));

        assertThat(jdbc.sql("select detail from audit_entry where kind = 'REFUSAL'")
                        .query(String.class)
                        .list())
                .anyMatch(detail -> detail.contains("identity.refused.no-role"));
    }
}
