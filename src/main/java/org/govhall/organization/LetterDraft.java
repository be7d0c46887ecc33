package org.govhall.organization;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
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
import java.util.stream.Collectors;
import org.govhall.files.FileId;
import org.govhall.identity.Confirmation;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A letter of authorization that nobody has signed yet. It permits nothing: only what it becomes by the signature of the
 * head of the department does.
 */
@Entity
@Table(name = "organization_letter_draft")
class LetterDraft {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private LetterId id;

    @Version
    private @Nullable Long version;

    @Column(name = "number")
    private String number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "department_id"))
    private DepartmentId department;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "grantee_id"))
    private OfficerId grantee;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "organization_letter_draft_power", joinColumns = @JoinColumn(name = "letter_id"))
    @Column(name = "power")
    @Enumerated(EnumType.STRING)
    private Set<Power> powers = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "organization_letter_draft_item", joinColumns = @JoinColumn(name = "letter_id"))
    @Column(name = "item_code")
    private Set<String> items = new HashSet<>();

    private LocalDate validFrom;
    private LocalDate validUntil;
    private String draftedBy;
    private Instant draftedAt;

    @SuppressWarnings("NullAway.Init")
    protected LetterDraft() {}

    LetterDraft(LetterText text, String draftedBy, Instant now) {
        this.id = LetterId.next();
        this.number = text.number();
        this.department = text.department();
        this.grantee = text.grantee();
        this.powers.addAll(text.powers());
        text.items().forEach(item -> items.add(item.value()));
        this.validFrom = text.validFrom();
        this.validUntil = text.validUntil();
        this.draftedBy = draftedBy;
        this.draftedAt = now;
    }

    LetterId id() {
        return id;
    }

    DepartmentId department() {
        return department;
    }

    LetterText text() {
        return new LetterText(
                number,
                department,
                grantee,
                powers,
                items.stream().map(ItemCode::new).collect(Collectors.toUnmodifiableSet()),
                validFrom,
                validUntil);
    }

    /**
     * The head signs, in the system.
     *
     * @throws Refusal {@code organization.refused.not-head} for everybody else, {@code …head-is-grantee},
     *     {@code …letter-backdated} when the term has begun already
     */
    AuthorizationLetter sign(
            Department of, Officer signer, Officer named, String title, Confirmation proof, LocalDate today) {
        of.mustBeHead(signer, today);
        Refusal.unless(!signer.id().equals(grantee), "organization.refused.head-is-grantee", signer.name());
        mustBeFor(of, named);
        return new AuthorizationLetter(
                id,
                text(),
                new LetterSignature(
                        LetterSigning.IN_SYSTEM, signer.name(), title, today, signer.account(), proof.means(), null),
                draftedBy);
    }

    /** The head has signed on paper, and the scan is here. */
    AuthorizationLetter signedOnPaper(
            Department of, Officer named, String signerName, String title, LocalDate on, FileId scan) {
        Refusal.unless(!signerName.strip().equals(named.name()), "organization.refused.head-is-grantee", named.name());
        mustBeFor(of, named);
        return new AuthorizationLetter(id, text(), LetterSignature.onPaper(signerName, title, on, scan), draftedBy);
    }

    private void mustBeFor(Department of, Officer named) {
        if (!of.id().equals(department) || !named.id().equals(grantee)) {
            throw new IllegalArgumentException("another department or another person than the draft names");
        }
    }

    LetterDraftView toView() {
        return new LetterDraftView(id, text(), draftedBy, draftedAt);
    }
}
