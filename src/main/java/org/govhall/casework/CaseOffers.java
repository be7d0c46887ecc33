package org.govhall.casework;

import java.util.List;

/** What modules above offer beside a case, such as rating it; declared here and fulfilled by them. */
public interface CaseOffers {

    /** For the applicant, signed in, on the page of their case. */
    List<CaseOffer> forApplicant(CaseId id);

    /** For whoever holds the receipt in their hands. */
    List<CaseOffer> onReceipt(CaseId id);
}
