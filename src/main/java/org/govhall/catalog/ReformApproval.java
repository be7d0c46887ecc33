package org.govhall.catalog;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.govhall.audit.AuditKind;
import org.govhall.audit.AuditLog;
import org.govhall.identity.AccountId;
import org.govhall.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second person: sends a reform round back, or approves it, which publishes it at once for all its items. */
@Service
class ReformApproval {

    private static final int NAMED_AT_MOST = 10;

    private final ReformRounds rounds;
    private final ReformDecisions decisions;
    private final ServiceItems items;
    private final CatalogMemory memory;
    private final AuditLog log;
    private final Clock clock;

    ReformApproval(
            ReformRounds rounds,
            ReformDecisions decisions,
            ServiceItems items,
            CatalogMemory memory,
            AuditLog log,
            Clock clock) {
        this.rounds = rounds;
        this.decisions = decisions;
        this.items = items;
        this.memory = memory;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public void sendBack(ReformRoundId id, String reason, AccountId by) {
        ReformRound round = changing(id);
        round.sendBack(reason, by);
        rounds.save(round);
    }

    /**
     * Publishes the round: in one transaction every item becomes what was decided. Two people at once, or one twice: one
     * of them does it, the other is told that it was done.
     *
     * @param seen the version of the round that the approver looked at
     * @throws Refusal when it was changed since, is published already, was prepared by the same person, or when one of
     *     its items was cancelled or delegated meanwhile
     */
    @Transactional
    public void publish(ReformRoundId id, long seen, AccountId by) {
        // also the lock: whoever else changes the catalogue waits here
        memory.changing();
        ReformRound round = rounds.findById(id).orElseThrow();
        Refusal.unless(round.state() != ReformState.PUBLISHED, "catalog.reform.refused.published-already");
        Refusal.unless(round.toView().version() == seen, "catalog.reform.refused.changed");
        round.publish(by, clock.instant());

        List<ReformDecision> all = decisions.ofRound(id);
        Map<String, ServiceItem> known = new HashMap<>();
        items.findByCodeIn(all.stream().map(decision -> decision.code().value()).toList())
                .forEach(item -> known.put(item.code().value(), item));
        List<String> gone = all.stream()
                .map(decision -> decision.code().value())
                .filter(code ->
                        known.get(code) == null || known.get(code).standing().status() != ItemStatus.PUBLISHED)
                .toList();
        Refusal.unless(
                gone.isEmpty(),
                "catalog.reform.refused.items-gone",
                gone.size(),
                String.join("、", gone.subList(0, Math.min(NAMED_AT_MOST, gone.size()))));
        for (ReformDecision decision : all) {
            ServiceItem item = known.get(decision.code().value());
            if (item != null) {
                decision.applyTo(item, round.document());
                items.save(item);
            }
        }
        rounds.save(round);
        log.record(
                AuditKind.CATALOG_CHANGED,
                by.toString(),
                "reform/" + id,
                round.document().number() + " " + all.size());
    }

    private ReformRound changing(ReformRoundId id) {
        return rounds.findForChange(id).orElseThrow();
    }
}
