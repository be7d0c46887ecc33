package org.govhall.applicant;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.govhall.identity.AccountId;
import org.govhall.identity.PhoneCodes;
import org.govhall.identity.SessionNotes;
import org.govhall.identity.SignedIn;
import org.springframework.stereotype.Component;

/**
 * A phone that somebody who is signed in says is theirs, while a code is on its way to it; kept in their session,
 * encrypted, and nowhere else.
 */
@Component
class WaitingPhone {

    /** Time for several codes, but not for the next person at a hall's own computer to find it. */
    private static final Duration GOOD_FOR = Duration.ofMinutes(15);

    private final SessionNotes notes;
    private final PhoneCodes codes;
    private final Clock clock;

    WaitingPhone(SessionNotes notes, PhoneCodes codes, Clock clock) {
        this.notes = notes;
        this.codes = codes;
        this.clock = clock;
    }

    /** What the phone is confirmed for; one does not stand for the other. */
    enum Purpose {
        PROOF,
        CHANGE
    }

    boolean canSend() {
        return codes.canSend();
    }

    /** Sends a code to the phone, and remembers the phone until it comes back. */
    void send(Purpose purpose, Mobile phone, SignedIn who, HttpServletRequest request) {
        codes.send(who.accountId(), phone.value(), request.getRemoteAddr(), request.getLocale());
        notes.keep(
                request,
                key(purpose),
                clock.instant().plus(GOOD_FOR).toEpochMilli() + " " + who.accountId() + " " + phone.value());
    }

    /** The phone to which a code is on its way; empty after a while, and for another account. */
    Optional<Mobile> read(Purpose purpose, AccountId account, HttpServletRequest request) {
        return notes.read(request, key(purpose))
                .map(text -> text.split(" ", 3))
                .filter(kept -> clock.instant().isBefore(Instant.ofEpochMilli(Long.parseLong(kept[0]))))
                .filter(kept -> kept[1].equals(account.toString()))
                .map(kept -> new Mobile(kept[2]));
    }

    /** @throws org.govhall.kernel.Refusal {@code identity.refused.one-time-code} */
    void take(Purpose purpose, Mobile phone, AccountId account, String typed, HttpServletRequest request) {
        codes.take(account, phone.value(), typed);
        notes.forget(request, key(purpose));
    }

    private static String key(Purpose purpose) {
        return WaitingPhone.class.getName() + "." + purpose;
    }
}
