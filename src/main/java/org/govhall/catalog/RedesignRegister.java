package org.govhall.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.govhall.audit.AuditKind;
import org.govhall.audit.AuditLog;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of process redesign (流程再造登记): what reform rounds have removed from the paths of items. */
@Service
class RedesignRegister {

    /**
     * What was removed in all.
     *
     * @param items how many entries are summed
     */
    record Total(int items, int steps, int days, int papers) {

        private static final Total NOTHING = new Total(0, 0, 0, 0);

        private Total and(RedesignView one) {
            return new Total(
                    items + 1,
                    steps + one.stepsRemoved(),
                    days + one.daysRemoved(),
                    papers + one.removedPapers().size());
        }
    }

    private final Redesigns redesigns;
    private final ReformArchive archive;
    private final Catalog catalog;
    private final AuditLog log;
    private final Clock clock;
    private final ZoneId zone;

    RedesignRegister(
            Redesigns redesigns, ReformArchive archive, Catalog catalog, AuditLog log, Clock clock, ZoneId zone) {
        this.redesigns = redesigns;
        this.archive = archive;
        this.catalog = catalog;
        this.log = log;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Enters what a published round has removed from an item, or says it anew.
     *
     * @throws NotKept if it is another department's item
     * @throws Refusal if there is no such item in force or no such published round, or as {@link ProcessRedesign#say}
     */
    @Transactional
    public void register(
            Keeper who, ItemCode item, ReformRoundId round, List<PastStep> before, List<String> removedPapers) {
        RevisionView after = catalog.guide(item, LocalDate.ofInstant(clock.instant(), zone))
                .orElseThrow(() -> new Refusal("catalog.redesign.refused.no-item", item.value()).on("code"));
        if (!who.maySee(after)) {
            throw new NotKept();
        }
        boolean published = archive.find(round)
                .filter(known -> known.state() == ReformState.PUBLISHED)
                .isPresent();
        if (!published) {
            throw new Refusal("catalog.redesign.refused.no-round").on("round");
        }
        Optional<ProcessRedesign> known = redesigns.find(item.value(), round);
        if (known.isPresent()) {
            known.get().say(after, before, removedPapers, who.account(), clock.instant());
        }
        redesigns.save(known.orElseGet(
                () -> new ProcessRedesign(after, round, before, removedPapers, who.account(), clock.instant())));
        log.record(AuditKind.CATALOG_CHANGED, who.account().toString(), "item/" + item, "redesign " + round);
    }

    @Transactional(readOnly = true)
    public Optional<RedesignView> find(ItemCode item, ReformRoundId round) {
        return redesigns
                .find(item.value(), round)
                .flatMap(entry -> view(entry, archive.find(round).orElseThrow()));
    }

    /** All entries, by item. */
    @Transactional(readOnly = true)
    public List<RedesignView> all() {
        Map<ReformRoundId, ReformRoundView> rounds = archive.published(Pageable.unpaged()).stream()
                .collect(Collectors.toMap(ReformRoundView::id, Function.identity()));
        List<ProcessRedesign> entries = redesigns.allWithSteps();
        // the same entries: two lists of one entity cannot be fetched by one question
        redesigns.allWithPapers();
        return entries.stream()
                .flatMap(entry -> view(entry, Objects.requireNonNull(rounds.get(entry.roundId()))).stream())
                .toList();
    }

    private Optional<RedesignView> view(ProcessRedesign entry, ReformRoundView round) {
        return catalog.history(entry.itemCode()).stream()
                .filter(revision -> revision.id().equals(entry.revisionId()))
                .findFirst()
                .map(after -> entry.toView(after, round));
    }

    /** The sums of some entries. */
    static Total total(List<RedesignView> entries) {
        Total total = Total.NOTHING;
        for (RedesignView entry : entries) {
            total = total.and(entry);
        }
        return total;
    }

    /** The sums by department, in the order of their names. */
    static Map<String, Total> byOrgan(List<RedesignView> entries) {
        Map<String, Total> sums = new TreeMap<>();
        for (RedesignView entry : entries) {
            sums.put(
                    entry.organ(),
                    sums.getOrDefault(entry.organ(), Total.NOTHING).and(entry));
        }
        return sums;
    }
}
