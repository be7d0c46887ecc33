package org.govhall.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govhall.calendar.WorkingDays;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.jspecify.annotations.Nullable;

/** The whole catalogue as it was at one edition, in memory; nothing in it changes. */
final class CatalogCopy {

    /** An item with all its versions, the newest first, and all its offerings. */
    record Entry(
            Standing standing, Set<CenterId> delegates, List<RevisionView> revisions, List<OfferingView> offerings) {

        /**
         * Where it can be applied for on that day: nowhere once it was cancelled; once it was delegated, only at the
         * centres that have taken it over.
         */
        List<OfferingView> openOfferings(LocalDate on) {
            return offerings.stream()
                    .filter(offering -> offering.isOpen(on) && (standing.isOpen(on) || isTakenOver(offering)))
                    .toList();
        }

        private boolean isTakenOver(OfferingView offering) {
            LocalDate since = standing.decidedOn();
            return standing.status() == ItemStatus.DELEGATED
                    && since != null
                    && delegates.contains(offering.center())
                    && !offering.from().isBefore(since);
        }

        Optional<RevisionView> inForce(LocalDate on) {
            for (RevisionView revision : revisions) {
                if (revision.isInForce(on)) {
                    return Optional.of(revision);
                }
            }
            return Optional.empty();
        }
    }

    private record Day(LocalDate date, List<ItemSummary> summaries) {}

    private final long edition;
    private final Map<ItemCode, Entry> entries;
    private final Map<RevisionId, RevisionView> revisions;
    private final Map<ItemCode, Set<ItemCode>> bundlesOf;
    private final SortedSet<Integer> promises;
    private volatile @Nullable Day lastAsked;

    private CatalogCopy(long edition, Map<ItemCode, Entry> entries) {
        this.edition = edition;
        this.entries = entries;
        this.revisions = new HashMap<>();
        for (Entry entry : entries.values()) {
            entry.revisions().forEach(revision -> revisions.put(revision.id(), revision));
        }
        this.bundlesOf = new HashMap<>();
        this.promises = Collections.unmodifiableSortedSet(revisions.values().stream()
                .map(revision -> revision.promised().days())
                .collect(Collectors.toCollection(TreeSet::new)));
        for (RevisionView revision : revisions.values()) {
            for (ItemCode bundled : revision.bundle()) {
                bundlesOf.computeIfAbsent(bundled, item -> new TreeSet<>()).add(revision.itemCode());
            }
        }
    }

