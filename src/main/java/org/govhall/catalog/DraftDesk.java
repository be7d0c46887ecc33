package org.govhall.catalog;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.CenterView;
import org.govhall.organization.DepartmentView;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.Reaches;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the keepers of the catalogue do with a draft, from its first line to its publication. */
@Service
class DraftDesk {

    private final ItemDrafts drafts;
    private final ServiceItems items;
    private final ItemRevisions revisions;
    private final Catalog catalog;
    private final CatalogMemory memory;
    private final CatalogSetup setup;
    private final Bundles bundles;
    private final OrganizationDirectory organization;
    private final Reaches reaches;
    private final ChangeLog log;
    private final Clock clock;
    private final ZoneId zone;

    DraftDesk(
            ItemDrafts drafts,
            ServiceItems items,
            ItemRevisions revisions,
            Catalog catalog,
            CatalogMemory memory,
            CatalogSetup setup,
            Bundles bundles,
            OrganizationDirectory organization,
            Reaches reaches,
            ChangeLog log,
            Clock clock,
            ZoneId zone) {
        this.drafts = drafts;
        this.items = items;
        this.revisions = revisions;
        this.catalog = catalog;
        this.memory = memory;
        this.setup = setup;
        this.bundles = bundles;
        this.organization = organization;
        this.reaches = reaches;
        this.log = log;
        this.clock = clock;
        this.zone = zone;
    }

    /** Who keeps the catalogue; empty for an officer who belongs to no approval office. */
    Optional<Keeper> keeper(SignedIn who) {
        if (who.is(Role.ADMINISTRATOR)) {
            return Optional.of(
                    Keeper.checking(who.accountId(), who.displayName(), reaches.departmentsAdministered(who)));
        }
        return organization
                .officerOf(who.accountId())
                .flatMap(officer -> organization.approvalOfficeOf(officer.id()))
                .map(organization::department)
                .map(department -> Keeper.of(who.accountId(), who.displayName(), department));
    }

    /** @throws NotKept if there is none, or it is another department's */
    @Transactional(readOnly = true)
    DraftView find(Keeper who, DraftId id) {
        return drafts.findById(id).map(ItemDraft::toView).filter(who::maySee).orElseThrow(NotKept::new);
    }

    /** The drafts that are not over yet, those changed last first. */
    @Transactional(readOnly = true)
    List<DraftLine> open(Keeper who) {
        DepartmentView department = who.department();
        return department == null
                ? drafts.open().stream()
                        .filter(draft -> who.maySee(draft.department()))
                        .toList()
                : drafts.openOf(department.id());
    }

    /**
     * Begins a new item.
     *
     * @throws Refusal on {@code code} if it has another shape, or is taken
     */
    @Transactional
    DraftId begin(Keeper who, String code, String name) {
        DepartmentView department = Optional.ofNullable(who.department()).orElseThrow(NotKept::new);
        ItemCode wanted = shaped(code);
        if (items.findByCode(wanted.value()).isPresent() || drafts.existsByOpenCode(wanted.value())) {
            throw new Refusal("catalog.refused.code-taken", wanted.value()).on("code");
        }
        if (name.isBlank()) {
            throw new Refusal("catalog.refused.unnamed").on("name");
        }
        DraftContent content = new DraftContent();
        content.name = name.strip();
        content.organ = department.organ();
        content.level = ItemLevel.ofRegion(department.regionCode());
        return begun(who, new ItemDraft(wanted, null, department.id(), content, who.account(), now()));
    }

    private static ItemCode shaped(String code) {
        try {
            return ItemCode.of(code);
        } catch (IllegalArgumentException e) {
            throw ((Refusal) new Refusal("catalog.refused.code-shape", code).initCause(e)).on("code");
        }
    }

    /**
     * Begins the next version of an item from its last one.
     *
     * @throws NotKept if there is no such item, or it is another department's
     * @throws Refusal if the item was cancelled or delegated, or a draft of it is open
     */
    @Transactional
    DraftId revise(Keeper who, ItemCode code) {
        RevisionView last =
                catalog.history(code).stream().findFirst().filter(who::owns).orElseThrow(NotKept::new);
        DepartmentView department = Objects.requireNonNull(who.department());
        Refusal.unless(
                catalog.standing(code).orElseThrow().status() == ItemStatus.PUBLISHED,
                "catalog.refused.already-decided",
                code.value());
        Refusal.unless(!drafts.existsByOpenCode(code.value()), "catalog.refused.draft-open", code.value());
        DraftContent content = DraftContent.of(last);
        if (content.level == null) {
            content.level = ItemLevel.ofRegion(department.regionCode());
        }
        if (content.implementationCode == null) {
            content.implementationCode = department.creditCode() + content.level.code() + last.basicCode();
        }
        List<OfferingView> offerings = catalog.offerings(code, today());
        content.offered = !offerings.isEmpty();
        if (content.enquiryPhone == null && content.complaintPhone == null && content.offered) {
            CenterView center = organization.center(offerings.get(0).center());
            content.enquiryPhone = center.phone();
            content.complaintPhone = center.complaintPhone();
        }
        return begun(who, new ItemDraft(code, last, department.id(), content, who.account(), now()));
    }

    private DraftId begun(Keeper who, ItemDraft draft) {
        drafts.save(draft);
        log.act(draft.id(), who, now(), ChangeLog.Act.BEGUN, null);
        return draft.id();
    }

