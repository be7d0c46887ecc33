package org.govhall.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govhall.catalog.RevisionView;
import org.govhall.identity.AccountId;
import org.govhall.organization.WindowId;
import org.jspecify.annotations.Nullable;

/** What is charged in a case; declared here for its pages, and fulfilled by the module that charges. */
public interface CaseCharges {

    /** For an official on the page of a case that they may see; empty where nothing is charged, nor may be. */
    Optional<Charges> onDesk(Look look);

    /** For the applicant, on the page of their case. */
    Optional<Charges> forApplicant(CaseId id, RevisionView item);

    /**
     * An official who looks at a case.
     *
     * @param root where the pages of their role begin, such as {@code /desk}
     */
    record Look(CaseId id, RevisionView item, CaseStatus status, WindowId window, AccountId viewer, String root) {}

    /**
     * The charges of a case.
     *
     * @param newHref path of the form by which the viewer charges something; null where they may not now
     */
    record Charges(List<Charge> charges, @Nullable String newHref) {}

    /**
     * One charge.
     *
     * @param amount yuan, two decimals
     * @param stateKey key of the message that says how it stands
     * @param tone colour of its chip
     * @param href path of its page; null for whom it is not
     */
    record Charge(
            String amount,
            String stateKey,
            String tone,
            LocalDate dueOn,
            @Nullable String href) {}
}
