package org.govhall.applicant;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.govhall.audit.AuditKind;
import org.govhall.audit.AuditLog;
import org.govhall.identity.AccountId;
import org.govhall.identity.Accounts;
import org.govhall.identity.PasswordHash;
import org.govhall.identity.Role;
import org.govhall.identity.SecurityNotices;
import org.govhall.kernel.Refusal;
import org.govhall.privacy.LookupHash;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people and organizations known to the hall. */
@Service
public class Applicants {

    private final ApplicantRecords records;
    private final Accounts accounts;
    private final OfficialRecords officials;
    private final LookupHash hashes;
    private final AuditLog audit;
    private final SecurityNotices notices;
    private final Clock clock;
    private final JdbcClient jdbc;

    Applicants(
            ApplicantRecords records,
            OfficialRecords officials,
            Accounts accounts,
            LookupHash hashes,
            AuditLog audit,
            SecurityNotices notices,
            Clock clock,
            JdbcClient jdbc) {
        this.records = records;
        this.accounts = accounts;
        this.officials = officials;
        this.hashes = hashes;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /**
     * Opens an account for a person, who then signs in by mobile or identity number. A record made at a counter becomes
     * theirs when the name agrees and it is proved that they are the one: by the phone given there, or by a province.
     *
     * @param password made by {@link Accounts#hash} of a password whose strength was checked
     * @throws Refusal {@code applicant.refused.known} when this number cannot be signed up with, for whatever reason;
     *     {@code applicant.refused.mobile.taken} when somebody signs in by this mobile
     */
    @Transactional
    public ApplicantView signUpPerson(Person person, PasswordHash password, IdentityProof proof) {
        return signUp(
                person,
                password,
                proof,
                List.of(person.identifier(), person.mobile().value()),
                "identityNumber");
    }

    /**
     * Opens an account for an organization, which then signs in by its credit code; the handler's mobile may already be
     * that of a person with an account of their own. A record made at a counter becomes the organization's when whoever
     * signs up holds the phone of the handler who was there.
     *
     * @throws Refusal {@code applicant.refused.known}
     */
    @Transactional
    public ApplicantView signUpOrganization(Organization organization, PasswordHash password, IdentityProof proof) {
        return signUp(organization, password, proof, List.of(organization.identifier()), "creditCode");
    }

    /**
     * Finds who stands at the counter by identity number or credit code, or records them.
     *
     * @param inPerson whether they are there themselves, card in hand; not where an agent hands in for them
     * @throws Refusal {@code applicant.refused.counter.name} when the number is known under another name; {@code
     *     applicant.refused.counter.at-once} when another counter recorded them this moment: trying again finds them
     */
    @Transactional
    public ApplicantId recordAtCounter(Party party, boolean inPerson) {
        Applicant applicant = records.findByIdentifierHash(hashOf(party))
                .orElseGet(() -> new Applicant(ApplicantId.next(), party, hashOf(party), clock.instant()));
        boolean before = applicant.isProven();
        applicant.meetAtCounter(party, inPerson, clock.instant());
        if (applicant.isProven() && !before) {
            audit.record(
                    AuditKind.ACCOUNT_CHANGED,
                    null,
                    "applicant/" + applicant.id(),
                    "identity proved at a counter, card in hand");
        }
        return save(applicant, "applicant.refused.counter.at-once").id();
    }

    /**
     * Says who is behind an official's account, so that nobody handles a case of their own.
     *
     * @param account of somebody who works in the hall
     */
    @Transactional
    public void recordOfficial(AccountId account, IdentityNumber number) {
        officials.save(new Official(account, hashOf(number)));
    }

    /**
     * Whether the person behind an account is this applicant: by their own account, by their identity number, as the
     * handler of the organization, or as an agent under a letter of entrustment, whether it still holds or not. It goes
     * past the entities, which know what is asked only after they were loaded and decrypted; a case reads the same view
     * with itself.
     */
    @Transactional(readOnly = true)
    public boolean isSame(ApplicantId applicant, AccountId account) {
        return jdbc.sql(
                                "select count(*) from applicant_interested where applicant_id = :applicant and account_id = :account")
                        .param("applicant", applicant.value())
                        .param("account", account.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The applicant who signs in by this account; empty for staff. */
    @Transactional(readOnly = true)
    public Optional<ApplicantView> ofAccount(AccountId account) {
        return records.findByAccountId(account).map(Applicant::toView);
    }

    /** Whether it is proved whose account this is, so that what came in at a counter meets it. */
    @Transactional(readOnly = true)
    public boolean isProven(AccountId account) {
        return records.isProven(account);
    }

    /**
     * A code that was sent to a phone has come back from the account's owner.
     *
     * @return whether it is now proved whose account it is
     * @throws Refusal {@code applicant.refused.proof.phone} when this is neither the phone given at a counter, card in
     *     hand, nor the account's own: the answer is the same whether or not anybody of this number was ever at a counter
     */
    @Transactional
    boolean confirmPhone(AccountId account, Mobile phone) {
        Applicant applicant = records.findByAccountId(account).orElseThrow();
        confirm(applicant, account, phone);
        Refusal.unless(applicant.isProven() || applicant.hasConfirmed(phone), "applicant.refused.proof.phone");
        records.saveAndFlush(applicant);
        return applicant.isProven();
    }

    private void confirm(Applicant applicant, AccountId account, Mobile phone) {
        boolean before = applicant.isProven();
        applicant.confirmPhone(phone, clock.instant());
        if (applicant.isProven() && !before) {
            audit.record(
                    AuditKind.ACCOUNT_CHANGED,
                    account.toString(),
                    "applicant/" + applicant.id(),
                    "identity proved by the phone given at a counter");
        }
    }

    @Transactional(readOnly = true)
    public ApplicantView view(ApplicantId id) {
        return require(id).toView();
    }

    /** Names for a list, by one statement; ids that are unknown are missing in the answer. */
    @Transactional(readOnly = true)
    public Map<ApplicantId, ApplicantSummary> summaries(Collection<ApplicantId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : records.summaries(Set.copyOf(ids)).stream()
                        .collect(Collectors.toUnmodifiableMap(ApplicantSummary::id, Function.identity()));
    }

    /** Whether the applicant's mobile ends in these four digits; takes as long when it does not. */
    @Transactional(readOnly = true)
    public boolean phoneEndsWith(ApplicantId id, String lastFour) {
        return require(id).mobile().endsWith(lastFour);
    }

    /** Whether somebody of this name signs as the applicant: the person, or the handler or head of the organization. */
    @Transactional(readOnly = true)
    public boolean isSignedForBy(ApplicantId id, String signer) {
        return require(id).isSignedForBy(signer);
    }

    /**
     * Shows everything in full, and writes down who saw it.
     *
     * @param purpose why, such as the number of the case that is handled; itself no personal data
     * @throws Refusal {@code applicant.refused.reveal.purpose} when no purpose is given
     */
    @Transactional
    public ContactData reveal(ApplicantId id, AccountId by, String purpose) {
        Refusal.unless(!purpose.isBlank(), "applicant.refused.reveal.purpose");
        audit.record(AuditKind.REVEAL, by.toString(), "applicant/" + id, purpose.strip());
        return require(id).toContactData();
    }

    /**
     * The handler of an organization in full, for a paper that names them and keeps it encrypted; nobody sees it by this.
     *
     * @throws java.util.NoSuchElementException of a person, who has none
     */
    @Transactional(readOnly = true)
    public Person handler(ApplicantId id) {
        return Optional.of(require(id).toContactData().party())
                .filter(Organization.class::isInstance)
                .map(Organization.class::cast)
                .orElseThrow()
                .handler();
    }

    /** The number or code of an applicant, as the papers print it that they, or who collects for them, may open. */
    @Transactional(readOnly = true)
    public String identifierInPapers(ApplicantId id) {
        return require(id).toContactData().party().identifier();
    }

    /** What applicants may see of themselves in full, because they give it themselves: nobody else asks this. */
    @Transactional(readOnly = true)
    Optional<ContactData> ownData(AccountId account) {
        return records.findByAccountId(account).map(Applicant::toContactData);
    }

    /** @throws Refusal {@code identity.refused.wrong-password}, on the field {@code password} */
    void requirePassword(AccountId account, String password) {
        refusalOn("password", () -> accounts.requirePassword(account, password));
    }

    /**
     * Changes the mobile, by which a person also signs in. The account was asked for its password before; the phone that
     * is left is told.
     *
     * @param confirmed whether a code has come back from the new one; not where the hall sends no text messages
     * @throws Refusal {@code applicant.refused.mobile.taken}
     */
    @Transactional
    void changeMobile(AccountId account, Mobile mobile, boolean confirmed) {
        Applicant applicant = records.findByAccountId(account).orElseThrow();
        Mobile before = applicant.mobile();
        if (!before.equals(mobile)) {
            if (applicant.kind() == ApplicantKind.NATURAL_PERSON) {
                refuseTaken(mobile);
                accounts.replaceSignInName(account, before.value(), mobile.value());
            }
            applicant.changeMobile(mobile);
            audit.record(
                    AuditKind.ACCOUNT_CHANGED,
                    account.toString(),
                    "applicant/" + applicant.id(),
                    confirmed ? "mobile changed, confirmed by a code" : "mobile changed");
            notices.tellMobileChanged(account, before.value());
        }
        if (confirmed) {
            confirm(applicant, account, mobile);
        }
        records.saveAndFlush(applicant);
    }

    @Transactional
    void changeAddress(AccountId account, String address) {
        Applicant applicant = records.findByAccountId(account).orElseThrow();
        refusalOn("address", () -> applicant.changeAddress(address));
        records.saveAndFlush(applicant);
    }

    private ApplicantView signUp(
            Party party, PasswordHash password, IdentityProof proof, List<String> signInNames, String identifierField) {
        Applicant known = records.findByIdentifierHash(hashOf(party)).orElse(null);
        if (known != null) {
            refusalOn(identifierField, () -> known.requireMayBeTakenOverBy(party, proof));
        }
        if (signInNames.contains(party.mobile().value())) {
            refuseTaken(party.mobile());
        }
        AccountId account = accounts.open(party.name(), password, Set.of(Role.CITIZEN), signInNames);
        if (known != null) {
            known.takeOver(party, account, proof, clock.instant());
            audit.record(
                    AuditKind.ACCOUNT_CHANGED,
                    account.toString(),
                    "applicant/" + known.id(),
                    "record joined, " + proof);
            return save(known, "applicant.refused.known").toView();
        }
        Applicant applicant = new Applicant(ApplicantId.next(), party, hashOf(party), clock.instant());
        applicant.signUpNew(party, account, proof, clock.instant());
        return save(applicant, "applicant.refused.known").toView();
    }

    private void refuseTaken(Mobile mobile) {
        if (accounts.isTaken(mobile.value())) {
            throw new Refusal("applicant.refused.mobile.taken").on("mobile");
        }
    }

    private Applicant save(Applicant applicant, String whenAnotherWasFaster) {
        applicant.indexHandler(this::hashOf);
        try {
            return records.saveAndFlush(applicant);
        } catch (DataIntegrityViolationException e) {
            throw (Refusal) new Refusal(whenAnotherWasFaster).initCause(e);
        }
    }

    private Applicant require(ApplicantId id) {
        return records.findById(id).orElseThrow(() -> new IllegalArgumentException("no applicant " + id));
    }

    private String hashOf(Party party) {
        return party instanceof Person person
                ? hashOf(person.identityNumber())
                : hashes.of("credit-code", party.identifier());
    }

    private String hashOf(IdentityNumber number) {
        return hashes.of("identity-number", number.value());
    }

    private static void refusalOn(String field, Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            throw refusal.on(field);
        }
    }
}
