package org.govhall.applicant;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.govhall.identity.AccountId;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.privacy.EncryptedText;
import org.jspecify.annotations.Nullable;

/**
 * A letter of entrustment (授权委托书): by it one applicant lets a person act for them, in some or all items, in some acts,
 * for a time. Never changed, only revoked, and only by who gave it.
 *
 * @see "民法典 (2020) art. 161, 165, 173"
 */
@Entity
@Table(name = "applicant_entrustment")
class Entrustment {

    private static final String BETWEEN = " ";

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private EntrustmentId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "principal_id"))
    private ApplicantId principal;

    private String agentName;

    @Convert(converter = EncryptedText.class)
    private String agentIdentityNumber;

    private String agentIdentityHash;

    /** Codes in one text, as they are always read together. */
    private String items;

    private String acts;
    private LocalDate validFrom;
    private LocalDate validUntil;
    private Instant givenAt;

    /** The clerk who saw it on paper; null where it was given in the portal. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "seen_by_account_id"))
    private @Nullable AccountId seenBy;

    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init")
    protected Entrustment() {}

    Entrustment(
            Applicant principal,
            EntrustmentText text,
            String agentIdentityHash,
            @Nullable AccountId seenBy,
            Instant now) {
        if (principal.isIdentifiedBy(agentIdentityHash)) {
            throw new Refusal("applicant.refused.entrustment.oneself").on("agentIdentityNumber");
        }
        this.id = EntrustmentId.next();
        this.principal = principal.id();
        this.agentName = text.agentName();
        this.agentIdentityNumber = text.agentNumber().value();
        this.agentIdentityHash = agentIdentityHash;
        this.items = joined(text.items(), ItemCode::value);
        this.acts = joined(text.acts(), EntrustedAct::name);
        this.validFrom = text.from();
        this.validUntil = text.until();
        this.seenBy = seenBy;
        this.givenAt = now;
    }

    EntrustmentId id() {
        return id;
    }

    ApplicantId principal() {
        return principal;
    }

    /** Where it came in: on paper at a counter, or in the portal. */
    Origin origin() {
        return seenBy == null ? Origin.PORTAL : Origin.COUNTER;
    }

    /** Whether the agent bears this name: the number alone is not enough. */
    boolean names(String agent) {
        return Typed.sameName(agentName, agent);
    }

    /**
     * Takes back what the agent may do, from this instant on; what they did stands.
     *
     * @throws Refusal when it was revoked before, or is over
     */
    void revoke(Instant now, ZoneId zone) {
        Refusal.unless(revokedAt == null, "applicant.refused.entrustment.revoked-already");
        Refusal.unless(
                !now.atZone(zone).toLocalDate().isAfter(validUntil), "applicant.refused.entrustment.over-already");
        revokedAt = now;
    }

    EntrustmentView toView(String principalName) {
        return new EntrustmentView(
                id,
                principal,
                principalName,
                agentName,
                new IdentityNumber(agentIdentityNumber).masked(),
                parted(items, ItemCode::new),
                parted(acts, EntrustedAct::valueOf),
                validFrom,
                validUntil,
                givenAt,
                revokedAt,
                seenBy != null);
    }

    private static <T> String joined(Set<T> all, Function<T, String> text) {
        return all.stream().map(text).sorted().collect(Collectors.joining(BETWEEN));
    }

    private static <T> Set<T> parted(String stored, Function<String, T> reader) {
        return Arrays.stream(stored.split(BETWEEN))
                .filter(part -> !part.isEmpty())
                .map(reader)
                .collect(Collectors.toUnmodifiableSet());
    }
}
