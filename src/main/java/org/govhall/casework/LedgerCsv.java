package org.govhall.casework;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The ledger as a table for a spreadsheet: names masked, and no cell that a spreadsheet would run. */
@Component
class LedgerCsv {

    /** Spreadsheets read UTF-8 only where this stands at the beginning. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final List<String> COLUMNS = List.of(
            "number", "item-code", "item", "type", "applicant", "channel", "status", "received", "due", "urgency");
    private static final String DANGEROUS = "=+-@\t\r";

    private final MessageSource messages;

    LedgerCsv(MessageSource messages) {
        this.messages = messages;
    }

    void begin(Writer out, Locale locale) throws IOException {
        out.write(BYTE_ORDER_MARK);
        line(
                out,
                COLUMNS.stream()
                        .map(column -> say("casework.ledger." + column, locale))
                        .toList());
    }

    void row(Writer out, DeskRow row, Locale locale) throws IOException {
        line(
                out,
                List.of(
                        row.number(),
                        row.itemCode(),
                        row.item(),
                        say("CaseType." + row.caseType().name(), locale),
                        masked(row.applicant()),
                        say("Channel." + row.channel().name(), locale),
                        say("CaseStatus." + row.status().name(), locale),
                        row.received(),
                        row.due() == null ? "" : row.due(),
                        row.urgency().isCalm()
                                ? ""
                                : say("Urgency." + row.urgency().name(), locale)));
    }

    /** A short name keeps its first character, a long one its first two and its last two. */
    static String masked(String name) {
        int[] characters = name.codePoints().toArray();
        if (characters.length > 4) {
            return new String(characters, 0, 2) + "***" + new String(characters, characters.length - 2, 2);
        }
        return characters.length == 0 ? "" : new String(characters, 0, 1) + "*".repeat(characters.length - 1);
    }

    /** A cell that a spreadsheet would take for a formula gets an apostrophe before it. */
    static String cell(String text) {
        String safe = !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    private static void line(Writer out, List<String> cells) throws IOException {
        out.write(String.join(",", cells.stream().map(LedgerCsv::cell).toList()));
        out.write("\r\n");
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
