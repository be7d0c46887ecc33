package org.govhall.identity;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.govhall.audit.AuditKind;
import org.govhall.audit.AuditLog;
import org.govhall.kernel.Refusal;
import org.govhall.privacy.LookupHash;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens and changes accounts. Names to sign in by are kept as keyed hashes only: they are phone and identity numbers. */
@Service
public class Accounts {

    private static final int MOST_PASSWORD_BYTES = 72;

    private final AccountRepository accounts;
    private final PasswordEncoder encoder;
    private final LookupHash hashes;
    private final AuditLog audit;
    private final Clock clock;
    private final ZoneId zone;
    private final ApplicationEventPublisher events;

    Accounts(
            AccountRepository accounts,
            PasswordEncoder encoder,
            LookupHash hashes,
            AuditLog audit,
            Clock clock,
            ZoneId zone,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.hashes = hashes;
        this.audit = audit;
        this.clock = clock;
        this.zone = zone;
        this.events = events;
    }

    /**
     * Hashes a password for storage; slow on purpose.
     *
     * @throws Refusal {@code identity.refused.password-long} on the field {@code password}, for one of more than
     *     {@value #MOST_PASSWORD_BYTES} bytes: the hash would not take in the rest
     */
    public PasswordHash hash(String password) {
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_PASSWORD_BYTES) {
            throw new Refusal("identity.refused.password-long", MOST_PASSWORD_BYTES).on("password");
        }
        String encoded = encoder.encode(password);
        if (encoded == null) {
            throw new IllegalArgumentException("no password");
        }
        return new PasswordHash(encoded);
    }

    /**
     * Opens an account.
     *
     * @param signInNames what the person may type to sign in, such as a mobile and an identity number; never shown again
     * @throws Refusal {@code identity.refused.name-taken} when somebody signs in by one of these names already
     */
    @Transactional
    public AccountId open(String displayName, PasswordHash password, Set<Role> roles, Collection<String> signInNames) {
        Set<String> nameHashes = signInNames.stream().map(this::signInHash).collect(Collectors.toUnmodifiableSet());
        Account account = new Account(AccountId.next(), displayName, password, roles, nameHashes, clock.instant());
        saveUnlessTaken(account);
        audit.record(AuditKind.ACCOUNT_CHANGED, null, "account/" + account.id(), "opened " + roles);
        return account.id();
    }

    /** The account by which somebody signs in with this name. */
    @Transactional(readOnly = true)
    public Optional<AccountId> accountOf(String signInName) {
        return accounts.findBySignInName(signInHash(signInName)).map(Account::id);
    }

    /** Whether somebody signs in by this name already. */
    @Transactional(readOnly = true)
    public boolean isTaken(String signInName) {
        return accounts.findBySignInName(signInHash(signInName)).isPresent();
    }

    /**
     * Changes the password, given the old one.
     *
     * @throws Refusal {@code identity.refused.wrong-password}
     */
    @Transactional
    public void changePassword(AccountId id, String oldPassword, PasswordHash newPassword) {
        Account account = require(id);
        Refusal.unless(encoder.matches(oldPassword, account.passwordHash()), "identity.refused.wrong-password");
        account.changePassword(newPassword);
        accounts.save(account);
        audit.record(AuditKind.ACCOUNT_CHANGED, id.toString(), "account/" + id, "password changed");
        events.publishEvent(new AccountSecured(id, AccountSecured.Change.PASSWORD));
    }

    /**
     * Makes sure, before something that matters is changed, that it is still the person who signed in.
     *
     * @throws Refusal {@code identity.refused.wrong-password}
     */
    @Transactional(readOnly = true)
    public void requirePassword(AccountId id, String password) {
        Refusal.unless(encoder.matches(password, require(id).passwordHash()), "identity.refused.wrong-password");
    }

    /** Lets the person sign in by {@code newName} instead of {@code oldName}. */
    @Transactional
    public void replaceSignInName(AccountId id, String oldName, String newName) {
        Account account = require(id);
        account.replaceSignInName(signInHash(oldName), signInHash(newName));
        saveUnlessTaken(account);
        audit.record(AuditKind.ACCOUNT_CHANGED, id.toString(), "account/" + id, "sign-in name changed");
    }

    /** Another name to sign in by instead of one; either may be missing. */
    @Transactional
    public void exchangeSignInName(AccountId id, @Nullable String oldName, @Nullable String newName) {
        Account account = require(id);
        account.exchangeSignInName(
                oldName == null ? null : signInHash(oldName), newName == null ? null : signInHash(newName));
        saveUnlessTaken(account);
    }

    /** A new password for somebody who has proved otherwise that it is they. */
    @Transactional
    public void setPassword(AccountId id, PasswordHash password) {
        Account account = require(id);
        account.changePassword(password);
        accounts.save(account);
        audit.record(AuditKind.ACCOUNT_CHANGED, id.toString(), "account/" + id, "password set by code");
        events.publishEvent(new AccountSecured(id, AccountSecured.Change.PASSWORD));
    }

    /**
     * Lets nothing be done by this account until its owner has chosen a password that nobody else knows: for one that was
     * handed over.
     */
    @Transactional
    public void demandNewPassword(AccountId id) {
        Account account = require(id);
        account.demandNewPassword();
        accounts.save(account);
    }

    /** The part of the hall for which this account has the role; empty: where the person holds their office. */
    @Transactional(readOnly = true)
    public Optional<UUID> scopeOf(AccountId id, Role role) {
        return accounts.findById(id).stream()
                .flatMap(account -> account.grants().stream())
                .filter(grant -> grant.role() == role)
                .map(RoleGrant::scope)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Shuts the account: nobody signs in by it until it is opened again. */
    @Transactional
    public void disable(AccountId id, AccountId by) {
        Account account = require(id);
        account.disable();
        accounts.save(account);
        audit.record(AuditKind.ACCOUNT_CHANGED, by.toString(), "account/" + id, "disabled");
    }

    /** Opens a shut account again. */
    @Transactional
    public void enable(AccountId id, AccountId by) {
        Account account = require(id);
        account.enable();
        accounts.save(account);
        audit.record(AuditKind.ACCOUNT_CHANGED, by.toString(), "account/" + id, "enabled");
    }

    /**
     * Closes the account of an applicant for good, at their own wish: no name, no mailbox and no second factor is kept,
     * and every session ends. What it did stays in the log under its id.
     */
    @Transactional
    public void close(AccountId id) {
        Account account = require(id);
        account.close();
        accounts.save(account);
        audit.record(AuditKind.ACCOUNT_CHANGED, id.toString(), "account/" + id, "closed by its owner");
        events.publishEvent(new AccountClosed(id));
    }

    @Transactional(readOnly = true)
    public Optional<AccountView> find(AccountId id) {
        return accounts.findById(id).map(Account::toView);
    }

    /** The accounts among {@code ids} that exist, in any order. */
    @Transactional(readOnly = true)
    public List<AccountView> findAll(Collection<AccountId> ids) {
        return accounts.findByIdIn(ids).stream().map(Account::toView).toList();
    }

    /** The person as they would be signed in, without asking for a password: right after signing up. */
    @Transactional(readOnly = true)
    public SignedIn signedIn(AccountId id) {
        SignedIn who = signedIn(require(id));
        who.eraseCredentials();
        return who;
    }

    @Transactional(readOnly = true)
    public boolean anyoneIs(Role role) {
        return accounts.existsWithRole(role);
    }

    Optional<SignedIn> bySignInName(String typed) {
        return accounts.findBySignInName(signInHash(typed)).map(this::signedIn);
    }

    /** Keeps whether there is a second factor that a sign-in has to ask for. */
    @Transactional
    public void markSecondFactor(AccountId id, boolean isSetUp) {
        Account account = require(id);
        account.markSecondFactor(isSetUp);
        accounts.save(account);
        events.publishEvent(new AccountSecured(id, AccountSecured.Change.SECOND_FACTOR));
    }

    private SignedIn signedIn(Account account) {
        return account.toSignedIn(clock.instant(), zone);
    }

    private void saveUnlessTaken(Account account) {
        try {
            accounts.saveAndFlush(account);
        } catch (DataIntegrityViolationException e) {
            throw (Refusal) new Refusal("identity.refused.name-taken").initCause(e);
        }
    }

    private Account require(AccountId id) {
        return accounts.findById(id).orElseThrow(() -> new IllegalArgumentException("no account " + id));
    }

    /**
     * One normal form for what people type: full-width digits, spaces and small letters make no difference. A hyphen does
     * in a mail address: without it, it is another's.
     */
    static String normal(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        String normal = plain.replaceAll(plain.indexOf('@') >= 0 ? "\\s" : "[\\s-]", "");
        return normal.startsWith("+86") ? normal.substring(3) : normal;
    }

    private String signInHash(String typed) {
        return hashes.of("sign-in", normal(typed));
    }
}
