package org.govhall.organization;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.govhall.kernel.LetterStanding;
import org.springframework.stereotype.Component;

/** Letters whose end comes near: first told 30 days before, and urgently from 7 days on. */
@Component
class LetterEnds {

    static final int DAYS_TO_RENEW = 30;
    static final int DAYS_LEFT_URGENT = 7;

    private final Clock clock;
    private final ZoneId zone;

    LetterEnds(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * A letter that ends soon.
     *
     * @param daysLeft 0 on its last day
     */
    record Ending(LetterView letter, long daysLeft) {

        public boolean isUrgent() {
            return daysLeft <= DAYS_LEFT_URGENT;
        }
    }

    /** What ends within 30 days among the letters that somebody reads, the next first. */
    List<Ending> within(Remit remit) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        return remit.organization().letters.values().stream()
                .filter(letter -> letter.standing(now, zone) == LetterStanding.IN_FORCE
                        && letter.daysLeft(today) <= DAYS_TO_RENEW
                        && remit.covers(letter))
                .map(letter -> new Ending(letter, letter.daysLeft(today)))
                .sorted(Comparator.comparing(Ending::daysLeft))
                .toList();
    }
}
