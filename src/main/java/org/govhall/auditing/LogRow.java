package org.govhall.auditing;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One entry as the auditor reads it.
 *
 * @param at date and time in the centre's zone
 * @param who name of who acted; a short word for the system and for people not signed in
 * @param account id of that account, to look for all they did; null for nobody
 * @param subject as it is stored, and looked for
 * @param whom name of whom or what the subject means; null where nobody knows
 * @param said the refusal in words, or what the entry says besides, with names instead of ids
 * @param place the number in its chain; empty while it waits to be linked
 */
record LogRow(
        String at,
        String kind,
        String kindLabel,
        String who,
        @Nullable String account,
        String subject,
        @Nullable String whom,
        List<LogPart> said,
        String place,
        String hash) {

    /** The subject as it stands in a table. */
    String subjectInFull() {
        return whom == null ? subject : whom + " (" + subject + ")";
    }

    /** What it says, with the account beside the name of a person: names are not unique. */
    String saidInFull() {
        return said.stream().map(LogPart::inFull).collect(Collectors.joining());
    }
}
