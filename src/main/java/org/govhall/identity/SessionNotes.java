package org.govhall.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.govhall.privacy.EncryptedText;
import org.springframework.stereotype.Component;

/** Keeps what somebody typed from one page to the next, encrypted, because sessions are rows of the database. */
@Component
public class SessionNotes {

    private final EncryptedText encryption;

    SessionNotes(EncryptedText encryption) {
        this.encryption = encryption;
    }

    public void keep(HttpServletRequest request, String key, String text) {
        request.getSession().setAttribute(key, encryption.convertToDatabaseColumn(text));
    }

    public Optional<String> read(HttpServletRequest request, String key) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(key) instanceof String kept
                ? Optional.ofNullable(encryption.convertToEntityAttribute(kept))
                : Optional.empty();
    }

    public void forget(HttpServletRequest request, String key) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(key);
        }
    }
}
