package org.govhall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govhall.casework.CaseId;
import org.govhall.casework.HallFixture;
import org.govhall.catalog.DraftFixture;
import org.govhall.identity.Accounts;
import org.govhall.identity.Browser;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.organization.Rank;
import org.govhall.rating.RatingFixture;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What an attacker tries first, over every address: docs/security.md names these tests. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecurityTest {

    private static final Pattern OF_A_CASE =
            Pattern.compile("/(my/cases|my/drafts|desk/cases|approval/cases|supervision/cases|changed)/\\{id}.*");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    private HallFixture hall;

    @BeforeAll
    void open() {
        hall = HallFixture.open(context);
    }

    @Test
    void everyAnswerCarriesTheHeadersThatHoldABrowserBack() {
        for (String path : List.of("/", "/sign-in", "/no/such/page", "/css/govhall.css")) {
            assertThat(mvc.get().uri(path).secure(true))
                    .as(path)
                    .hasHeader("X-Content-Type-Options", "nosniff")
                    .hasHeader("X-Frame-Options", "DENY")
                    .hasHeader("Referrer-Policy", "same-origin")
                    .hasHeader("Cross-Origin-Opener-Policy", "same-origin")
                    .hasHeader("Cross-Origin-Resource-Policy", "same-origin")
                    .headers()
                    .hasHeaderSatisfying(
                            "Strict-Transport-Security",
                            value -> assertThat(value.get(0)).contains("max-age=31536000"))
                    .hasHeaderSatisfying(
                            "Content-Security-Policy",
                            value -> assertThat(value.get(0))
                                    .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'")
                                    .doesNotContain("unsafe", "*"));
        }
    }

    @Test
    void aPageOfSomebodyIsKeptByNoCache() {
        assertThat(mvc.get().uri("/account/security").with(user(hall.clerk().signedIn())))
                .headers()
                .hasHeaderSatisfying(
                        "Cache-Control", value -> assertThat(value.get(0)).contains("no-store"));
    }

    @Test
    void aSessionFromBeforeSigningInIsOfNoUse() {
        Browser browser = new Browser(mvc);
        browser.get("/sign-in/code/enter");
        browser.get("/desk");
        String before = browser.session();
        browser.signIn(hall.clerk().userName(), HallFixture.PASSWORD);
        assertThat(browser.session()).isNotEqualTo(before);
    }

    @Test
    void nothingIsChangedByAFormFromElsewhere() {
        List<String> open = new ArrayList<>();
        for (String address : addresses("POST")) {
            String path = address.replaceAll("\\{code}", "MZ006")
                    .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
            for (SignedIn who : List.of(
                    hall.clerk().signedIn(),
                    hall.chief().signedIn(),
                    hall.citizen("过路人").signedIn())) {
                if (mvc.post()
                                .uri(path)
                                .with(user(who))
                                .exchange()
                                .getResponse()
                                .getStatus()
                        != 403) {
                    open.add(path);
                }
            }
        }
        assertThat(open).isEmpty();
    }

    /** Every address of a case, by people of the right role to whom this case does not belong. */
    @Test
    void nobodyReachesTheCaseOfAnother() {
        HallFixture.Citizen owner = hall.citizen("案主甲");
        List<CaseId> cases = List.of(
                hall.draft(owner, HallFixture.OLD_AGE_BENEFIT), hall.accepted(owner, HallFixture.OLD_AGE_BENEFIT));
        Map<String, SignedIn> strangers = strangers();
        List<String> reached = new ArrayList<>();
        for (String method : List.of("GET", "POST")) {
            for (String address : addresses(method)) {
                if (OF_A_CASE.matcher(address).matches()) {
                    for (CaseId id : cases) {
                        String path = address.replace("{id}", id.toString())
                                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
                        strangers.forEach((name, who) -> {
                            MvcTestResult answer = mvc.method(HttpMethod.valueOf(method))
                                    .uri(path)
                                    .with(user(who))
                                    .with(csrf())
                                    .param("version", "0")
                                    .exchange();
                            int status = answer.getResponse().getStatus();
                            if (status < 400 || status >= 500) {
                                reached.add(method + " " + address + " by " + name + ": " + status);
                            }
                        });
                    }
                }
            }
        }
        assertThat(reached).isEmpty();
    }

    /** Every address of a work order, a rating, a paper or a draft, by people of the right role who have no part in it. */
    @Test
    void nobodyReachesTheOrderPaperOrDraftOfAnother() {
        HallFixture.Citizen owner = hall.citizen("案主丙");
        CaseId denied = hall.denied(owner, HallFixture.OLD_AGE_BENEFIT, "不满八十周岁");
        String order = new RatingFixture(context).bad(denied);
        String draft = DraftFixture.revision(context, hall.officer().signedIn(), HallFixture.SENIOR_CARD);
        String paper = jdbc.sql("select id from document_paper where case_id = :id fetch first 1 rows only")
                .param("id", denied.value())
                .query(UUID.class)
                .single()
                .toString();
        Map<String, String> objects = Map.of(
                "/approval/ratings/{id}", order,
                "/desk/ratings/{id}", order,
                "/catalog/drafts/{id}", draft,
                "/papers/{id}", paper,
                "/my/ratings/{caseId}", denied.toString());
        Map<String, SignedIn> strangers = strangers();
        List<String> reached = new ArrayList<>();
        int walked = 0;
        for (String method : List.of("GET", "POST")) {
            for (String address : addresses(method)) {
                for (Map.Entry<String, String> object : objects.entrySet()) {
                    if (!address.startsWith(object.getKey())) {
                        continue;
                    }
                    walked++;
                    String path = address.replaceFirst("\\{[^}]+}", object.getValue())
                            .replace("{stage}", "COMPLETION")
                            .replace("{act}", address.startsWith("/approval") ? "put-right" : "verify")
                            .replace("{section}", "basic")
                            .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
                    strangers.forEach((name, who) -> {
                        int status = method.equals("POST")
                                ? mvc.post()
                                        .uri(path)
                                        .multipart()
                                        .with(user(who))
                                        .with(csrf())
                                        .param("version", "0")
                                        .exchange()
                                        .getResponse()
                                        .getStatus()
                                : mvc.get()
                                        .uri(path)
                                        .with(user(who))
                                        .exchange()
                                        .getResponse()
                                        .getStatus();
                        if (status < 400 || status >= 500) {
                            reached.add(method + " " + address + " by " + name + ": " + status);
                        }
                    });
                }
            }
        }
        assertThat(walked).isGreaterThan(12);
        assertThat(reached).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in?continue=https://evil.example/",
                "/sign-in?redirect=//evil.example/",
                "/?lang=en&next=https://evil.example/",
                "/?elder=on&returnTo=//evil.example"
            })
    void noAddressLeadsOutOfTheHouse(String address) {
        Browser browser = new Browser(mvc);
        String first = browser.get(address).getResponse().getRedirectedUrl();
        assertThat(first == null ? "" : first).doesNotContain("evil.example");
        String next = browser.signIn(hall.clerk().userName(), HallFixture.PASSWORD)
                .getResponse()
                .getRedirectedUrl();
        assertThat(next).startsWith("/").doesNotStartWith("//").doesNotContain("evil.example");
    }

    @Test
    void aForgedHostIsNotLedTo() {
        Browser browser = new Browser(mvc);
        browser.get("http://evil.example/desk/register");
        assertThat(browser.signIn(hall.clerk().userName(), HallFixture.PASSWORD)
                        .getResponse()
                        .getRedirectedUrl())
                .startsWith("/desk/register");
        assertThat(browser.get("http://evil.example/")).bodyText().doesNotContain("evil.example");
    }

    @Test
    void whoSignsUpDoesNotChooseTheirRole() {
        MvcTestResult answer = mvc.post()
                .uri("/sign-up/person")
                .with(csrf())
                .param("name", "李越权")
                .param("identityNumber", "621002195003070218")
                .param("mobile", "13900007788")
                .param("password", "tulip-4821-river")
                .param("agreed", "true")
                .param("consent", "true")
                .param("roles", "ADMINISTRATOR")
                .param("role", "ADMINISTRATOR")
                .param("enabled", "true")
                .exchange();
        assertThat(answer.getResponse().getStatus()).isLessThan(500);
        assertThat(accounts.anyoneIs(Role.ADMINISTRATOR)).isFalse();
    }

    @Test
    void guessingIsSlowedDownAndNobodyIsLockedOutByIt() {
        Browser guesser = new Browser(mvc, "203.0.113.9");
        for (int i = 0; i < 10; i++) {
            assertThat(guesser.signIn(hall.clerk().userName(), "guess " + i)).hasRedirectedUrl("/sign-in?failed");
        }
        assertThat(guesser.signIn(hall.clerk().userName(), HallFixture.PASSWORD))
                .hasRedirectedUrl("/sign-in?too-many");
        assertThat(new Browser(mvc, "198.51.100.4").signIn(hall.clerk().userName(), HallFixture.PASSWORD))
                .hasRedirectedUrl("/desk");
    }

    @Test
    void whatIsTypedIsShownAsText() {
        assertThat(mvc.get().uri("/items").param("q", "<script>alert(1)</script>\"'><img src=x>"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<script>alert(1)")
                .doesNotContain("<img src=x>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/..;/admin", "/desk/%2e%2e/admin", "//admin", "/admin;x=1", "/desk%2fregister"})
    void anAddressThatCanBeReadInTwoWaysIsRefused(String path) {
        int status = mvc.get()
                .uri(java.net.URI.create("http://localhost" + path))
                .with(user(hall.clerk().signedIn()))
                .exchange()
                .getResponse()
                .getStatus();
        assertThat(status).isBetween(400, 499);
    }

    @Test
    void noAnswerTellsWhatTheProgramIsMadeOf() {
        MvcTestResult answer = mvc.get().uri("/my/cases/" + "not-a-uuid").exchange();
        assertThat(answer.getResponse().getHeaderNames()).doesNotContain("Server", "X-Powered-By");
        assertThat(mvc.get().uri("/actuator/health")).bodyText().doesNotContain("jdbc", "diskSpace");
        assertThat(mvc.get().uri("/items/NO-SUCH-ITEM-1"))
                .bodyText()
                .doesNotContain("Exception", "org.govhall", "at org.");
    }

    /** People of each role that works on cases, to whom no case here belongs. */
    private Map<String, SignedIn> strangers() {
        Map<String, SignedIn> strangers = new LinkedHashMap<>();
        strangers.put("another applicant", hall.citizen("旁人乙").signedIn());
        strangers.put(
                "a clerk of another window",
                hall.official("外窗甲", Rank.CLERK, Role.WINDOW_CLERK).signedIn());
        strangers.put(
                "a chief representative of another window",
                hall.official("外首甲", Rank.SECTION_HEAD, Role.CHIEF_REPRESENTATIVE)
                        .signedIn());
        strangers.put(
                "an approval officer of another department",
                hall.official("外审甲", Rank.SECTION_MEMBER, Role.APPROVAL_OFFICER).signedIn());
        return strangers;
    }

    private static Set<String> addresses(String method) {
        try (Stream<String> lines =
                Files.lines(Path.of(Objects.requireNonNull(SecurityTest.class.getResource("/access.csv"))
                        .toURI()))) {
            return lines.map(line -> line.split(","))
                    .filter(row -> row[0].equals(method))
                    .map(row -> row[1])
                    .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