    /**
     * @throws Refusal if the section says what is unlawful, or bundles what cannot be bundled
     * @throws ObjectOptimisticLockingFailureException if somebody has changed the draft since that version
     */
    @Transactional
    void write(Keeper who, DraftId id, long version, Section section, DraftContent next) {
        ItemDraft draft = mine(who, id, version);
        DraftContent before = draft.content();
        draft.write(section, next, who.account(), now());
        if (section == Section.BASIC) {
            bundles.requireBundled(draft.code(), next.particulars());
        }
        drafts.save(draft);
        log.saved(id, who, now(), before, next);
    }

    @Transactional
    void submit(Keeper who, DraftId id, long version) {
        ItemDraft draft = mine(who, id, version);
        draft.submit(now());
        done(who, draft, ChangeLog.Act.SUBMITTED, null);
    }

    @Transactional
    void sendBack(Keeper who, DraftId id, long version, String opinion) {
        ItemDraft draft = seen(who, id, version);
        draft.sendBack(who.account(), opinion, now());
        done(who, draft, ChangeLog.Act.SENT_BACK, opinion);
    }

    @Transactional
    void confirm(Keeper who, DraftId id, long version, String opinion) {
        ItemDraft draft = seen(who, id, version);
        draft.confirm(who.account(), opinion, now());
        done(who, draft, ChangeLog.Act.CONFIRMED, opinion);
    }

    @Transactional
    void discard(Keeper who, DraftId id, long version) {
        ItemDraft draft = mine(who, id, version);
        draft.discard(now());
        done(who, draft, ChangeLog.Act.DISCARDED, null);
    }

    /**
     * Makes the draft a version that is in force from the beginning of that day in the centre's zone; the version before
     * ends then. Two who publish at once stand in line, and the second finds it published.
     *
     * @throws Refusal if it was not checked, an element is missing, or the day is over or before that of the last
     *     version
     */
    @Transactional
    RevisionId publish(Keeper who, DraftId id, long version, String document, LocalDate from) {
        memory.changing();
        ItemDraft draft = mine(who, id, version);
        draft.requireChecked();
        if (document.isBlank()) {
            throw new Refusal("catalog.refused.document-missing").on("document");
        }
        if (from.isBefore(today())) {
            throw new Refusal("catalog.refused.published-in-the-past", today()).on("from");
        }
        DraftContent content = draft.content();
        bundles.requireBundled(draft.code(), content.particulars());
        ItemRevision revision = revision(draft, content, from).publishedBy(document.strip());
        revisions.save(revision);
        offer(draft.code(), content, who, from);
        draft.published(revision, document.strip(), from, now());
        done(who, draft, ChangeLog.Act.PUBLISHED, document.strip() + "，" + from);
        return revision.id();
    }

    private ItemRevision revision(ItemDraft draft, DraftContent content, LocalDate from) {
        ItemContent says = content.toContent();
        ItemId known = draft.itemId();
        if (known == null) {
            String basicCode = Objects.requireNonNull(content.basicCode);
            if (items.existsByBasicCode(basicCode)) {
                throw new Refusal("catalog.refused.basic-code-taken", basicCode);
            }
            ServiceItem item = items.save(new ServiceItem(ItemId.next(), draft.code(), basicCode));
            return ItemRevision.first(item.id(), says, from, null);
        }
        Refusal.unless(
                catalog.standing(draft.code()).orElseThrow().status() == ItemStatus.PUBLISHED,
                "catalog.refused.already-decided",
                draft.code().value());
        ItemRevision last = revisions.findLatestOf(known).orElseThrow();
        Refusal.unless(last.id().equals(draft.basedOn()), "catalog.refused.draft-outdated", draft.code());
        ItemRevision next = last.supersede(says, from, null);
        revisions.save(last);
        return next;
    }

    private void offer(ItemCode code, DraftContent content, Keeper who, LocalDate from) {
        DepartmentView department = Objects.requireNonNull(who.department());
        List<CenterId> offered =
                catalog.offerings(code, from).stream().map(OfferingView::center).toList();
        for (String center : content.centers) {
            CenterId wanted = CenterId.of(center);
            if (!offered.contains(wanted)) {
                setup.offer(code, wanted, department.id(), from);
            }
        }
    }

    List<ChangeLog.Entry> changes(DraftView draft) {
        return log.of(draft.id());
    }

    private ItemDraft seen(Keeper who, DraftId id, long version) {
        ItemDraft draft = drafts.findById(id).orElseThrow(NotKept::new);
        DraftView view = draft.toView();
        if (!who.maySee(view)) {
            throw new NotKept();
        }
        if (view.version() != version) {
            throw new ObjectOptimisticLockingFailureException(ItemDraft.class, id);
        }
        return draft;
    }

    private ItemDraft mine(Keeper who, DraftId id, long version) {
        ItemDraft draft = seen(who, id, version);
        if (!who.mayWrite(draft.toView())) {
            throw new NotKept();
        }
        return draft;
    }

    private void done(Keeper who, ItemDraft draft, ChangeLog.Act act, @Nullable String remark) {
        drafts.save(draft);
        log.act(draft.id(), who, now(), act, remark);
    }

    private Instant now() {
        return clock.instant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
