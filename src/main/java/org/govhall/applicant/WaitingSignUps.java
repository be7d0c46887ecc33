package org.govhall.applicant;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.govhall.identity.PasswordHash;
import org.govhall.identity.SessionNotes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a sign-up in its own session, encrypted, while a code is on its way; nothing is stored of it elsewhere. */
@Component
class WaitingSignUps {

    /** Time for several codes, but not for the next person at a hall's own computer to find it. */
    static final Duration GOOD_FOR = Duration.ofMinutes(15);

    private static final String KEY = WaitingSignUps.class.getName();

    private final SessionNotes notes;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    WaitingSignUps(SessionNotes notes, Clock clock) {
        this.notes = notes;
        this.clock = clock;
    }

    private record Kept(@Nullable Person person, @Nullable Organization organization, String password, long until) {

        Party party() {
            return organization != null ? organization : Objects.requireNonNull(person);
        }
    }

    void keep(HttpServletRequest request, WaitingSignUp waiting) {
        Party party = waiting.party();
        Kept kept = new Kept(
                party instanceof Person person ? person : null,
                party instanceof Organization organization ? organization : null,
                waiting.password().encoded(),
                clock.instant().plus(GOOD_FOR).toEpochMilli());
        notes.keep(request, KEY, json.writeValueAsString(kept));
    }

    Optional<WaitingSignUp> read(HttpServletRequest request) {
        return notes.read(request, KEY)
                .map(text -> json.readValue(text, Kept.class))
                .filter(kept -> clock.instant().isBefore(Instant.ofEpochMilli(kept.until())))
                .map(kept -> new WaitingSignUp(kept.party(), new PasswordHash(kept.password())));
    }

    void forget(HttpServletRequest request) {
        notes.forget(request, KEY);
    }
}
