package org.govhall.organization;

import org.govhall.identity.SignedIn;
import org.springframework.stereotype.Component;

/** How many letters ask for something: those that end within 30 days, and drafts that wait for this person's signature. */
@Component
class LettersWaiting {

    private final Remits remits;
    private final LetterEnds ends;
    private final LetterDrafts drafts;

    LettersWaiting(Remits remits, LetterEnds ends, LetterDrafts drafts) {
        this.remits = remits;
        this.ends = ends;
        this.drafts = drafts;
    }

    long count(SignedIn who) {
        Remit remit = remits.of(who);
        OfficerView self = remit.organization().officersByAccount.get(who.accountId());
        long ending = ends.within(remit).size();
        if (self == null) {
            return ending;
        }
        boolean head = remit.organization().departments.values().stream()
                .anyMatch(department -> self.id().equals(department.head()));
        return head
                ? ending
                        + drafts.waiting().stream()
                                .filter(draft -> isHeadOf(remit, self, draft.department()))
                                .count()
                : ending;
    }

    private static boolean isHeadOf(Remit remit, OfficerView self, DepartmentId id) {
        DepartmentView department = remit.organization().departments.get(id);
        return department != null && self.id().equals(department.head());
    }
}
