package org.govhall.casework;

import java.time.LocalDate;
import org.govhall.kernel.Refusal;

/**
 * How an upward case went to the organ that decides it.
 *
 * @param number of the document it was sent with
 * @see "行政许可法 art. 35, 43"
 */
public record Sending(LocalDate on, String organ, String number) {

    public Sending {
        Refusal.unless(!organ.isBlank(), "casework.refused.sent-to-nobody");
        Refusal.unless(!number.isBlank(), "casework.refused.sent-without-number");
    }
}
