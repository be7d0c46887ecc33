package org.govhall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govhall.applicant.ApplicantId;
import org.govhall.applicant.Applicants;
import org.govhall.applicant.IdentityNumber;
import org.govhall.applicant.Mobile;
import org.govhall.applicant.Person;
import org.govhall.identity.Accounts;
import org.govhall.identity.Role;
import org.govhall.testing.EmptyDatabase;
import org.govhall.testing.Province;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Two nodes on one database, behind whatever balances the load: one signs in, the other goes on. Beside them a province's
 * unified identity, a real authorization server, by which citizens sign in.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern FORM_CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String PASSWORD = "yuan-shan-jin-shui-88";

    private static final String NUMBER = "621002195003071234";

    /** Of somebody who was at a counter with a phone that they have no longer. */
    private static final String PROVED = "621002195003070218";

    @TempDir
    private static Path folder;

    private int provincePort;
    private Province province;
    private ConfigurableApplicationContext one;
    private ConfigurableApplicationContext other;
    private Accounts accounts;

    @BeforeAll
    void start() throws IOException {
        EmptyDatabase database = EmptyDatabase.create();
        provincePort = freePort();
        int port = freePort();
        province = Province.start(
                provincePort,
                "http://localhost:" + port + "/login/oauth2/code/province",
                Map.of("zhang", NUMBER, "stranger", "621002195003075678", "li", PROVED));
        one = start(database, port);
        other = start(database, 0);
        accounts = one.getBean(Accounts.class);
    }

    @AfterAll
    void stop() {
        other.close();
        one.close();
        province.close();
    }

    @Test
    void aSessionLivesOnBothAndEndsOnBoth() throws IOException, InterruptedException {
        accounts.open("值班员", accounts.hash(PASSWORD), Set.of(Role.SUPERVISOR), Set.of("on-duty"));
        HttpClient office = browser();
        HttpClient home = browser();

        post(office, one, "/sign-in", "name=on-duty&password=" + PASSWORD);
        assertThat(get(office, other, "/account/security").statusCode())
                .as("signed in on one, acts on the other")
                .isEqualTo(200);
        post(home, other, "/sign-in", "name=on-duty&password=" + PASSWORD);
        assertThat(get(office, one, "/account/security").body().split("data-label=\"最近使用\"", -1))
                .as("both are listed")
                .hasSize(3);

        post(office, other, "/account/security", "/account/security/sessions/end-others", "");
        assertThat(get(office, one, "/account/security").statusCode()).isEqualTo(200);
        for (ConfigurableApplicationContext node : Set.of(one, other)) {
            assertThat(get(home, node, "/account/security").headers().firstValue("Location"))
                    .as("signed out everywhere")
                    .hasValueSatisfying(address -> assertThat(address).endsWith("/sign-in"));
        }

        post(office, one, "/account/security", "/sign-out", "");
        assertThat(get(office, other, "/account/security").statusCode()).isEqualTo(302);
    }

    @Test
    void theCookieOfASessionIsOutOfReachOfScripts() throws IOException, InterruptedException {
        assertThat(get(browser(), one, "/sign-in").headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("Path=/", "HttpOnly", "SameSite=Lax"));
    }

    @Test
    void whoTheProvinceKnowsSignsInOnceTheirAccountIsTied() throws IOException, InterruptedException {
        accounts.open("张三", accounts.hash(PASSWORD), Set.of(Role.CITIZEN), Set.of(NUMBER));
        HttpClient browser = browser();
        assertThat(get(browser, one, "/sign-in").body()).contains("用甘肃省统一身份登录");
        assertThat(byProvince(browser, "zhang")).as("never by the number alone").endsWith("/sign-in?tie");
        assertThat(get(browser, one, "/account/security").statusCode()).isEqualTo(302);
        post(browser, one, "/sign-in", "name=" + NUMBER + "&password=" + PASSWORD);

        HttpClient later = browser();
        assertThat(byProvince(later, "zhang")).endsWith("/my/cases");
        assertThat(get(later, other, "/account/security").statusCode()).isEqualTo(200);
    }

    @Test
    void whoHasNoAccountIsAskedToSignUp() throws IOException, InterruptedException {
        HttpClient browser = browser();
        assertThat(byProvince(browser, "stranger")).endsWith("/sign-in?unknown");
        assertThat(get(browser, one, "/account/security").statusCode()).isEqualTo(302);
    }

    @Test
    void whoseNumberTheProvinceHasProvedSignsUpWithTheRecordOfTheCounter() throws IOException, InterruptedException {
        Applicants applicants = one.getBean(Applicants.class);
        ApplicantId recorded = applicants.recordAtCounter(
                new Person("李先来", new IdentityNumber(PROVED), new Mobile("13900000218")), true);
        String fields = "name=" + encoded("李先来") + "&identityNumber=" + PROVED + "&mobile=13700000218&password="
                + PASSWORD + "&consent=true";
        HttpClient stranger = browser();
        assertThat(signUp(stranger, fields).statusCode()).as("only typed").isEqualTo(200);
        assertThat(applicants.view(recorded).accountId()).isNull();

        HttpClient browser = browser();
        assertThat(byProvince(browser, "li")).endsWith("/sign-in?unknown");
        assertThat(signUp(browser, fields).statusCode()).isEqualTo(302);
        assertThat(applicants.view(recorded).accountId()).isNotNull();
        assertThat(byProvince(browser(), "li")).as("nothing is left to prove").endsWith("/my/cases");
    }

    @Test
    void anAnswerThatWasNotAskedForIsRefused() throws IOException, InterruptedException {
        assertThat(get(browser(), one, "/login/oauth2/code/province?code=stolen&state=forged")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/sign-in?failed"));
    }

    /** Goes to the province, signs in there, and comes back; answers where the hall then leads. */
    private String byProvince(HttpClient browser, String name) throws IOException, InterruptedException {
        String asked = location(browser, at(one, "/oauth2/authorization/province"));
        String signIn = location(browser, URI.create(asked));
        HttpResponse<String> form =
                browser.send(HttpRequest.newBuilder(URI.create(signIn)).build(), BodyHandlers.ofString());
        Matcher csrf = FORM_CSRF.matcher(form.body());
        assertThat(csrf.find()).as(form.body()).isTrue();
        String back = send(
                        browser,
                        URI.create("http://localhost:" + provincePort + "/login"),
                        "username=" + name + "&password=" + Province.PASSWORD + "&_csrf=" + encoded(csrf.group(1)))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String withCode = location(browser, URI.create(back));
        return location(browser, URI.create(withCode));
    }

    private static String location(HttpClient browser, URI address) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(address).header("Accept", "text/html").build(), BodyHandlers.ofString());
        return address.resolve(answer.headers()
                        .firstValue("Location")
                        .orElseThrow(() ->
                                new AssertionError(address + " answered " + answer.statusCode() + " " + answer.body())))
                .toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private ConfigurableApplicationContext start(EmptyDatabase database, int port) {
        return new SpringApplicationBuilder(GovHallApplication.class)
                .profiles("production")
                .run(
                        "--server.port=" + port,
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=error",
                        "--govhall.scheduled=false",
                        "--GOVHALL_DB_URL=" + database.url(),
                        "--GOVHALL_DB_USER=" + database.user(),
                        "--GOVHALL_DB_PASSWORD=" + database.password(),
                        "--GOVHALL_DATA_KEY=" + key("data"),
                        "--GOVHALL_INDEX_KEY=" + key("indx"),
                        "--GOVHALL_FILES=" + folder.resolve("files"),
                        "--GOVHALL_SECURE_COOKIES=false",
                        "--spring.security.oauth2.client.registration.province.client-id=" + Province.CLIENT,
                        "--spring.security.oauth2.client.registration.province.client-secret=" + Province.SECRET,
                        "--spring.security.oauth2.client.registration.province.client-name=甘肃省统一身份",
                        "--spring.security.oauth2.client.registration.province.scope=openid",
                        "--spring.security.oauth2.client.provider.province.issuer-uri=http://localhost:"
                                + provincePort);
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    private static HttpResponse<String> get(HttpClient browser, ConfigurableApplicationContext node, String path)
            throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(at(node, path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> signUp(HttpClient browser, String fields) throws IOException, InterruptedException {
        Matcher csrf = CSRF.matcher(get(browser, one, "/sign-up/person").body());
        assertThat(csrf.find()).isTrue();
        return send(browser, at(one, "/sign-up/person"), fields + "&_csrf=" + encoded(csrf.group(1)));
    }

    private static void post(HttpClient browser, ConfigurableApplicationContext node, String path, String fields)
            throws IOException, InterruptedException {
        post(browser, node, path, path, fields);
    }

    private static void post(
            HttpClient browser, ConfigurableApplicationContext node, String page, String path, String fields)
            throws IOException, InterruptedException {
        Matcher csrf = CSRF.matcher(get(browser, node, page).body());
        assertThat(csrf.find()).isTrue();
        assertThat(send(browser, at(node, path), fields + "&_csrf=" + encoded(csrf.group(1)))
                        .statusCode())
                .isEqualTo(302);
    }

    private static HttpResponse<String> send(HttpClient browser, URI address, String fields)
            throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static URI at(ConfigurableApplicationContext node, String path) {
        return URI.create("http://localhost:" + node.getEnvironment().getRequiredProperty("local.server.port") + path);
    }

    private static String key(String name) {
        return Base64.getEncoder().encodeToString(name.repeat(8).getBytes(StandardCharsets.UTF_8));
    }
}
