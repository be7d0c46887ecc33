package org.govhall.identity;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.govhall.privacy.LookupHash;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/** The sessions in which people are signed in, on whatever node. */
@Service
public class Sessions {

    private final FindByIndexNameSessionRepository<?> sessions;
    private final LookupHash hashes;

    Sessions(FindByIndexNameSessionRepository<?> sessions, LookupHash hashes) {
        this.sessions = sessions;
        this.hashes = hashes;
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
