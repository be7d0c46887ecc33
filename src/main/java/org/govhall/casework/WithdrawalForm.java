package org.govhall.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * That somebody has asked at the counter to take the application back.
 *
 * @param signer who signed the request
 * @param relation what they are to the applicant; nothing where they are the applicant
 * @param agentIdentityNumber of the card that an agent shows
 * @param agentUntil last day of the letter of entrustment on paper that they bring; nothing where it was given before
 */
record WithdrawalForm(
        @Nullable Long version,

        @NotBlank(message = "{casework.withdraw.reason.missing}") @Size(max = 500, message = "{casework.desk.long-text}") @Nullable String reason,

        @NotBlank(message = "{casework.refused.no-signed-request}") @Size(max = 100, message = "{casework.desk.long-name}") @Nullable String signer,

        @Nullable SignerRelation relation,
        @Nullable String agentIdentityNumber,
        @Nullable String agentUntil) {

    static WithdrawalForm of(CasePage page) {
        return new WithdrawalForm(
                page.view().version(),
                null,
                null,
                isOfOrganization(page) ? SignerRelation.AGENT : SignerRelation.SELF,
                null,
                null);
    }

    /** Who may take it back: an organization through its handler, its head or an agent, a person in person or through one. */
    static Set<SignerRelation> relations(CasePage page) {
        return isOfOrganization(page)
                ? EnumSet.of(SignerRelation.AGENT, SignerRelation.LEGAL_REPRESENTATIVE)
                : EnumSet.of(SignerRelation.SELF, SignerRelation.AGENT);
    }

    SignerRelation signedAs() {
        return relation == null ? SignerRelation.SELF : relation;
    }

    /** The agent who signed, or null: nobody did, or with the reason beside the field. */
    @Nullable AgentAtCounter readAgent(LocalDate today, BindingResult errors) {
        boolean named =
                relation == SignerRelation.AGENT && agentIdentityNumber != null && !agentIdentityNumber.isBlank();
        return named && signer != null && !signer.isBlank()
                ? AgentAtCounter.read(signer, agentIdentityNumber, agentUntil, today, errors)
                : null;
    }

    private static boolean isOfOrganization(CasePage page) {
        return page.view().handlerName() != null;
    }
}
