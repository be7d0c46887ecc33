package org.govhall.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Supplier;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The catalogue as everybody reads it. It answers from memory: a look-up costs no statement. */
@Service
public class Catalog {

    private final CatalogMemory memory;
    private final CatalogSearch search;
    private final ClosedItemAttempts attempts;
    private final ReformDecisions decisions;
    private final Clock clock;
    private final ZoneId zone;

    Catalog(
            CatalogMemory memory,
            CatalogSearch search,
            ClosedItemAttempts attempts,
            ReformDecisions decisions,
            Clock clock,
            ZoneId zone) {
        this.memory = memory;
        this.search = search;
        this.attempts = attempts;
        this.decisions = decisions;
        this.clock = clock;
        this.zone = zone;
    }

    /** The version of an item that is in force on that day, also where the item was cancelled or delegated since. */
    public Optional<RevisionView> guide(ItemCode code, LocalDate on) {
        return memory.current().entry(code).flatMap(entry -> entry.inForce(on));
    }

    /** What reform decided about an item; empty when there is no such item. */
    public Optional<Standing> standing(ItemCode code) {
        return memory.current().entry(code).map(CatalogCopy.Entry::standing);
    }

    /** The name of the latest version of an item; its code where there is none. */
    String latestName(ItemCode code) {
        return memory.current()
                .entry(code)
                .flatMap(entry -> entry.revisions().stream().findFirst())
                .map(RevisionView::name)
                .orElse(code.value());
    }

    /**
     * A version that a case keeps, in force or not.
     *
     * @throws IllegalArgumentException if there is none of that id
     */
    public RevisionView revision(RevisionId id) {
        return memory.current().revision(id).orElseThrow(() -> new IllegalArgumentException("no such revision: " + id));
    }

    /** The periods that any version promises or has promised, in working days; 0 is on the spot. */
    public SortedSet<Integer> promises() {
        return memory.current().promises();
    }

    /** The lines of the catalogue for the versions named; an unknown one is left out. */
    public Map<RevisionId, ItemSummary> summaries(Collection<RevisionId> ids) {
        CatalogCopy copy = memory.current();
        Map<RevisionId, ItemSummary> result = new HashMap<>();
        for (RevisionId id : ids) {
            copy.revision(id)
                    .ifPresent(revision -> copy.entry(revision.itemCode())
                            .ifPresent(entry -> result.put(id, ItemSummary.of(revision, entry.standing()))));
        }
        return result;
    }

    /** All versions of an item, the newest first; empty when there is no such item. */
    public List<RevisionView> history(ItemCode code) {
        return memory.current().entry(code).map(CatalogCopy.Entry::revisions).orElse(List.of());
    }

    /** Where an item can be applied for on that day; of a delegated one, where it was taken over. */
    public List<OfferingView> offerings(ItemCode code, LocalDate on) {
        return memory.current()
                .entry(code)
                .map(entry -> entry.openOfferings(on))
                .orElse(List.of());
    }

    /**
     * Only what is published and in force can be applied for, wherever.
     *
     * @throws Refusal if the item is not on the list, was cancelled (by which decision) or delegated (to whom), or has
     *     no version in force on that day; an attempt at what was cancelled or delegated is kept for supervision
     * @see "行政许可法 (2019) art. 29, 30, 32"
     */
    public RevisionView requireOnTheList(ItemCode code, LocalDate on) {
        return noting(code, null, () -> onTheList(code, on));
    }

    /** Why nobody can apply for the item on that day, where it is only asked and nobody tries. */
    public Optional<Refusal> hindrance(ItemCode code, LocalDate on) {
        try {
            onTheList(code, on);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    /**
     * What is on the list can be applied for where it is offered.
     *
     * @throws Refusal as {@link #requireOnTheList}, or if the item is not offered at the centre on that day
     */
    public Applicable requireApplicable(ItemCode code, CenterId center, LocalDate on) {
        return noting(code, center, () -> {
            RevisionView revision = onTheList(code, on);
            return offerings(code, on).stream()
                    .filter(offering -> offering.center().equals(center))
                    .findFirst()
                    .map(offering -> new Applicable(revision, offering.department()))
                    .orElseThrow(() -> notHere(revision, on));
        });
    }

    private <T> T noting(ItemCode code, @Nullable CenterId center, Supplier<T> asked) {
        try {
            return asked.get();
        } catch (Refusal refusal) {
            attempts.note(code, center, refusal);
            throw refusal;
        }
    }

    private RevisionView onTheList(ItemCode code, LocalDate on) {
        CatalogCopy.Entry entry = memory.current()
                .entry(code)
                .orElseThrow(() -> new Refusal("catalog.refused.not-on-list", code.value()));
        RevisionView revision =
                entry.inForce(on).orElseThrow(() -> new Refusal("catalog.refused.not-in-force", code.value(), on));
        Standing standing = entry.standing();
        if (standing.isOpen(on) || !entry.openOfferings(on).isEmpty()) {
            return revision;
        }
        throw closed(revision, standing);
    }

    private Refusal notHere(RevisionView revision, LocalDate on) {
        Standing standing = standing(revision.itemCode()).orElse(Standing.PUBLISHED);
        return standing.isOpen(on)
                ? new Refusal("catalog.refused.not-offered", revision.name())
                : closed(revision, standing);
    }

    private static Refusal closed(RevisionView revision, Standing standing) {
        return standing.status() == ItemStatus.DELEGATED
                ? new Refusal(
                        ClosedItemAttempts.DELEGATED,
                        revision.name(),
                        String.valueOf(standing.decision()),
                        String.valueOf(standing.delegatedTo()))
                : new Refusal(ClosedItemAttempts.CANCELLED, revision.name(), String.valueOf(standing.decision()));
    }

    /** The items whose open cases stop on that day, because a reform round says so. */
    public List<StoppedItem> stoppedItems(LocalDate on) {
        return decisions.stopped(on);
    }

    /** Every item with a version in force today, by code, those cancelled or delegated among them. */
    public List<ItemSummary> all() {
        return memory.current().summaries(today());
    }

    /**
     * The items nearest to what somebody typed, the nearest first.
     *
     * @param query everyday words, a part of the name, or a code
     * @param limit at most so many
     */
    public List<ItemSummary> search(String query, int limit) {
        return find(query).items().stream().limit(limit).toList();
    }

    /** @param certain false when nothing fits and these only look alike */
    record Answer(List<ItemSummary> items, boolean certain) {}

    Answer find(String query) {
        LocalDate today = today();
        SearchIndex.Found found = search.find(query, today);
        Map<ItemCode, ItemSummary> lines = new HashMap<>();
        memory.current().summaries(today).forEach(line -> lines.put(line.code(), line));
        return new Answer(
                found.codes().stream().map(lines::get).filter(Objects::nonNull).toList(), found.certain());
    }

    /** Why each of these lines answers to what was typed; one that only looks alike is left out. */
    Map<ItemCode, Match> matches(Collection<ItemSummary> lines, String asked) {
        CatalogCopy copy = memory.current();
        Map<ItemCode, Match> matches = new HashMap<>();
        lines.forEach(line -> copy.revision(line.revision())
                .flatMap(revision -> Match.of(revision, asked))
                .ifPresent(match -> matches.put(line.code(), match)));
        return matches;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
