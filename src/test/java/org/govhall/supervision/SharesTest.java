package org.govhall.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SharesTest {

    private static BigDecimal percent(String number) {
        return new BigDecimal(number);
    }

    @Test
    void threeThirdsAreAWhole() {
        assertThat(Shares.of(List.of(1L, 1L, 1L)))
                .containsExactly(percent("33.34"), percent("33.33"), percent("33.33"));
    }

    @Test
    void whatLostMostGetsWhatIsMissing() {
        assertThat(Shares.of(List.of(2L, 1L, 0L))).containsExactly(percent("66.67"), percent("33.33"), percent("0.00"));
    }

    @Test
    void ofNothingThereAreNoShares() {
        assertThat(Shares.of(List.of(0L, 0L))).isEmpty();
        assertThat(Shares.of(List.of())).isEmpty();
    }

    @Test
    void theyAlwaysAddUpAndNoneIsOffByAHundredth() {
        Random random = new Random(6);
        for (int run = 0; run < 500; run++) {
            List<Long> parts = new ArrayList<>();
            int lines = 1 + random.nextInt(60);
            for (int i = 0; i < lines; i++) {
                parts.add((long) random.nextInt(100_000));
            }
            long whole = parts.stream().mapToLong(Long::longValue).sum();
            List<BigDecimal> shares = Shares.of(parts);
            if (whole == 0) {
                continue;
            }
            assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualTo("100.00");
            for (int i = 0; i < lines; i++) {
                assertThat(shares.get(i).doubleValue())
                        .isBetween(parts.get(i) * 100.0 / whole - 0.01, parts.get(i) * 100.0 / whole + 0.01);
            }
        }
    }
}