    /** Reads the catalogue in a fixed number of statements, however large it is. */
    static CatalogCopy read(long edition, ServiceItems items, ItemRevisions revisions, Offerings offerings) {
        Map<RevisionId, List<ApplicantKind>> applicants =
                CatalogRows.byRevision(revisions.applicantKinds(), CatalogRows.Applicant::kind);
        Map<RevisionId, List<SpecialProcedureKind>> procedures =
                CatalogRows.byRevision(revisions.specialProcedures(), CatalogRows.Procedure::kind);
        Map<RevisionId, List<LegalBasis>> bases = CatalogRows.byRevision(
                revisions.legalBases(),
                row -> new LegalBasis(row.law(), row.articles(), row.legalRank(), row.wording()));
        Map<RevisionId, List<FeeLine>> prices = CatalogRows.byRevision(
                revisions.feeLines(), row -> new FeeLine(row.name(), row.price(), row.unit(), row.most()));
        Map<RevisionId, List<String>> conditions =
                CatalogRows.byRevision(revisions.conditions(), CatalogRows.Line::text);
        Map<RevisionId, List<String>> words = CatalogRows.byRevision(revisions.everydayWords(), CatalogRows.Line::text);
        Map<RevisionId, List<MaterialView>> materials = CatalogRows.byRevision(
                revisions.materials(),
                row -> new MaterialView(
                        row.id(),
                        row.ordinal(),
                        row.name(),
                        row.form(),
                        row.count(),
                        row.source(),
                        row.mayFollow(),
                        row.freeBySharing(),
                        row.sourceNote(),
                        row.requirement(),
                        row.blankForm(),
                        row.sample()));

        Map<ItemId, List<CatalogRows.Revision>> revisionsOf = new HashMap<>();
        for (CatalogRows.Revision row : revisions.rows()) {
            revisionsOf.computeIfAbsent(row.item(), item -> new ArrayList<>()).add(row);
        }
        Map<ItemId, List<OfferingView>> offeringsOf = new HashMap<>();
        for (CatalogRows.Offered row : offerings.rows()) {
            offeringsOf
                    .computeIfAbsent(row.item(), item -> new ArrayList<>())
                    .add(new OfferingView(row.center(), row.department(), row.from(), row.until()));
        }

        Map<ItemId, Set<CenterId>> delegatesOf = new HashMap<>();
        for (CatalogRows.Delegate row : items.delegates()) {
            delegatesOf.computeIfAbsent(row.item(), item -> new HashSet<>()).add(row.center());
        }

        Map<ItemCode, Entry> entries = new TreeMap<>();
        for (CatalogRows.Item item : items.rows()) {
            ItemCode code = new ItemCode(item.code());
            List<RevisionView> views = revisionsOf.getOrDefault(item.id(), List.of()).stream()
                    .map(row -> new RevisionView(
                            row.id(),
                            item.id(),
                            code,
                            row.number(),
                            row.name(),
                            row.organ(),
                            item.basicCode(),
                            row.kind(),
                            row.caseType(),
                            ordered(ApplicantKind.class, applicants.getOrDefault(row.id(), List.of())),
                            List.copyOf(bases.getOrDefault(row.id(), List.of())),
                            List.copyOf(conditions.getOrDefault(row.id(), List.of())),
                            row.statutory(),
                            new WorkingDays(row.promisedDays()),
                            new Fee(
                                    row.feeFree(),
                                    row.feeStandard(),
                                    row.feeBasis(),
                                    prices.getOrDefault(row.id(), List.of())),
                            ordered(SpecialProcedureKind.class, procedures.getOrDefault(row.id(), List.of())),
                            row.resultDocument(),
                            List.copyOf(materials.getOrDefault(row.id(), List.of())),
                            List.copyOf(words.getOrDefault(row.id(), List.of())),
                            row.inForceFrom(),
                            row.supersededOn(),
                            row.particulars() == null ? Particulars.NONE : row.particulars(),
                            row.documentNumber()))
                    .sorted(Comparator.comparingInt(RevisionView::number).reversed())
                    .toList();
            entries.put(
                    code,
                    new Entry(
                            item.standing(),
                            Set.copyOf(delegatesOf.getOrDefault(item.id(), Set.of())),
                            views,
                            List.copyOf(offeringsOf.getOrDefault(item.id(), List.of()))));
        }
        return new CatalogCopy(edition, entries);
    }

    private static <E extends Enum<E>> Set<E> ordered(Class<E> type, Collection<E> values) {
        Set<E> result = EnumSet.noneOf(type);
        result.addAll(values);
        return Collections.unmodifiableSet(result);
    }

    /** The periods that any version promises or has promised, in working days. */
    SortedSet<Integer> promises() {
        return promises;
    }

    long edition() {
        return edition;
    }

    Optional<Entry> entry(ItemCode code) {
        return Optional.ofNullable(entries.get(code));
    }

    Optional<RevisionView> revision(RevisionId id) {
        return Optional.ofNullable(revisions.get(id));
    }

    /** One line for each item that had a version in force on that day, by code. */
    List<ItemSummary> summaries(LocalDate on) {
        Day day = lastAsked;
        if (day == null || !day.date().equals(on)) {
            day = new Day(
                    on,
                    entries.values().stream()
                            .flatMap(entry -> entry.inForce(on).stream()
                                    .map(revision -> ItemSummary.of(revision, entry.standing())))
                            .toList());
            lastAsked = day;
        }
        return day.summaries();
    }

    /** The bundles (一件事) that can be applied for on that day and hold the item, by code. */
    List<RevisionView> bundlesOf(ItemCode item, LocalDate on) {
        return bundlesOf.getOrDefault(item, Set.of()).stream()
                .map(entries::get)
                .filter(entry -> entry.standing().isOpen(on))
                .flatMap(entry -> entry.inForce(on).stream())
                .filter(revision -> revision.bundle().contains(item))
                .toList();
    }

    Map<ItemCode, Entry> entries() {
        return Collections.unmodifiableMap(entries);
    }

    Stream<RevisionView> inForce(LocalDate on) {
        return entries.values().stream().flatMap(entry -> entry.inForce(on).stream());
    }
}
