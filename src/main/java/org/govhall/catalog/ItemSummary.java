package org.govhall.catalog;

import java.util.Set;
import org.govhall.kernel.ItemCode;

/**
 * One line of the catalogue.
 *
 * @param promisedDays working days; 0 = on the spot
 */
public record ItemSummary(
        ItemCode code,
        String name,
        String organ,
        ItemKind kind,
        CaseType caseType,
        int promisedDays,
        Set<ApplicantKind> applicantKinds,
        boolean free,
        RevisionId revision,
        Standing standing) {

    static ItemSummary of(RevisionView revision, Standing standing) {
        return new ItemSummary(
                revision.itemCode(),
                revision.name(),
                revision.organ(),
                revision.kind(),
                revision.caseType(),
                revision.promised().days(),
                revision.applicantKinds(),
                revision.fee().free(),
                revision.id(),
                standing);
    }
}
