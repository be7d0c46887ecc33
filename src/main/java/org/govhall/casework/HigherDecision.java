package org.govhall.casework;

import java.time.LocalDate;
import org.govhall.kernel.Refusal;

/**
 * What the higher organ decided on an upward case (上报件).
 *
 * @param number number of the higher organ's document
 * @param on date of that document
 */
public record HigherDecision(String number, LocalDate on) {

    public HigherDecision {
        Refusal.unless(!number.isBlank(), "casework.refused.higher-number");
    }
}
