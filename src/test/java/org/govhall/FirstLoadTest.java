package org.govhall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.govhall.casework.HallFixture;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who comes for the first time, on a telephone far from a city, waits for few bytes: charts apart, which come later. */
@PostgresTest
class FirstLoadTest {

    private static final int LIMIT = 150 * 1024;
    private static final Pattern BROUGHT_ALONG =
            Pattern.compile("(?:href|src)=\"(/[^\"]+\\.(?:css|js|svg|png|ico|woff2)(?:\\?[^\"]*)?)\"");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void aFirstPageWeighsLessThan150KilobytesCompressed() {
        HallFixture hall = HallFixture.open(context);
        for (String page : new String[] {"/", "/items/MZ006", "/sign-in"}) {
            Map<String, Integer> bytes =
                    weigh(page, mvc.get().uri(page).exchange().getResponse());
            assertThat(sum(bytes)).as(bytes::toString).isLessThan(LIMIT);
        }
        Map<String, Integer> desk = weigh(
                "/desk",
                mvc.get()
                        .uri("/desk")
                        .with(user(hall.clerk().signedIn()))
                        .exchange()
                        .getResponse());
        assertThat(sum(desk)).as(desk::toString).isLessThan(LIMIT);
    }

    private Map<String, Integer> weigh(String address, MockHttpServletResponse page) {
        Map<String, Integer> bytes = new LinkedHashMap<>();
        bytes.put(address, compressed(page));
        Matcher brought = BROUGHT_ALONG.matcher(new String(page.getContentAsByteArray(), StandardCharsets.UTF_8));
        while (brought.find()) {
            bytes.computeIfAbsent(
                    brought.group(1),
                    path -> compressed(mvc.get().uri(path).exchange().getResponse()));
        }
        return bytes;
    }

    private static int sum(Map<String, Integer> bytes) {
        return bytes.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int compressed(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(200);
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(answer.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.size();
    }
}
