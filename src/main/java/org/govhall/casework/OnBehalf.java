package org.govhall.casework;

import java.util.EnumSet;
import java.util.Set;
import org.govhall.applicant.ApplicantId;
import org.govhall.applicant.ApplicantView;
import org.govhall.applicant.Applicants;
import org.govhall.applicant.EntrustedAct;
import org.govhall.applicant.EntrustmentView;
import org.govhall.applicant.Entrustments;
import org.govhall.applicant.Origin;
import org.govhall.identity.AccountId;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out for whom somebody acts in the portal: for themselves, or as an agent under a letter of entrustment. */
@Component
class OnBehalf {

    private final Applicants applicants;
    private final Entrustments entrustments;

    OnBehalf(Applicants applicants, Entrustments entrustments) {
        this.applicants = applicants;
        this.entrustments = entrustments;
    }

    /** @throws NoSuchCase for somebody who never applied */
    ApplicantView self(AccountId account) {
        return applicants.ofAccount(account).orElseThrow(NoSuchCase::new);
    }

    ApplicantView principal(ApplicantId principal) {
        return applicants.view(principal);
    }

    /**
     * The letter under which somebody acts for an applicant; null where they are the applicant.
     *
     * @throws NoSuchCase for a stranger
     * @throws Refusal for an agent whose letter does not allow it, naming what is missing
     */
    @Nullable EntrustmentView letterFor(ApplicantId applicant, ItemCode item, EntrustedAct act, AccountId account) {
        return letterFor(applicant, item, act, account, Origin.PORTAL);
    }

    /** As {@link #letterFor}, in a case that is there. */
    @Nullable EntrustmentView letterFor(ServiceCase serviceCase, EntrustedAct act, AccountId account) {
        return letterFor(serviceCase.applicant(), serviceCase.itemCode(), act, account, serviceCase.origin());
    }

    private @Nullable EntrustmentView letterFor(
            ApplicantId applicant, ItemCode item, EntrustedAct act, AccountId account, Origin origin) {
        if (isOwn(applicant, account, origin)) {
            return null;
        }
        return entrustments.require(applicant, account, item, act, origin);
    }

    /**
     * What somebody may do in a case: everything in their own, what the letters say in another's.
     *
     * @throws NoSuchCase for a stranger, and for the own account as long as the case does not meet it
     */
    Set<EntrustedAct> acts(ServiceCase serviceCase, AccountId account) {
        return acts(serviceCase.applicant(), serviceCase.itemCode(), account, serviceCase.origin());
    }

    /** As {@link #acts(ServiceCase, AccountId)}, of a case that was read. */
    Set<EntrustedAct> acts(CaseView view, AccountId account) {
        return acts(view.applicant(), view.itemCode(), account, view.channel().origin());
    }

    private Set<EntrustedAct> acts(ApplicantId applicant, ItemCode item, AccountId account, Origin origin) {
        return isOwn(applicant, account, origin)
                ? EnumSet.allOf(EntrustedAct.class)
                : entrustments.acts(applicant, account, item, origin);
    }

    /** @throws NoSuchCase for who is neither the applicant nor an agent, or whom what came in there does not meet */
    private boolean isOwn(ApplicantId applicant, AccountId account, Origin origin) {
        ApplicantView self = self(account);
        if (self.id().equals(applicant)) {
            if (!origin.meets(self.proven())) {
                throw new NoSuchCase();
            }
            return true;
        }
        if (!entrustments.isAgent(applicant, account, origin)) {
            throw new NoSuchCase();
        }
        return false;
    }

    /**
     * Lets the applicant and the agents read: a draft only who may fill it in, the rest whom a letter in force lets do
     * something.
     *
     * @throws NoSuchCase for a stranger
     * @throws NotEntrusted for an agent whose letter does not allow it
     */
    void mustMayRead(ServiceCase serviceCase, AccountId account) {
        Set<EntrustedAct> acts = acts(serviceCase, account);
        if (!acts.contains(EntrustedAct.APPLY) && (serviceCase.status() == CaseStatus.DRAFT || acts.isEmpty())) {
            try {
                letterFor(serviceCase, EntrustedAct.APPLY, account);
            } catch (Refusal refusal) {
                throw new NotEntrusted(refusal);
            }
        }
    }
}
