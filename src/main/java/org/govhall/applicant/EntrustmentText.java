package org.govhall.applicant;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;

/**
 * What a letter of entrustment says: who acts, in what, how far and how long.
 *
 * @param items empty for all
 * @param until last day, inclusive
 * @see "民法典 (2020) art. 165"
 */
record EntrustmentText(
        String agentName,
        IdentityNumber agentNumber,
        Set<ItemCode> items,
        Set<EntrustedAct> acts,
        LocalDate from,
        LocalDate until) {

    /** A usage of the hall: who lets others act for longer gives a new letter. */
    private static final Period LONGEST = Period.ofYears(3);

    private static final int MOST_ITEMS = 50;

    EntrustmentText {
        agentName = Person.checkedName(agentName);
        items = Set.copyOf(items);
        acts = Set.copyOf(acts);
        if (acts.isEmpty()) {
            throw new Refusal("applicant.refused.entrustment.no-act").on("acts");
        }
        if (items.size() > MOST_ITEMS) {
            throw new Refusal("applicant.refused.entrustment.many-items", MOST_ITEMS).on("items");
        }
        if (until.isBefore(from)) {
            throw new Refusal("applicant.refused.entrustment.order").on("until");
        }
        if (until.isAfter(from.plus(LONGEST))) {
            throw new Refusal("applicant.refused.entrustment.long", LONGEST.getYears()).on("until");
        }
    }

    @Override
    public String toString() {
        return "EntrustmentText[" + items + acts + from + until + "]";
    }
}
