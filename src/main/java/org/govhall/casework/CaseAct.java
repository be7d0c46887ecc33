package org.govhall.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * One act in a case, for those who watch it.
 *
 * @param official who acted; null where it was the applicant or, by {@link EventKind#isByLaw}, nobody
 * @param letterNumber the letter of authorization it was done under, or null
 * @param dutyOn the day of the roster on which a leader on duty acted in place of a letter, or null
 */
public record CaseAct(
        EventKind kind,
        Instant at,
        @Nullable String official,
        @Nullable String letterNumber,
        @Nullable LocalDate dutyOn,
        String note) {

    /** The same, with what the program itself has noted in the language of the page. */
    public CaseAct in(Locale locale, MessageSource messages) {
        return new CaseAct(kind, at, official, letterNumber, dutyOn, TrailNote.read(kind, note, messages, locale));
    }
}
