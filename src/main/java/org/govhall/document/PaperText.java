package org.govhall.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a paper says, whole: everything that a template needs to draw it, today and years later.
 *
 * @param title such as 受理通知书; for what is no licence with the fitting word
 * @param addressee whom it speaks to, with the colon; null where it speaks to nobody
 * @param blocks in their order
 * @param organ who issues it, above the date
 * @param date as printed, such as 2026年11月24日
 * @param seal the words in the ring of the special seal, or null where it carries none
 * @param sealRemark why it carries none, or null
 * @param signatures lines on which people sign by hand
 */
record PaperText(
        String title,
        @Nullable String addressee,
        List<Block> blocks,
        String organ,
        String date,
        @Nullable String seal,
        @Nullable String sealRemark,
        List<String> signatures) {

    /** Stands in a table where the template is to print the identity number or credit code of the applicant. */
    static final String IDENTITY = "{identity}";

    /** The same of the agent whom a letter of entrustment names. */
    static final String AGENT_IDENTITY = "{agent-identity}";

    static final String AGENT_MOBILE = "{agent-mobile}";

    /** A paragraph, a table of names and values, or a numbered list: whichever is not empty. */
    record Block(@Nullable String paragraph, List<Row> rows, List<String> list) {

        static Block paragraph(String text) {
            return new Block(text, List.of(), List.of());
        }

        static Block table(List<Row> rows) {
            return new Block(null, rows, List.of());
        }

        static Block list(List<String> lines) {
            return new Block(null, List.of(), lines);
        }
    }

    /** A name and a value. */
    record Row(String name, String value) {}
}
