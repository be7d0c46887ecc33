package org.govhall.applicant;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.LetterStanding;
import org.jspecify.annotations.Nullable;

/**
 * A letter of entrustment as it stands.
 *
 * @param principal who entrusts
 * @param maskedAgentIdentity identity number of the agent, its middle hidden
 * @param items the items it is limited to; empty for all
 * @param validUntil last day, inclusive, in the hall's zone
 * @param onPaper whether a clerk saw it on paper; else it was given in the portal
 */
public record EntrustmentView(
        EntrustmentId id,
        ApplicantId principal,
        String principalName,
        String agentName,
        String maskedAgentIdentity,
        Set<ItemCode> items,
        Set<EntrustedAct> acts,
        LocalDate validFrom,
        LocalDate validUntil,
        Instant givenAt,
        @Nullable Instant revokedAt,
        boolean onPaper) {

    /** A revoked letter was in force until it was revoked. */
    public LetterStanding standing(Instant now, ZoneId zone) {
        return LetterStanding.at(now, zone, validFrom, validUntil, revokedAt);
    }

    /** Where it came in. */
    Origin origin() {
        return onPaper ? Origin.COUNTER : Origin.PORTAL;
    }

    boolean isInForce(Instant now, ZoneId zone) {
        return standing(now, zone) == LetterStanding.IN_FORCE;
    }

    /** Whether it can still be taken back. */
    public boolean isRevocable(Instant now, ZoneId zone) {
        return standing(now, zone).isRevocable();
    }

    boolean speaksOf(ItemCode item) {
        return items.isEmpty() || items.contains(item);
    }

    @Override
    public String toString() {
        return "EntrustmentView[" + id + "]";
    }
}
