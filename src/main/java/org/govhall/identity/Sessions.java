package org.govhall.identity;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Service;

/** The sessions in which people are signed in. */
@Service
public class Sessions {

    private final FindByIndexNameSessionRepository<?> sessions;

    Sessions(FindByIndexNameSessionRepository<?> sessions) {
        this.sessions = sessions;
    }

    /** Signs the person out everywhere but here: after a change of password nobody stays in by the old one. */
    public void endOthers(AccountId account, String currentSessionId) {
        sessions.findByPrincipalName(account.toString()).keySet().stream()
                .filter(id -> !id.equals(currentSessionId))
                .forEach(sessions::deleteById);
    }
}
