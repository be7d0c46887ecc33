package org.govhall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govhall.identity.Authenticator;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.testing.EmptyDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** A city puts the program into service: an empty PostgreSQL, secrets by environment, one administrator made once. */
@ExtendWith(OutputCaptureExtension.class)
class ProductionStartTest {

    private static final Pattern TOKEN = Pattern.compile("one-time token: ([0-9a-f]{40})");
    private static final Pattern SECRET = Pattern.compile("<code class=\"gh-secret\">([A-Z2-7 ]+)</code>");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String METRICS_TOKEN = "0123456789abcdef".repeat(2);
    private static final String PASSWORD = "yuan-shan-jin-shui-88";

    @TempDir
    private Path folder;

    private HttpClient browser = HttpClient.newHttpClient();
    private String house = "";

    @Test
    void theFirstAdministratorIsMadeOnceWithTheTokenFromTheLog(CapturedOutput output)
            throws IOException, InterruptedException {
        EmptyDatabase database = EmptyDatabase.create();
        try (ConfigurableApplicationContext first = start(database)) {
            assertThat(first.getBean(OrganizationDirectory.class).centers()).isEmpty();
            metricsOpenToWhoeverShowsTheToken();
            String token = tokenIn(output);

            assertThat(setUp("0".repeat(40), PASSWORD).body()).contains("口令不对");
            assertThat(setUp(token, "密".repeat(25)).body()).contains("密码太长");
            assertThat(setUp(token, PASSWORD).headers().firstValue("Location"))
                    .hasValueSatisfying(address -> assertThat(address).endsWith("/sign-in"));
            assertThat(get("/setup").statusCode()).isEqualTo(404);

            post("/sign-in", get("/sign-in"), "name=head-of-hall&password=" + PASSWORD);
            assertThat(get("/admin").statusCode())
                    .as("keeping the hall is another's office")
                    .isEqualTo(403);
            setUpSecondFactor();
            assertThat(get("/sign-in").body()).doesNotContain("govhall-demo");
        }
        int before = output.getAll().length();
        try (ConfigurableApplicationContext second = start(database)) {
            assertThat(second.isRunning()).isTrue();
            assertThat(TOKEN.matcher(output.getAll().substring(before)).find()).isFalse();
            assertThat(get("/setup").statusCode()).isEqualTo(404);
        }
    }

    private void metricsOpenToWhoeverShowsTheToken() throws IOException, InterruptedException {
        assertThat(get("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(metrics("another").statusCode()).isEqualTo(401);
        HttpResponse<String> metrics = metrics(METRICS_TOKEN);
        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.body()).contains("jvm_memory_used_bytes", "hikaricp_connections", "http_server_requests");
        assertThat(metrics.headers().firstValue("Set-Cookie")).isEmpty();
    }

    private HttpResponse<String> metrics(String token) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(house + "/actuator/prometheus"))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
    }

    private ConfigurableApplicationContext start(EmptyDatabase database) {
        ConfigurableApplicationContext program = new SpringApplicationBuilder(GovHallApplication.class)
                .profiles("production")
                .run(
                        "--server.port=0",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=warn",
                        "--GOVHALL_DB_URL=" + database.url(),
                        "--GOVHALL_DB_USER=" + database.user(),
                        "--GOVHALL_DB_PASSWORD=" + database.password(),
                        "--GOVHALL_DATA_KEY=" + key("data"),
                        "--GOVHALL_INDEX_KEY=" + key("index"),
                        "--GOVHALL_METRICS_TOKEN=" + METRICS_TOKEN,
                        "--GOVHALL_FILES=" + folder.resolve("files"),
                        "--GOVHALL_SECURE_COOKIES=false");
        house = "http://localhost:" + program.getEnvironment().getRequiredProperty("local.server.port");
        browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        return program;
    }

    private HttpResponse<String> setUp(String token, String password) throws IOException, InterruptedException {
        return post(
                "/setup",
                get("/setup"),
                "token=" + token + "&displayName=" + encoded("管理员") + "&userName=head-of-hall&password="
                        + encoded(password));
    }

    /** In service nobody administers with a password alone. */
    private void setUpSecondFactor() throws IOException, InterruptedException {
        HttpResponse<String> asked = get("/account/security/authenticator/new");
        post("/account/security/authenticator/new", asked, "code=" + PASSWORD);
        HttpResponse<String> page = get("/account/security/authenticator");
        Matcher secret = SECRET.matcher(page.body());
        assertThat(secret.find()).as(page.body()).isTrue();
        String code = Authenticator.code(secret.group(1), Instant.now());
        assertThat(post("/account/security/authenticator", page, "code=" + code).statusCode())
                .isEqualTo(302);
        assertThat(get("/account/security").body()).contains("已设置");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(house + path)).build(), BodyHandlers.ofString());
    }

    /** Sends a form from the page that shows it. */
    private HttpResponse<String> post(String path, HttpResponse<String> page, String fields)
            throws IOException, InterruptedException {
        Matcher csrf = CSRF.matcher(page.body());
        assertThat(csrf.find()).as(page.body()).isTrue();
        return browser.send(
                HttpRequest.newBuilder(URI.create(house + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields + "&_csrf=" + encoded(csrf.group(1))))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String tokenIn(CapturedOutput output) {
        Matcher token = TOKEN.matcher(output.getAll());
        assertThat(token.find()).as("a token in the log").isTrue();
        return token.group(1);
    }

    private static String key(String name) {
        byte[] bytes = Objects.requireNonNull(name).repeat(32).substring(0, 32).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
