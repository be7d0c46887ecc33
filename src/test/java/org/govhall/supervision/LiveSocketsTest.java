package org.govhall.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.govhall.casework.HallFixture;
import org.govhall.identity.Role;
import org.govhall.organization.Rank;
import org.govhall.testing.JourneyTest;
import org.govhall.testing.MovableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Five hundred boards on one node, each on a connection of its own: what happens reaches all, and nobody holds a thread. */
@JourneyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveSocketsTest {

    private static final int BOARDS = 500;

    /** What one person may have open. */
    private static final int OF_ONE = LiveStreams.MOST_OF_ONE_PERSON;

    /** The senders, the workers of the web server that the opening woke, and what the machine does by itself. */
    private static final int FEW_THREADS = 100;

    private static final int PATIENCE = (int) Duration.ofSeconds(20).toMillis();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final List<Board> boards = new ArrayList<>();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MovableClock clock;

    @LocalServerPort
    private int port;

    private HallFixture hall;
    private LiveNode node;

    @BeforeAll
    void open() {
        hall = HallFixture.open(context);
        node = LiveNode.of(context);
    }

    @AfterEach
    void close() {
        boards.forEach(Board::close);
    }

    @Test
    void whatHappensReachesFiveHundredConnectionsAndNoneOfThemHoldsAThread() throws Exception {
        HallFixture.Citizen citizen = hall.citizen("林小满");
        List<String> cookies = new ArrayList<>();
        for (int n = 0; n < BOARDS / OF_ONE; n++) {
            cookies.add(signedIn(hall.official("监察" + n, Rank.SECTION_HEAD, Role.SUPERVISOR)));
        }
        int before = threads();

        for (String cookie : cookies) {
            for (int n = 0; n < OF_ONE; n++) {
                boards.add(new Board(port, cookie));
            }
        }
        for (Board board : boards) {
            board.readUntil(":");
        }
        assertThat(node.size()).isEqualTo(BOARDS);
        assertThat(threads() - before).as("threads for %d boards", BOARDS).isLessThan(FEW_THREADS);

        clock.advance(Duration.ofSeconds(2));
        node.look();
        String first = shown();

        hall.received(citizen, HallFixture.OLD_AGE_BENEFIT);
        clock.advance(Duration.ofSeconds(2));
        node.look();
        assertThat(shown()).as("what happened").isNotEqualTo(first);
        assertThat(threads() - before).as("threads while all are told").isLessThan(FEW_THREADS);

        node.restart();
        for (Board board : boards) {
            board.readToTheEnd();
        }
        assertThat(node.size()).isZero();
    }

    /** The id of the board that each of them is sent next: it is one for all, as they may see the same. */
    private String shown() {
        List<String> ids = boards.stream().map(Board::next).distinct().toList();
        assertThat(ids).hasSize(1);
        return ids.get(0);
    }

    private static int threads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }

    /** @return the cookies of somebody who has signed in through the form */
    private String signedIn(HallFixture.Official official) throws IOException, InterruptedException {
        CookieManager jar = new CookieManager();
        HttpClient browser = HttpClient.newBuilder().cookieHandler(jar).build();
        URI page = URI.create("http://localhost:" + port + "/sign-in");
        Matcher csrf =
                CSRF.matcher(browser.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
                        .body());
        assertThat(csrf.find()).isTrue();
        String fields = "name=" + encoded(official.userName()) + "&password=" + encoded(HallFixture.PASSWORD)
                + "&_csrf=" + encoded(csrf.group(1));
        HttpResponse<Void> answer = browser.send(
                HttpRequest.newBuilder(page)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(fields))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(next -> assertThat(next).doesNotContain("sign-in"));
        return jar.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** One open board: a plain socket, read by the test's own thread. */
    private static final class Board implements AutoCloseable {

        private final Socket socket;
        private final InputStream input;

        Board(int port, String cookie) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(PATIENCE);
            input = new BufferedInputStream(socket.getInputStream());
            String request = "GET /supervision/live/stream HTTP/1.1\r\nHost: localhost:" + port + "\r\nCookie: "
                    + cookie + "\r\nAccept: text/event-stream\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(readUntil("HTTP/1.1 200")).startsWith("HTTP/1.1 200");
            readUntil("");
        }

        /** The id of the next board that is sent. */
        String next() {
            String id = readUntil("id:");
            assertThat(readUntil("event:")).isEqualTo("event:board");
            return id;
        }

        /** Lines up to the first that begins so; an empty beginning is an empty line. */
        String readUntil(String beginning) {
            for (String line = line(); line != null; line = line()) {
                if (beginning.isEmpty() ? line.isEmpty() : line.startsWith(beginning)) {
                    return line;
                }
            }
            throw new AssertionError("the stream ended before " + beginning);
        }

        void readToTheEnd() {
            for (String line = line(); line != null; ) {
                line = line();
            }
        }

        private @Nullable String line() {
            try {
                StringBuilder line = new StringBuilder();
                int one = input.read();
                if (one < 0) {
                    return null;
                }
                for (; one >= 0 && one != '\n'; one = input.read()) {
                    if (one != '\r') {
                        line.append((char) one);
                    }
                }
                return line.toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
