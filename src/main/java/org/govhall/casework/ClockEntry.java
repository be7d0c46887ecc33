package org.govhall.casework;

import java.time.Instant;
import org.govhall.catalog.SpecialProcedureKind;
import org.jspecify.annotations.Nullable;

/**
 * One entry in the ledger of a case's time. Entries are only ever added; whoever reads them all, in whatever order,
 * comes to the same deadlines.
 *
 * @param procedure which special procedure of the case it belongs to, from 1; 0 for none
 * @param kind of that procedure, or null
 * @param days working days told for a procedure, or days granted in an extension; otherwise 0
 * @param paper number of the document that an extension rests on; otherwise empty
 */
record ClockEntry(
        ClockMark mark, Instant at, int procedure, @Nullable SpecialProcedureKind kind, int days, String paper) {

    static ClockEntry of(ClockMark mark, Instant at) {
        return new ClockEntry(mark, at, 0, null, 0, "");
    }

    static ClockEntry told(int procedure, SpecialProcedureKind kind, int days, Instant at) {
        return new ClockEntry(ClockMark.PROCEDURE_TOLD, at, procedure, kind, days, "");
    }

    static ClockEntry begun(int procedure, SpecialProcedureKind kind, Instant at) {
        return new ClockEntry(ClockMark.PROCEDURE_BEGUN, at, procedure, kind, 0, "");
    }

    static ClockEntry ended(int procedure, SpecialProcedureKind kind, Instant at) {
        return new ClockEntry(ClockMark.PROCEDURE_ENDED, at, procedure, kind, 0, "");
    }

    static ClockEntry extended(int days, String paper, Instant at) {
        return new ClockEntry(ClockMark.EXTENDED, at, 0, null, days, paper);
    }
}
