package org.govhall.catalog;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.govhall.identity.AccountId;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Preparing a reform round: its document, what it decides about each item, and handing it to a second person. */
@Service
class ReformDrafting {

    private final ReformRounds rounds;
    private final ReformDecisions decisions;
    private final CatalogMemory memory;
    private final Clock clock;

    ReformDrafting(ReformRounds rounds, ReformDecisions decisions, CatalogMemory memory, Clock clock) {
        this.rounds = rounds;
        this.decisions = decisions;
        this.memory = memory;
        this.clock = clock;
    }

    /** @throws Refusal when a round has that document already; sent twice, the form makes one round */
    @Transactional
    public ReformRoundId begin(ReformDocument document, AccountId by) {
        ReformRound round = new ReformRound(document, by, clock.instant());
        mustBeItsOwn(document, round.id());
        rounds.save(round);
        return round.id();
    }

    @Transactional
    public void amend(ReformRoundId id, ReformDocument document) {
        ReformRound round = changing(id);
        mustBeItsOwn(document, id);
        round.amend(document);
        rounds.save(round);
    }

    private void mustBeItsOwn(ReformDocument document, ReformRoundId id) {
        if (rounds.isNumberTaken(document.number(), id)) {
            throw new Refusal("catalog.reform.refused.number-taken", document.number()).on("number");
        }
    }

    /**
     * Decides about items; what the round said about the same item before is replaced. All or nothing.
     *
     * @throws Refusal when one of them is not on the list, or was cancelled or delegated already
     */
    @Transactional
    public void decide(ReformRoundId id, Collection<ReformRuling> rulings) {
        changing(id).mustBeDraft();
        Map<ItemCode, ReformDecision> known = new HashMap<>();
        decisions.ofRound(id).forEach(decision -> known.put(decision.code(), decision));
        CatalogCopy copy = memory.current();
        for (ReformRuling ruling : rulings) {
            RevisionView item = onTheList(copy, ruling.code());
            ReformDecision decision = known.get(ruling.code());
            if (decision == null) {
                decision = new ReformDecision(id, ruling, item.name(), item.organ());
                known.put(ruling.code(), decision);
            } else {
                decision.amend(ruling);
            }
            decisions.save(decision);
        }
    }

    /** The latest version of an item that reform has not closed. */
    static RevisionView onTheList(CatalogCopy copy, ItemCode code) {
        CatalogCopy.Entry entry = copy.entry(code)
                .filter(known -> !known.revisions().isEmpty())
                .orElseThrow(() -> new Refusal("catalog.refused.not-on-list", code.value()).on("code"));
        if (entry.standing().status() != ItemStatus.PUBLISHED) {
            throw new Refusal("catalog.refused.already-decided", code.value()).on("code");
        }
        return entry.revisions().get(0);
    }

    /** Takes an item out of the round; done twice, it is out. */
    @Transactional
    public void leaveOut(ReformRoundId id, ItemCode code) {
        changing(id).mustBeDraft();
        decisions.find(id, code.value()).ifPresent(decisions::delete);
    }

    /** Hands the round to a second person. */
    @Transactional
    public void submit(ReformRoundId id, AccountId by) {
        ReformRound round = changing(id);
        round.submit(decisions.countOf(id), by, clock.instant());
        rounds.save(round);
    }

    private ReformRound changing(ReformRoundId id) {
        return rounds.findForChange(id).orElseThrow(() -> new IllegalArgumentException("no such round: " + id));
    }

    /** The decisions of a round, with the centres of delegations. */
    @Transactional(readOnly = true)
    public List<ReformLine> lines(ReformRoundId id) {
        return decisions.ofRound(id).stream().map(ReformDecision::toLine).toList();
    }
}
