package org.govhall.casework;

import java.time.LocalDate;
import java.util.List;
import org.govhall.kernel.Refusal;

/**
 * The minutes of a collective discussion (集体讨论).
 *
 * @param participants at least two: what one alone thinks is an opinion
 */
public record Minutes(LocalDate heldOn, List<String> participants, String conclusion) {

    public Minutes {
        participants = participants.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        Refusal.unless(participants.size() >= 2, "casework.refused.discussion-alone");
        Refusal.unless(!conclusion.isBlank(), "casework.refused.discussion-without-conclusion");
    }
}
