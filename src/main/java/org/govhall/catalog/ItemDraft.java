package org.govhall.catalog;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.govhall.identity.AccountId;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.DepartmentId;
import org.jspecify.annotations.Nullable;

/** The next version of an item while it is written, checked and, at last, published. */
@Entity
@Table(name = "catalog_draft")
class ItemDraft {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private DraftId id;

    @Version
    private @Nullable Long version;

    private String code;
    private @Nullable String openCode;

    @AttributeOverride(name = "value", column = @Column(name = "item_id"))
    private @Nullable ItemId itemId;

    @AttributeOverride(name = "value", column = @Column(name = "based_on"))
    private @Nullable RevisionId basedOn;

    @AttributeOverride(name = "value", column = @Column(name = "department_id"))
    private DepartmentId departmentId;

    @Enumerated(EnumType.STRING)
    private DraftState state;

    private String content;
    private @Nullable String opinion;

    @AttributeOverride(name = "value", column = @Column(name = "checked_by"))
    private @Nullable AccountId checkedBy;

    private @Nullable String documentNumber;
    private @Nullable LocalDate inForceFrom;

    @AttributeOverride(name = "value", column = @Column(name = "revision_id"))
    private @Nullable RevisionId revisionId;

    private Instant changedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "catalog_draft_editor", joinColumns = @JoinColumn(name = "draft_id"))
    @Column(name = "account")
    private Set<UUID> editors = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected ItemDraft() {}

    /**
     * Begins a draft.
     *
     * @param base the version it continues; null for a new item
     */
    ItemDraft(
            ItemCode code,
            @Nullable RevisionView base,
            DepartmentId department,
            DraftContent content,
            AccountId editor,
            Instant now) {
        this.id = DraftId.next();
        this.code = code.value();
        this.openCode = code.value();
        this.itemId = base == null ? null : base.itemId();
        this.basedOn = base == null ? null : base.id();
        this.departmentId = department;
        this.state = DraftState.DRAFT;
        this.content = content.write();
        this.changedAt = now;
        this.editors.add(editor.value());
    }

    /** Writes a section; what is unlawful in it is refused, what is still missing is not. */
    void write(Section section, DraftContent next, AccountId editor, Instant now) {
        Refusal.unless(state.isWritable(), "catalog.refused.draft-closed", state);
        next.faults().stream()
                .filter(fault -> fault.section() == section)
                .findFirst()
                .ifPresent(fault -> {
                    throw fault.refusal();
                });
        content = next.write();
        editors.add(editor.value());
        changedAt = now;
    }

    /** Asks for the legal check. */
    void submit(Instant now) {
        Refusal.unless(state.isWritable(), "catalog.refused.draft-closed", state);
        content().toContent();
        moveTo(DraftState.IN_CHECK, now);
    }

    /** The legal check finds something to mend. */
    void sendBack(AccountId checker, String text, Instant now) {
        check(checker, text);
        moveTo(DraftState.RETURNED, now);
    }

    /** The legal check finds it lawful. */
    void confirm(AccountId checker, String text, Instant now) {
        check(checker, text);
        moveTo(DraftState.CHECKED, now);
    }

    private void check(AccountId checker, String text) {
        Refusal.unless(state == DraftState.IN_CHECK, "catalog.refused.draft-not-in-check", state);
        Refusal.unless(!editors.contains(checker.value()), "catalog.refused.own-draft");
        if (text.isBlank()) {
            throw new Refusal("catalog.refused.opinion-missing").on("opinion");
        }
        opinion = text.strip();
        checkedBy = checker;
    }

    /** @param revision the version made of it */
    void published(ItemRevision revision, String document, LocalDate from, Instant now) {
        requireChecked();
        documentNumber = document;
        inForceFrom = from;
        itemId = revision.itemId();
        revisionId = revision.id();
        openCode = null;
        moveTo(DraftState.PUBLISHED, now);
    }

    void requireChecked() {
        Refusal.unless(state == DraftState.CHECKED, "catalog.refused.draft-not-checked", state);
    }

    void discard(Instant now) {
        Refusal.unless(!state.isOver(), "catalog.refused.draft-closed", state);
        openCode = null;
        moveTo(DraftState.DISCARDED, now);
    }

    private void moveTo(DraftState next, Instant now) {
        state = next;
        changedAt = now;
    }

    DraftId id() {
        return id;
    }

    ItemCode code() {
        return new ItemCode(code);
    }

    @Nullable ItemId itemId() {
        return itemId;
    }

    @Nullable RevisionId basedOn() {
        return basedOn;
    }

    DepartmentId departmentId() {
        return departmentId;
    }

    DraftContent content() {
        return DraftContent.read(content);
    }

    DraftView toView() {
        return new DraftView(
                id,
                version == null ? 0 : version,
                code(),
                itemId == null,
                basedOn,
                departmentId,
                state,
                content(),
                opinion,
                checkedBy,
                documentNumber,
                inForceFrom,
                Set.copyOf(editors),
                changedAt);
    }
}
