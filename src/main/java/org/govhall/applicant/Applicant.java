package org.govhall.applicant;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.govhall.identity.AccountId;
import org.govhall.kernel.Refusal;
import org.govhall.privacy.EncryptedText;
import org.jspecify.annotations.Nullable;

/**
 * A person or an organization known to the hall, once and for all: whoever comes again is found by the hash of the
 * identity number or credit code, never by name.
 */
@Entity
@Table(name = "applicant_applicant")
class Applicant {

    private static final int LONGEST_ADDRESS = 200;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ApplicantId id;

    @Version
    private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    private ApplicantKind kind;

    private String name;

    private String identifierHash;

    /** Identity number or credit code. */
    @Convert(converter = EncryptedText.class)
    private String identifier;

    @Convert(converter = EncryptedText.class)
    private String mobile;

    @Convert(converter = EncryptedText.class)
    private @Nullable String address;

    /** Only of an organization, as is all of the handler. */
    private @Nullable String legalRepresentative;

    private @Nullable String handlerName;

    @Convert(converter = EncryptedText.class)
    private @Nullable String handlerIdentityNumber;

    private @Nullable String handlerIdentityHash;

    /** Null until the applicant signs up. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private @Nullable AccountId accountId;

    private Instant recordedAt;

    /** When the applicant agreed to the notice on personal data; at a counter it is handed over on paper. */
    private @Nullable Instant agreedAt;

    /** The mobile that its owner, card in hand, last gave at a counter; null where nobody has been there themselves. */
    @Convert(converter = EncryptedText.class)
    private @Nullable String counterMobile;

    /** When that was. */
    private @Nullable Instant metAt;

    /** When a code came back from the present mobile; null where it was only typed. */
    private @Nullable Instant mobileVerifiedAt;

    /** When it was proved whose account it is; null while only typed data say so. */
    private @Nullable Instant provenAt;

    @SuppressWarnings("NullAway.Init")
    protected Applicant() {}

    @SuppressWarnings("NullAway.Init") // take() sets what is common to both kinds
    Applicant(ApplicantId id, Party party, String identifierHash, Instant now) {
        this.id = id;
        this.kind = party.kind();
        this.identifier = party.identifier();
        this.identifierHash = identifierHash;
        this.recordedAt = now;
        take(party);
    }

    ApplicantId id() {
        return id;
    }

    ApplicantKind kind() {
        return kind;
    }

    String identifierHash() {
        return identifierHash;
    }

    /** Whether somebody of this name signs as the applicant: the person, or the handler or head of the organization. */
    boolean isSignedForBy(String signer) {
        return kind == ApplicantKind.NATURAL_PERSON
                ? Typed.sameName(name, signer)
                : Stream.of(handlerName, legalRepresentative)
                        .filter(Objects::nonNull)
                        .anyMatch(one -> Typed.sameName(one, signer));
    }

    boolean isIdentifiedBy(String hash) {
        return identifierHash.equals(hash);
    }

    Mobile mobile() {
        return new Mobile(mobile);
    }

    /**
     * Whether who signs up as this party may take over this record. Name, number and mobile are known to many: a
     * colleague, a shop, whoever has seen a form. So either they hold the phone that was given at a counter, card in
     * hand, or a province has proved the number. The answer is one for every reason, so that nobody learns whose number
     * it is or whether that person has an account. Who has another phone by now gives its number at a counter first.
     *
     * @throws Refusal {@code applicant.refused.known}
     */
    void requireMayBeTakenOverBy(Party party, IdentityProof proof) {
        boolean proven = switch (proof) {
            case NONE -> false;
            case MOBILE -> mobile.equals(party.mobile().value()) || wasGivenAtCounter(party.mobile());
            case NUMBER -> true;
        };
        Refusal.unless(accountId == null && isNamed(party) && proven, "applicant.refused.known");
    }

    /**
     * The applicant signs up with a record of the counter, having agreed to the notice on personal data; what they say of
     * themselves counts now.
     */
    void takeOver(Party party, AccountId account, IdentityProof proof, Instant now) {
        requireMayBeTakenOverBy(party, proof);
        signUp(party, account, proof, now);
    }

    /** Whoever is not known to the hall signs up; only the number proved by a province says that it is they. */
    void signUpNew(Party party, AccountId account, IdentityProof proof, Instant now) {
        signUp(party, account, proof, now);
    }

