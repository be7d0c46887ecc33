package org.govhall.catalog;

import java.util.Set;
import org.govhall.kernel.ItemCode;
import org.jspecify.annotations.Nullable;

/**
 * One line of the catalogue.
 *
 * @param promisedDays working days; 0 = on the spot
 * @param themes what in life it belongs to
 * @param level of the government that handles it; null where its version does not say so
 * @param online whether it is handled from application to result without a visit (全程网办)
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
        Standing standing,
        Set<Theme> themes,
        @Nullable ItemLevel level,
        boolean online) {

    /** 当场办结: decided while the applicant waits. */
    public boolean sameDay() {
        return promisedDays == 0;
    }

    static ItemSummary of(RevisionView revision, Standing standing) {
        Particulars more = revision.particulars();
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
                standing,
                more.themes(),
                more.level(),
                more.onlineDepth() != null && more.onlineDepth().isWholly());
    }
}
