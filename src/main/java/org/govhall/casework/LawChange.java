package org.govhall.casework;

import java.time.LocalDate;
import org.govhall.kernel.Refusal;

/**
 * A law that asks for more than it did when the applicant was told what was missing.
 *
 * @param law its title and document number
 * @param inForceFrom the day it came into force
 */
public record LawChange(String law, LocalDate inForceFrom) {

    public LawChange {
        Refusal.unless(!law.isBlank(), "casework.refused.no-law");
        law = law.strip();
    }

    /** Whether it came after the first notice and is in force today. */
    boolean isSince(LocalDate firstNotice, LocalDate today) {
        return inForceFrom.isAfter(firstNotice) && !inForceFrom.isAfter(today);
    }
}
