package org.govhall.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The identity number that a province's unified identity has proved of somebody who has no account here yet: whoever
 * signs up with it a moment later, in the same session, needs no other proof.
 */
@Component
public class ProvenNumber {

    /** Short: the next one at a hall's own computer is another person. */
    static final Duration GOOD_FOR = Duration.ofMinutes(15);

    private static final String KEY = ProvenNumber.class.getName();

    private final SessionNotes notes;
    private final Clock clock;

    ProvenNumber(SessionNotes notes, Clock clock) {
        this.notes = notes;
        this.clock = clock;
    }

    void remember(HttpServletRequest request, String number) {
        notes.keep(request, KEY, clock.instant().plus(GOOD_FOR) + " " + Accounts.normal(number));
    }

    /** Whether this number, and no other, was proved in this session a moment ago. */
    public boolean isProven(HttpServletRequest request, String number) {
        Optional<String[]> kept = notes.read(request, KEY).map(text -> text.split(" ", 2));
        return kept.filter(parts -> clock.instant().isBefore(Instant.parse(parts[0])))
                .filter(parts -> parts[1].equals(Accounts.normal(number)))
                .isPresent();
    }
}
