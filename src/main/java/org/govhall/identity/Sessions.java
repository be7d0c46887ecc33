package org.govhall.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govhall.privacy.LookupHash;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/** The sessions in which people are signed in, on whatever node. */
@Service
public class Sessions {

    private final FindByIndexNameSessionRepository<?> sessions;
    private final LookupHash hashes;
    private final SecuritySettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    Sessions(
            FindByIndexNameSessionRepository<?> sessions,
            LookupHash hashes,
            SecuritySettings settings,
            JdbcClient jdbc,
            Clock clock) {
        this.sessions = sessions;
        this.hashes = hashes;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A browser in which somebody is signed in.
     *
     * @param id of the session; never shown
     * @param key names the session on a page without giving it away: who reads the page could not use it
     */
    record Open(String id, String key, @Nullable Device device, Instant began, Instant lastUsed) {}

    /** Where this account is signed in, the one used last first. */
    List<Open> of(AccountId account) {
        return sessions.findByPrincipalName(account.toString()).values().stream()
                .map(this::open)
                .sorted(Comparator.comparing(Open::lastUsed).reversed())
                .toList();
    }

    /**
     * Of sessions in which an answer is still being given, those that go on: nobody has ended them, on whatever node, their
     * time is not over, and none of the roles has ended. One query, however many there are.
     *
     * @param sessions by id, who is signed in
     */
    public Set<String> stillOpen(Map<String, SignedIn> sessions) {
        if (sessions.isEmpty()) {
            return Set.of();
        }
        Set<String> open = new HashSet<>(jdbc.sql("select session_id from spring_session where session_id in (:ids)")
                .param("ids", sessions.keySet())
                .query(String.class)
                .list());
        Instant now = clock.instant();
        sessions.forEach((id, who) -> {
            if (who.isOutdated(now, settings.longestSession())) {
                open.remove(id);
            }
        });
        return open;
    }

    /** Signs the person out everywhere but here: after a change of password nobody stays in by the old one. */
    public void endOthers(AccountId account, String currentSessionId) {
        of(account).stream()
                .map(Open::id)
                .filter(id -> !id.equals(currentSessionId))
                .forEach(sessions::deleteById);
    }

    /** Signs the person out everywhere. */
    void endAll(AccountId account) {
        of(account).forEach(open -> sessions.deleteById(open.id()));
    }

    /** Ends one session of the account; what is not theirs, or has ended, is passed over. */
    void end(AccountId account, String key) {
        of(account).stream().filter(open -> open.key().equals(key)).forEach(open -> sessions.deleteById(open.id()));
    }

    /**
     * Ends the sessions used longest ago, so that with the one in which they sign in there are no more than
     * {@code most}.
     *
     * @param began when the session in which they sign in was made: its id has just changed, which the store learns only
     *     when the answer is sent
     */
    void makeRoom(AccountId account, Instant began, int most) {
        of(account).stream()
                .filter(open -> !open.began().equals(began))
                .skip(most - 1L)
                .forEach(open -> sessions.deleteById(open.id()));
    }

    private Open open(Session session) {
        Device device = session.getAttribute(Device.ATTRIBUTE);
        return new Open(
                session.getId(),
                hashes.of("session", session.getId()),
                device,
                session.getCreationTime(),
                session.getLastAccessedTime());
    }
}
