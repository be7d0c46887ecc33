package org.govhall.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.govhall.calendar.LegalPeriod;
import org.govhall.calendar.WorkingDays;
import org.govhall.kernel.ItemCode;
import org.jspecify.annotations.Nullable;

/**
 * One published version of an item, whole: what a guide shows and what a case is handled by. It never changes.
 *
 * @param number counts the versions of the item, from 1
 * @param organ the department as the catalogue names it, such as 民政局
 * @param basicCode twelve digits
 * @param statutory the period that the law sets; null where it sets none
 * @param promised whole working days; 0 = on the spot
 * @param specialProcedures what may run between the four steps; may be empty
 * @param everydayWords how people ask for the item; searched, and shown only to say why it was found
 * @param particulars the other elements of the guide
 * @param documentNumber the document by which it was published; null where none is recorded
 * @param supersededOn the first day of the next version; null while this is the last
 */
public record RevisionView(
        RevisionId id,
        ItemId itemId,
        ItemCode itemCode,
        int number,
        String name,
        String organ,
        String basicCode,
        ItemKind kind,
        CaseType caseType,
        Set<ApplicantKind> applicantKinds,
        List<LegalBasis> legalBases,
        List<String> conditions,
        @Nullable LegalPeriod statutory,
        WorkingDays promised,
        Fee fee,
        Set<SpecialProcedureKind> specialProcedures,
        String resultDocument,
        List<MaterialView> materials,
        List<String> everydayWords,
        LocalDate inForceFrom,
        @Nullable LocalDate supersededOn,
        Particulars particulars,
        @Nullable String documentNumber) {

    /** A version of which nothing more is told. */
    public RevisionView(
            RevisionId id,
            ItemId itemId,
            ItemCode itemCode,
            int number,
            String name,
            String organ,
            String basicCode,
            ItemKind kind,
            CaseType caseType,
            Set<ApplicantKind> applicantKinds,
            List<LegalBasis> legalBases,
            List<String> conditions,
            @Nullable LegalPeriod statutory,
            WorkingDays promised,
            Fee fee,
            Set<SpecialProcedureKind> specialProcedures,
            String resultDocument,
            List<MaterialView> materials,
            List<String> everydayWords,
            LocalDate inForceFrom,
            @Nullable LocalDate supersededOn) {
        this(
                id,
                itemId,
                itemCode,
                number,
                name,
                organ,
                basicCode,
                kind,
                caseType,
                applicantKinds,
                legalBases,
                conditions,
                statutory,
                promised,
                fee,
                specialProcedures,
                resultDocument,
                materials,
                everydayWords,
                inForceFrom,
                supersededOn,
                Particulars.NONE,
                null);
    }

    /** 一件事: the items that are applied for together with this one form; empty for an item by itself. */
    public List<ItemCode> bundle() {
        return particulars.bundle().stream().map(ItemCode::of).toList();
    }

    /** Whether an application of that day falls under this version. */
    public boolean isInForce(LocalDate on) {
        return !on.isBefore(inForceFrom) && (supersededOn == null || on.isBefore(supersededOn));
    }
}
