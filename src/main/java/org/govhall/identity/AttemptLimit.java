package org.govhall.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.govhall.privacy.LookupHash;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts attempts that somebody could repeat until they succeed: signing in, looking a case up by its number. The
 * counts are kept in the database, so that every node counts the same; what was tried is kept as a keyed hash only.
 */
@Service
public class AttemptLimit {

    private final JdbcClient jdbc;
    private final LookupHash hashes;
    private final Clock clock;

    AttemptLimit(JdbcClient jdbc, LookupHash hashes, Clock clock) {
        this.jdbc = jdbc;
        this.hashes = hashes;
        this.clock = clock;
    }

    /**
     * Counts one attempt.
     *
     * @param purpose such as {@code sign-in}
     * @param who what is counted by: an address, a name that was typed, or both
     * @return whether this attempt is still within {@code most} in the running {@code span}
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean take(String purpose, String who, int most, Duration span) {
        String bucket = hashes.of("attempt:" + purpose, who);
        Instant now = clock.instant();
        int updated = jdbc.sql("""
                        update identity_attempt
                           set attempts = case when opened_at < :oldest then 1 else attempts + 1 end,
                               opened_at = case when opened_at < :oldest then :now else opened_at end
                         where bucket = :bucket
                        """)
                .param("oldest", Timestamp.from(now.minus(span)))
                .param("now", Timestamp.from(now))
                .param("bucket", bucket)
                .update();
        if (updated == 0) {
            try {
                jdbc.sql("insert into identity_attempt (bucket, opened_at, attempts) values (:bucket, :now, 1)")
                        .param("bucket", bucket)
                        .param("now", Timestamp.from(now))
                        .update();
                return true;
            } catch (DuplicateKeyException someoneWasFaster) {
                return true;
            }
        }
        Integer attempts = jdbc.sql("select attempts from identity_attempt where bucket = :bucket")
                .param("bucket", bucket)
                .query(Integer.class)
                .single();
        return attempts <= most;
    }

    /** Forgets the attempts of one who has succeeded. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void forget(String purpose, String who) {
        jdbc.sql("delete from identity_attempt where bucket = :bucket")
                .param("bucket", hashes.of("attempt:" + purpose, who))
                .update();
    }
}
