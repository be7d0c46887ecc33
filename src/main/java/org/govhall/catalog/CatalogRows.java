package org.govhall.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.govhall.calendar.LegalPeriod;
import org.govhall.calendar.PeriodUnit;
import org.govhall.files.FileId;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.jspecify.annotations.Nullable;

/** The rows of the catalogue's tables as they are read, set by set, into the copy in memory. */
final class CatalogRows {

    private CatalogRows() {}

    /** A row that belongs to a revision. */
    interface OfRevision {
        RevisionId revision();
    }

    record Item(
            ItemId id,
            String code,
            String basicCode,
            ItemStatus status,
            @Nullable String decision,
            @Nullable LocalDate decidedOn,
            @Nullable String delegatedTo) {

        Standing standing() {
            return new Standing(status, decision, decidedOn, delegatedTo);
        }
    }

    record Revision(
            RevisionId id,
            ItemId item,
            int number,
            String name,
            String organ,
            ItemKind kind,
            CaseType caseType,
            LocalDate inForceFrom,
            @Nullable LocalDate supersededOn,
            @Nullable Integer statutoryLength,
            @Nullable PeriodUnit statutoryUnit,
            int promisedDays,
            boolean feeFree,
            String feeStandard,
            @Nullable String feeBasis,
            String resultDocument,
            @Nullable Particulars particulars,
            @Nullable String documentNumber) {

        @Nullable LegalPeriod statutory() {
            return statutoryLength == null || statutoryUnit == null
                    ? null
                    : new LegalPeriod(statutoryLength, statutoryUnit);
        }
    }

    record Applicant(RevisionId revision, ApplicantKind kind) implements OfRevision {}

    record Procedure(RevisionId revision, SpecialProcedureKind kind) implements OfRevision {}

    record Basis(
            RevisionId revision,
            String law,
            @Nullable String articles,
            @Nullable LegalRank legalRank,
            @Nullable String wording)
            implements OfRevision {}

    record Price(
            RevisionId revision,
            String name,
            BigDecimal price,
            String unit,
            @Nullable Integer most) implements OfRevision {}

    record Line(RevisionId revision, String text) implements OfRevision {}

    record Material(
            RevisionId revision,
            MaterialId id,
            int ordinal,
            String name,
            MaterialForm form,
            int count,
            MaterialSource source,
            boolean mayFollow,
            boolean freeBySharing,
            @Nullable String sourceNote,
            @Nullable String requirement,
            @Nullable FileId blankForm,
            @Nullable FileId sample)
            implements OfRevision {}

    record Offered(
            ItemId item,
            CenterId center,
            DepartmentId department,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** A centre that may take a delegated item over. */
    record Delegate(ItemId item, CenterId center) {}

    /** The rows by their revision, each turned into what it says, in the order they came. */
    static <R extends OfRevision, T> Map<RevisionId, List<T>> byRevision(Collection<R> rows, Function<R, T> says) {
        Map<RevisionId, List<T>> result = new HashMap<>();
        for (R row : rows) {
            result.computeIfAbsent(row.revision(), revision -> new ArrayList<>())
                    .add(says.apply(row));
        }
        return result;
    }
}
