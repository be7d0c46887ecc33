package org.govhall.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.UUID;
import org.govhall.audit.ChainHash;
import org.jspecify.annotations.Nullable;

/** Everything that one entry of a trail says, in the one order in which its hash covers it. */
record TrailLink(
        UUID caseId,
        int ordinal,
        String kind,
        Instant at,
        @Nullable UUID officer,
        String actorName,
        @Nullable UUID letter,
        @Nullable String letterNumber,
        @Nullable UUID duty,
        @Nullable LocalDate dutyOn,
        @Nullable String power,
        String note) {

    /** The form in which new entries are written; older ones keep theirs, so that they can still be verified. */
    static final int FORM = 3;

    private static final int FIRST_FORM = 1;
    private static final int SECOND_FORM = 2;
    private static final int NANOS_IN_MICRO = 1000;

    /** @param form how the fields are put together, as the entry says */
    String hash(String previous, int form) {
        return ChainHash.next(
                previous,
                switch (form) {
                    case FIRST_FORM -> firstForm();
                    case SECOND_FORM -> secondForm();
                    default -> thirdForm();
                });
    }

    private String firstForm() {
        return String.join(
                "\u001f",
                caseId.toString(),
                Integer.toString(ordinal),
                kind,
                Long.toString(at.getEpochSecond()),
                text(officer),
                actorName,
                text(letter),
                text(power),
                note);
    }

    /** Each field with its length before it, so that nothing can be moved from one into the next. */
    private String secondForm() {
        return measured(
                caseId.toString(),
                Integer.toString(ordinal),
                kind,
                Long.toString(at.getEpochSecond()),
                Integer.toString(at.get(ChronoField.NANO_OF_SECOND) / NANOS_IN_MICRO),
                text(officer),
                actorName,
                text(letter),
                text(letterNumber),
                text(power),
                note);
    }

    /** As the second form, with the duty day of a leader at its end. */
    private String thirdForm() {
        return secondForm() + measured(text(duty), text(dutyOn));
    }

    private static String measured(String... fields) {
        StringBuilder content = new StringBuilder();
        for (String field : fields) {
            content.append(field.length()).append(':').append(field).append('\n');
        }
        return content.toString();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
