package org.govhall.casework;

import org.govhall.kernel.Refusal;

/**
 * What came of a special procedure.
 *
 * @param result in words: what was found, agreed or decided; of a hearing or a visit, its record
 * @param reportNumber number of the body's report, of the record of a tender or auction; may be empty where there is none
 */
public record ProcedureEnd(String result, String reportNumber) {

    public ProcedureEnd {
        Refusal.unless(!result.isBlank(), "casework.refused.procedure-without-result");
    }
}
