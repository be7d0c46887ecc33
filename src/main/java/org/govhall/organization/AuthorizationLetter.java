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
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.govhall.files.FileId;
import org.govhall.identity.AccountId;
import org.govhall.identity.Confirmation;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * By this letter the head of a department grants some of the seven powers, over some or all of its items, for a term,
 * to one officer at a window. A signed letter is never changed, only revoked.
 */
@Entity
@Table(name = "organization_letter")
class AuthorizationLetter {

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

    private String signedByName;
    private String signedByTitle;

    @ElementCollection
    @CollectionTable(name = "organization_letter_power", joinColumns = @JoinColumn(name = "letter_id"))
    @Column(name = "power")
    @Enumerated(EnumType.STRING)
    private Set<Power> powers = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "organization_letter_item", joinColumns = @JoinColumn(name = "letter_id"))
    @Column(name = "item_code")
    private Set<String> items = new HashSet<>();

    @Enumerated(EnumType.STRING)
    private LetterSigning way;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "signer_account_id"))
    private @Nullable AccountId signerAccount;

    @Enumerated(EnumType.STRING)
    private Confirmation.@Nullable Means provedBy;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "scan_id"))
    private @Nullable FileId scan;

    private @Nullable String draftedBy;
    private LocalDate signedOn;
    private LocalDate validFrom;
    private LocalDate validUntil;
    private @Nullable Instant revokedAt;
    private @Nullable String revocationReason;

    @SuppressWarnings("NullAway.Init")
    protected AuthorizationLetter() {}

    AuthorizationLetter(LetterId id, LetterText text, LetterSignature signature, @Nullable String draftedBy) {
        Refusal.unless(!signature.on().isAfter(text.validFrom()), "organization.refused.letter-backdated");
        this.id = id;
        this.number = text.number();
        this.department = text.department();
        this.grantee = text.grantee();
        this.powers.addAll(text.powers());
        text.items().forEach(item -> items.add(item.value()));
        this.validFrom = text.validFrom();
        this.validUntil = text.validUntil();
        this.signedByName = signature.name();
        this.signedByTitle = signature.title();
        this.signedOn = signature.on();
        this.way = signature.way();
        this.signerAccount = signature.account();
        this.provedBy = signature.proof();
        this.scan = signature.scan();
        this.draftedBy = draftedBy;
    }

    LetterId id() {
        return id;
    }

    String number() {
        return number;
    }

    boolean grants(Power power, ItemCode item, Instant now, ZoneId zone) {
        return toView().grants(power, item, now, zone);
    }

    /** Takes the powers back from this instant on; what was done under them stands. */
    void revoke(String reason, Instant now, ZoneId zone) {
        Refusal.unless(revokedAt == null, "organization.refused.letter-revoked-already", number);
        Refusal.unless(!now.atZone(zone).toLocalDate().isAfter(validUntil), "organization.refused.letter-over", number);
        revocationReason = Texts.required(reason, "organization.refused.reason");
        revokedAt = now;
    }

    LetterView toView() {
        return new LetterView(
                id,
                number,
                department,
                grantee,
                signedByName,
                signedByTitle,
                Set.copyOf(powers),
                items.stream().map(ItemCode::new).collect(Collectors.toUnmodifiableSet()),
                signedOn,
                validFrom,
                validUntil,
                revokedAt,
                revocationReason,
                way,
                scan,
                draftedBy);
    }
}
