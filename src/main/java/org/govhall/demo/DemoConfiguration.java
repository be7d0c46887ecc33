package org.govhall.demo;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.govhall.identity.SignInHint;
import org.govhall.identity.SignInHints;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

    @Bean
    @Primary
    Clock demoClock() {
        return new DemoClock(ZoneOffset.UTC);
    }

    @Bean
    SignInHints demoAccounts() {
        List<SignInHint> hints = List.of(
                hint("demo.account.citizen", DemoPeople.CITIZEN_MOBILE),
                hint("demo.account.company", DemoPeople.COMPANY_CODE),
                hint("demo.account.clerk", "clerk"),
                hint("demo.account.chief", "chief"),
                hint("demo.account.office", "office"),
                hint("demo.account.head", "head"),
                hint("demo.account.leader", "leader"),
                hint("demo.account.county-clerk", "xifeng-clerk"),
                hint("demo.account.county-chief", "xifeng-chief"),
                hint("demo.account.supervisor", "supervisor"),
                hint("demo.account.county-supervisor", "xifeng-supervisor"),
                hint("demo.account.admin", "admin"),
                hint("demo.account.other-admin", "admin-2"),
                hint("demo.account.security", "security"),
                hint("demo.account.auditor", "auditor"));
        return new SignInHints() {

            @Override
            public List<SignInHint> hints() {
                return hints;
            }

            @Override
            public String mailbox() {
                return "/demo/mailbox";
            }
        };
    }

    private static SignInHint hint(String labelKey, String name) {
        return new SignInHint(labelKey, name, DemoPeople.PASSWORD);
    }
}