    private void signUp(Party party, AccountId account, IdentityProof proof, Instant now) {
        accountId = account;
        agreedAt = now;
        provenAt = null;
        mobileVerifiedAt = null;
        take(party);
        switch (proof) {
            case NONE -> {}
            case MOBILE -> confirmPhone(party.mobile(), now);
            case NUMBER -> prove(now);
        }
    }

    /**
     * Somebody hands in at a counter. Who has an account keeps their own contact data there; but when they come
     * themselves, card in hand, and give the phone that has answered a code for this account, it is they whose account it
     * is.
     *
     * @param inPerson whether the applicant is there, or the handler of the organization; what an agent says of their phone
     *     proves nothing
     * @throws Refusal {@code applicant.refused.counter.name} when the card bears another name than the record
     */
    void meetAtCounter(Party party, boolean inPerson, Instant now) {
        Refusal.unless(isNamed(party), "applicant.refused.counter.name");
        if (accountId == null) {
            take(party);
        }
        if (inPerson) {
            counterMobile = party.mobile().value();
            metAt = now;
            if (accountId != null && mobileVerifiedAt != null && wasGivenAtCounter(mobile())) {
                prove(now);
            }
        }
    }

    /**
     * A code that was sent to a phone has come back from the account's owner. Is it the phone that was given at a counter,
     * card in hand, then it is proved whose account it is.
     */
    void confirmPhone(Mobile phone, Instant now) {
        if (phone.equals(mobile())) {
            mobileVerifiedAt = now;
        }
        if (wasGivenAtCounter(phone)) {
            prove(now);
        }
    }

    /** It is proved whose account it is. */
    void prove(Instant now) {
        provenAt = provenAt == null ? now : provenAt;
    }

    /** Whether it is proved that the account is the applicant's; without, it meets nothing that came in at a counter. */
    boolean isProven() {
        return accountId != null && provenAt != null;
    }

    /** Whether a code has come back from this phone to the account's owner, and it is the present one. */
    boolean hasConfirmed(Mobile phone) {
        return mobileVerifiedAt != null && phone.equals(mobile());
    }

    private boolean wasGivenAtCounter(Mobile phone) {
        return phone.value().equals(counterMobile);
    }

    void changeMobile(Mobile newMobile) {
        mobile = newMobile.value();
        mobileVerifiedAt = null;
    }

    /**
     * @param newAddress blank to have none
     * @throws Refusal {@code applicant.refused.address.length}
     */
    void changeAddress(String newAddress) {
        String stripped = newAddress.strip();
        Refusal.unless(stripped.length() <= LONGEST_ADDRESS, "applicant.refused.address.length", LONGEST_ADDRESS);
        address = stripped.isEmpty() ? null : stripped;
    }

    /**
     * Nobody signs in for this applicant any more; what cases do not need goes. Was it never proved whose account it was,
     * then the applicant is reached by the phone that they gave at a counter.
     */
    void close() {
        if (provenAt == null && counterMobile != null) {
            mobile = counterMobile;
        }
        accountId = null;
        agreedAt = null;
        provenAt = null;
        mobileVerifiedAt = null;
        address = null;
    }

    ApplicantView toView() {
        return new ApplicantView(
                id, kind, name, maskedIdentifier(), mobile().masked(), handlerName, accountId, isProven());
    }

    ContactData toContactData() {
        return new ContactData(toParty(), address);
    }

    /** Keeps the hash by which the handler is recognized in step with the handler's number. */
    void indexHandler(Function<IdentityNumber, String> hash) {
        handlerIdentityHash =
                handlerIdentityNumber == null ? null : hash.apply(new IdentityNumber(handlerIdentityNumber));
    }

    private Party toParty() {
        if (kind == ApplicantKind.NATURAL_PERSON) {
            return new Person(name, new IdentityNumber(identifier), mobile());
        }
        Person handler = new Person(
                Objects.requireNonNull(handlerName),
                new IdentityNumber(Objects.requireNonNull(handlerIdentityNumber)),
                mobile());
        return new Organization(name, new CreditCode(identifier), Objects.requireNonNull(legalRepresentative), handler);
    }

    private String maskedIdentifier() {
        return kind == ApplicantKind.NATURAL_PERSON
                ? new IdentityNumber(identifier).masked()
                : new CreditCode(identifier).masked();
    }

    private boolean isNamed(Party party) {
        return Typed.sameName(name, party.name());
    }

    private void take(Party party) {
        name = party.name();
        mobile = party.mobile().value();
        if (party instanceof Organization organization) {
            legalRepresentative = organization.legalRepresentative();
            handlerName = organization.handler().name();
            handlerIdentityNumber = organization.handler().identityNumber().value();
        }
    }
}
