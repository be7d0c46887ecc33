package org.govhall.catalog;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.govhall.identity.AccountId;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A reform round (第六轮 …): one document with decisions for many items. One person prepares it, another approves it; then
 * it is public and never changes.
 */
@Entity
@Table(name = "catalog_reform_round")
class ReformRound {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ReformRoundId id;

    @Version
    private @Nullable Long version;

    private ReformDocument document;

    @Enumerated(EnumType.STRING)
    private ReformState state;

    @AttributeOverride(name = "value", column = @Column(name = "prepared_by"))
    private AccountId preparedBy;

    private Instant preparedAt;

    @AttributeOverride(name = "value", column = @Column(name = "submitted_by"))
    private @Nullable AccountId submittedBy;

    private @Nullable Instant submittedAt;
    private @Nullable String returnedReason;

    @AttributeOverride(name = "value", column = @Column(name = "published_by"))
    private @Nullable AccountId publishedBy;

    private @Nullable Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    protected ReformRound() {}

    ReformRound(ReformDocument document, AccountId by, Instant now) {
        this.id = ReformRoundId.next();
        this.document = document;
        this.state = ReformState.DRAFT;
        this.preparedBy = by;
        this.preparedAt = now;
    }

    /** @throws Refusal once it was submitted: what the second person looks at stays as it is */
    void mustBeDraft() {
        Refusal.unless(state == ReformState.DRAFT, "catalog.reform.refused.not-a-draft", state);
    }

    void amend(ReformDocument amended) {
        mustBeDraft();
        document = amended;
    }

    /** @param decisions how many items it decides about */
    void submit(long decisions, AccountId by, Instant now) {
        mustBeDraft();
        Refusal.unless(decisions > 0, "catalog.reform.refused.empty");
        state = ReformState.SUBMITTED;
        submittedBy = by;
        submittedAt = now;
        returnedReason = null;
    }

    /** The second person does not approve; it may be changed again. */
    void sendBack(String reason, AccountId by) {
        Refusal.unless(state == ReformState.SUBMITTED, "catalog.reform.refused.not-submitted", state);
        mustBeSomebodyElse(by);
        if (reason.isBlank()) {
            throw new Refusal("catalog.form.missing").on("reason");
        }
        state = ReformState.DRAFT;
        returnedReason = reason.strip();
    }

    /** The second person approves: public at once. */
    void publish(AccountId by, Instant now) {
        Refusal.unless(state != ReformState.PUBLISHED, "catalog.reform.refused.published-already");
        Refusal.unless(state == ReformState.SUBMITTED, "catalog.reform.refused.not-submitted", state);
        mustBeSomebodyElse(by);
        state = ReformState.PUBLISHED;
        publishedBy = by;
        publishedAt = now;
    }

    private void mustBeSomebodyElse(AccountId by) {
        Refusal.unless(!by.equals(preparedBy) && !by.equals(submittedBy), "catalog.reform.refused.same-person");
    }

    ReformRoundId id() {
        return id;
    }

    ReformDocument document() {
        return document;
    }

    ReformState state() {
        return state;
    }

    ReformRoundView toView() {
        return new ReformRoundView(
                id,
                Objects.requireNonNullElse(version, 0L),
                document,
                state,
                preparedBy,
                preparedAt,
                submittedBy,
                submittedAt,
                returnedReason,
                publishedBy,
                publishedAt);
    }
}
