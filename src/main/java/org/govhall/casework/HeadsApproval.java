package org.govhall.casework;

import org.govhall.kernel.Refusal;

/**
 * The approval of the head of the organ, as its approval office records it.
 *
 * @param documentNumber of the paper that the head signed
 */
public record HeadsApproval(String head, String title, String documentNumber) {

    public HeadsApproval {
        Refusal.unless(!head.isBlank(), "casework.refused.head-unnamed");
        Refusal.unless(!title.isBlank(), "casework.refused.head-untitled");
        Refusal.unless(!documentNumber.isBlank(), "casework.refused.head-without-document");
    }
}
