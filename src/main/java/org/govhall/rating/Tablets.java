package org.govhall.rating;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.govhall.identity.AttemptLimit;
import org.govhall.kernel.Ids;
import org.govhall.kernel.Refusal;
import org.govhall.organization.WindowId;
import org.govhall.privacy.LookupHash;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tablets at the windows. An administrator has a code of eight digits made; typed into the tablet within ten
 * minutes, it pairs the device with its window for good. Only hashes are kept.
 */
@Service
class Tablets {

    private static final Duration CODE_HOLDS = Duration.ofMinutes(10);
    private static final int CODE_BOUND = 100_000_000;
    private static final int TOKEN_BYTES = 24;
    private static final int TRIES = 10;

    private final JdbcClient jdbc;
    private final LookupHash hashes;
    private final AttemptLimit attempts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tablets(JdbcClient jdbc, LookupHash hashes, AttemptLimit attempts, Clock clock) {
        this.jdbc = jdbc;
        this.hashes = hashes;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** Since when a tablet stands at each of these windows. */
    @Transactional(readOnly = true)
    public Map<WindowId, Instant> paired(List<WindowId> windows) {
        Map<WindowId, Instant> paired = new LinkedHashMap<>();
        if (windows.isEmpty()) {
            return paired;
        }
        jdbc.sql("select window_id, max(paired_at) as paired_at from rating_tablet"
                        + " where window_id in (:windows) and paired_at is not null and ended_at is null"
                        + " group by window_id")
                .param("windows", windows.stream().map(WindowId::value).toList())
                .query((row, number) -> Map.entry(
                        new WindowId(row.getObject("window_id", UUID.class)),
                        row.getObject("paired_at", OffsetDateTime.class).toInstant()))
                .list()
                .forEach(entry -> paired.put(entry.getKey(), entry.getValue()));
        return paired;
    }

    /** A fresh code for a window; tablets that stood there before are no longer heard. */
    @Transactional
    public String invite(WindowId window) {
        end(window);
        String code = "%08d".formatted(random.nextInt(CODE_BOUND));
        jdbc.sql("insert into rating_tablet (id, window_id, code_hash, code_until)"
                        + " values (:id, :window, :code, :until)")
                .param("id", Ids.next())
                .param("window", window.value())
                .param("code", hashes.of("tablet-code", code))
                .param("until", Occasions.utc(clock.instant().plus(CODE_HOLDS)))
                .update();
        return code;
    }

    /** From now on no tablet is heard at this window. */
    @Transactional
    public void end(WindowId window) {
        jdbc.sql("update rating_tablet set ended_at = :now where window_id = :window and ended_at is null")
                .param("now", Occasions.utc(clock.instant()))
                .param("window", window.value())
                .update();
    }

    /**
     * Pairs a tablet.
     *
     * @return the secret that the tablet keeps
     * @throws Refusal {@code rating.refused.tablet-code}, {@code …tablet-tries}
     */
    @Transactional
    public String pair(WindowId window, String typed) {
        Refusal.unless(attempts.take("tablet", window.toString(), TRIES, CODE_HOLDS), "rating.refused.tablet-tries");
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        Instant now = clock.instant();
        int paired = jdbc.sql("update rating_tablet set token_hash = :token, paired_at = :now, code_hash = null"
                        + " where window_id = :window and code_hash = :code and code_until >= :now"
                        + " and ended_at is null")
                .param("token", hashes.of("tablet", token))
                .param("now", Occasions.utc(now))
                .param("window", window.value())
                .param("code", hashes.of("tablet-code", digits(typed)))
                .update();
        Refusal.unless(paired == 1, "rating.refused.tablet-code");
        return token;
    }

    /** Whether this secret is that of the tablet at this window. */
    @Transactional(readOnly = true)
    public boolean isAt(WindowId window, @Nullable String token) {
        return Optional.ofNullable(token)
                .map(secret -> jdbc.sql("select count(*) from rating_tablet"
                                + " where window_id = :window and token_hash = :token and ended_at is null")
                        .param("window", window.value())
                        .param("token", hashes.of("tablet", secret))
                        .query(Long.class)
                        .single())
                .filter(found -> found > 0)
                .isPresent();
    }

    /** Digits as a person types them: spaces and full-width ones too. */
    private static String digits(String typed) {
        StringBuilder digits = new StringBuilder();
        typed.codePoints()
                .filter(Character::isDigit)
                .map(Character::getNumericValue)
                .forEach(digits::append);
        return digits.toString();
    }
}
