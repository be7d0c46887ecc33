package org.govhall.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.govhall.casework.HallFixture;
import org.govhall.identity.Browser;
import org.govhall.testing.Phones;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whoever gets hold of a copy of the database reads no identity number and no phone in it. */
@PostgresTest
class DatabaseCopyTest {

    private static final String PASSWORD = "tulip-4821-river";
    private static final String ADDRESS = "西峰区南大街八百一十二号";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Applicants applicants;

    @Autowired
    private Phones phones;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void noNumberPhoneOrAddressStandsInTheClear() {
        HallFixture hall = HallFixture.open(context);
        List<String> secrets = new ArrayList<>(List.of(ADDRESS));

        // through the pages, so that sessions, attempts and the log are full of it too
        Person self = People.person("沈静秋", 2);
        Browser browser = new Browser(mvc);
        browser.get("/sign-up/person");
        assertThat(browser.post(
                        "/sign-up/person",
                        "name",
                        self.name(),
                        "identityNumber",
                        self.identifier(),
                        "mobile",
                        self.mobile().value(),
                        "password",
                        PASSWORD,
                        "consent",
                        "true"))
                .hasStatus(302);
        Person waiting = People.person("许待验", 6);
        phones.connect();
        assertThat(new Browser(mvc)
                        .post(
                                "/sign-up/person",
                                "name",
                                waiting.name(),
                                "identityNumber",
                                waiting.identifier(),
                                "mobile",
                                waiting.mobile().value(),
                                "password",
                                PASSWORD,
                                "consent",
                                "true"))
                .hasRedirectedUrl("/sign-up/code");
        phones.disconnect();
        secrets.addAll(List.of(waiting.identifier(), waiting.mobile().value(), waiting.name()));
        browser.post("/my/profile/address", "address", ADDRESS);
        new Browser(mvc).signIn(self.mobile().value(), "not-the-password");
        new Browser(mvc).post("/sign-in/code", "name", self.mobile().value());

        Organization company = People.organization("庆阳市西峰区晨光商店", "91621002MA99999A40", People.person("赵经办", 4));
        secrets.addAll(List.of(self.identifier(), self.mobile().value()));
        Person handler = company.handler();
        secrets.addAll(List.of(handler.identifier(), handler.mobile().value(), company.identifier()));
        applicants.recordAtCounter(company, true);

        HallFixture.Citizen citizen = hall.citizen("张三丰");
        secrets.add(citizen.mobile().value());
        secrets.add(applicants.identifierInPapers(citizen.applicant()));
        hall.awaitingSupplement(citizen, HallFixture.SENIOR_CARD);
        hall.delivered(citizen, HallFixture.OLD_AGE_BENEFIT);
        applicants.reveal(citizen.applicant(), hall.clerk().account(), "核对");
        assertThat(mvc.get()
                        .uri("/my/profile/data.json")
                        .with(user(citizen.signedIn()))
                        .with(csrf()))
                .hasStatusOk();

        List<String> found = tables().stream()
                .flatMap(table ->
                        secrets.stream().filter(secret -> holds(table, secret)).map(secret -> table + ": " + secret))
                .toList();
        assertThat(found).isEmpty();
        assertThat(holds("applicant_applicant", self.name()))
                .as("the search finds what is there")
                .isTrue();
    }

    private List<String> tables() {
        return jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list();
    }

    /** In any column, as text or within binary data. */
    private boolean holds(String table, String secret) {
        String hex = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
        return Stream.of(secret, hex)
                .anyMatch(form -> jdbc.sql("select count(*) from " + table + " t where position(:form in t::text) > 0")
                                .param("form", form)
                                .query(Long.class)
                                .single()
                        > 0);
    }
}
