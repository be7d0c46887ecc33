package org.govhall.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.govhall.privacy.EncryptedText;
import org.springframework.stereotype.Component;

/** Keeps a name or a mailbox from one page to the next, encrypted, because sessions are rows of the database. */
@Component
class SessionNotes {

    private final EncryptedText encryption;

    SessionNotes(EncryptedText encryption) {
        this.encryption = encryption;
    }

    void keep(HttpServletRequest request, String key, String text) {
        request.getSession().setAttribute(key, encryption.convertToDatabaseColumn(text));
    }

    Optional<String> read(HttpServletRequest request, String key) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(key) instanceof String kept
                ? Optional.ofNullable(encryption.convertToEntityAttribute(kept))
                : Optional.empty();
    }
}
