package org.govhall.applicant;

import org.govhall.identity.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of an applicant to themselves and to whoever handles their case.
 *
 * @param maskedIdentity identity number or credit code, its middle hidden
 * @param maskedMobile of the person, or of the organization's handler
 * @param handlerName 经办人 of an organization; null for a person
 * @param accountId null where the applicant was recorded at a counter and has not signed up
 * @param proven whether it is proved that the account is the applicant's, so that what came in at a counter meets it
 */
public record ApplicantView(
        ApplicantId id,
        ApplicantKind kind,
        String name,
        String maskedIdentity,
        String maskedMobile,
        @Nullable String handlerName,
        @Nullable AccountId accountId,
        boolean proven) {

    public boolean isOrganization() {
        return kind == ApplicantKind.ORGANIZATION;
    }

    @Override
    public String toString() {
        return "ApplicantView[" + id + "]";
    }
}
