package org.govhall.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.govhall.kernel.Refusal;

/**
 * The document by which a government decides a reform round.
 *
 * @param round as the document calls it, such as 第六轮
 * @param number document number, such as 庆政发〔2026〕12 号
 * @param date the day it was issued
 * @param organ who issued it
 * @param effectiveOn from this day on nothing is received for what it cancels or delegates
 */
@Embeddable
record ReformDocument(
        @Column(name = "round_name") String round,
        String title,
        @Column(name = "document_number") String number,
        @Column(name = "document_date") LocalDate date,
        String organ,
        LocalDate effectiveOn) {

    /** @throws Refusal on the field, when something is missing or the day lies before the document's date */
    static ReformDocument of(
            String round, String title, String number, LocalDate date, String organ, LocalDate effectiveOn) {
        return new ReformDocument(
                given(round, "round"),
                given(title, "title"),
                given(number, "number"),
                date,
                given(organ, "organ"),
                notBefore(date, effectiveOn));
    }

    private static String given(String text, String field) {
        if (text.isBlank()) {
            throw new Refusal("catalog.form.missing").on(field);
        }
        return text.strip();
    }

    private static LocalDate notBefore(LocalDate date, LocalDate effectiveOn) {
        if (effectiveOn.isBefore(date)) {
            throw new Refusal("catalog.reform.refused.effective-early", date).on("effectiveOn");
        }
        return effectiveOn;
    }

    /** As every refusal and every page names it: round, title, number and date. */
    String words() {
        return round + "《" + title + "》（" + number + "，" + date + "）";
    }
}
