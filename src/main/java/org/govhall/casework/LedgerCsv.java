package org.govhall.casework;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.govhall.sheet.CsvFile;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The ledger as a table for a spreadsheet, names masked. */
@Component
class LedgerCsv {

    private static final List<String> COLUMNS = List.of(
            "number", "item-code", "item", "type", "applicant", "channel", "status", "received", "due", "urgency");

    private final MessageSource messages;

    LedgerCsv(MessageSource messages) {
        this.messages = messages;
    }

    CsvFile begin(HttpServletResponse response, String name, Locale locale) {
        return CsvFile.download(
                response,
                name,
                COLUMNS.stream()
                        .map(column -> say("casework.ledger." + column, locale))
                        .toList());
    }

    List<String> cells(DeskRow row, Locale locale) {
        return List.of(
                row.number(),
                row.itemCode(),
                row.item(),
                say("CaseType." + row.caseType().name(), locale),
                masked(row.applicant()),
                say("Channel." + row.channel().name(), locale),
                say("CaseStatus." + row.status().name(), locale),
                row.received(),
                row.due() == null ? "" : row.due(),
                row.urgency().isCalm() ? "" : say("Urgency." + row.urgency().name(), locale));
    }

    /** A short name keeps its first character, a long one its first two and its last two. */
    static String masked(String name) {
        int[] characters = name.codePoints().toArray();
        if (characters.length > 4) {
            return new String(characters, 0, 2) + "***" + new String(characters, characters.length - 2, 2);
        }
        return characters.length == 0 ? "" : new String(characters, 0, 1) + "*".repeat(characters.length - 1);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
