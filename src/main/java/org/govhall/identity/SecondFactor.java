package org.govhall.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.govhall.audit.AuditKind;
import org.govhall.audit.AuditLog;
import org.govhall.kernel.Refusal;
import org.govhall.privacy.EncryptedText;
import org.govhall.privacy.LookupHash;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second proof of who somebody is, beside the password: the digits of an authenticator, a passkey, or a recovery
 * code. It is asked for once after signing in, and anew before an act that a person answers for with their name.
 *
 * <p>A module that lets somebody sign asks {@link #asks} what to show, puts the fragment
 * {@code identity/confirm :: field} into its form, and calls {@link #confirm} with what was typed, within the
 * transaction of the act.
 */
@Service
public class SecondFactor {

    /** What a form must ask for before somebody signs. */
    public enum Asked {
        /** Six digits of the authenticator, or a recovery code. */
        CODE,
        /** Nothing to type: a passkey was used in this session a moment ago. */
        NOTHING,
        /** A passkey is set up and nothing else: it has to be used first. */
        PASSKEY,
        /** The password, once more: no second factor is required here and none is set up. */
        PASSWORD,
        /** A second factor must be set up before anything can be signed. */
        ENROLMENT
    }

    static final String CODE_AUTHORITY = "FACTOR_TOTP";

    private static final String PURPOSE = "second-factor";
    private static final Set<String> SECOND = Set.of(CODE_AUTHORITY, FactorGrantedAuthority.WEBAUTHN_AUTHORITY);
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int MOST = 10;
    private static final Duration SPAN = Duration.ofMinutes(15);
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_LENGTH = 12;

    /** No letter or digit that is mistaken for another when it is read from paper. */
    private static final String ALPHABET = "ACDEFGHJKMNPQRTUVWXY34679";

    private final JdbcClient jdbc;
    private final AccountRepository accounts;
    private final Accounts keeper;
    private final SecuritySettings settings;
    private final EncryptedText encryption;
    private final LookupHash hashes;
    private final AttemptLimit attempts;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactor(
            JdbcClient jdbc,
            AccountRepository accounts,
            Accounts keeper,
            SecuritySettings settings,
            EncryptedText encryption,
            LookupHash hashes,
            AttemptLimit attempts,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.keeper = keeper;
        this.settings = settings;
        this.encryption = encryption;
        this.hashes = hashes;
        this.attempts = attempts;
        this.audit = audit;
        this.clock = clock;
    }

    /** What has to be asked of this person before they sign. */
    @Transactional(readOnly = true)
    public Asked asks(SignedIn who) {
        if (usedPasskeyJustNow(current())) {
            return Asked.NOTHING;
        }
        if (hasAuthenticator(who.accountId())) {
            return Asked.CODE;
        }
        if (hasPasskey(who.accountId())) {
            return Asked.PASSKEY;
        }
        return isRequiredOf(who) ? Asked.ENROLMENT : Asked.PASSWORD;
    }

    /**
     * Makes sure at the moment of an act that it is they who act.
     *
     * @param typed what the field {@code code} of the form holds; null or empty where nothing was asked
     * @return what is kept beside the act
     * @throws Refusal on the field {@code code}: {@code identity.refused.code} for digits that are wrong or were used,
     *     {@code …no-second-factor} where one must be set up first, {@code …passkey-first}, {@code …confirm-password},
     *     {@code …too-many-codes}
     */
    @Transactional
    public Confirmation confirm(SignedIn who, @Nullable String typed) {
        try {
            return confirmed(who, typed == null ? "" : typed.strip());
        } catch (Refusal refusal) {
            throw refusal.on("code");
        }
    }

    /**
     * Refuses an act of somebody who must have proved a second time who they are, and has not in this session. The
     * addresses of such acts are closed to them anyway; this holds for every other way to the act too.
     *
     * @throws Refusal {@code identity.refused.second-factor}
     */
    public void requireInSession(SignedIn who) {
        Refusal.unless(isEnough(who, current()), "identity.refused.second-factor");
    }

    /**
     * The same for whoever acts in this session; where nobody is signed in, because the program acts by itself, there is
     * nothing to prove.
     */
    public void requireInSession() {
        Authentication session = current();
        if (session != null && session.getPrincipal() instanceof SignedIn who) {
            requireInSession(who);
        }
    }

    /** Whether everything that has to be proved about this person was proved in this session. */
    boolean isEnough(SignedIn who, @Nullable Authentication session) {
        return hasSecond(session) || !(who.hasSecondFactor() || isRequiredOf(who));
    }

    boolean isRequiredOf(SignedIn who) {
        return who.roles().stream().anyMatch(Role::needsSecondFactor) && settings.secondFactorRequired();
    }

    static boolean hasSecond(@Nullable Authentication session) {
        return session != null
                && session.getAuthorities().stream().anyMatch(authority -> SECOND.contains(authority.getAuthority()));
    }

    boolean hasAuthenticator(AccountId account) {
        return secret(account, true).isPresent();
    }

    boolean hasPasskey(AccountId account) {
        return jdbc.sql("select count(*) from user_credentials c join user_entities u on u.id = c.user_entity_user_id"
                                + " where u.name = :account")
                        .param("account", account.toString())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** How many recovery codes are left. */
    long recoveryCodesLeft(AccountId account) {
        return jdbc.sql("select count(*) from identity_recovery_code where account_id = :account and used_at is null")
                .param("account", account.value())
                .query(Long.class)
                .single();
    }

    /**
     * Begins to set up an authenticator; it counts only once its first code is confirmed.
     *
     * @param typed what proves that it is still they: a code where there is a second factor, else the password
     */
    @Transactional
    public void beginAuthenticator(SignedIn who, @Nullable String typed) {
        mayChange(who, typed);
        byte[] secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        String sealed = encryption.convertToDatabaseColumn(Totp.base32(secret));
        jdbc.sql("delete from identity_authenticator where account_id = :account and confirmed_at is null")
                .param("account", who.accountId().value())
                .update();
        Refusal.unless(!hasAuthenticator(who.accountId()), "identity.refused.authenticator-exists");
        jdbc.sql("insert into identity_authenticator (account_id, secret, made_at, last_step)"
                        + " values (:account, :secret, :now, 0)")
                .param("account", who.accountId().value())
                .param("secret", sealed)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The secret that waits to be confirmed, in base 32. */
    Optional<String> pendingSecret(AccountId account) {
        return secret(account, false);
    }

    /**
     * Sets the authenticator up with its first code.
     *
     * @return recovery codes, shown now and never again
     * @throws Refusal {@code identity.refused.code} on the field {@code code}
     */
    @Transactional
    public List<String> confirmAuthenticator(SignedIn who, String typed) {
        countAttempt(who.accountId());
        String secret = pendingSecret(who.accountId())
                .orElseThrow(() -> new Refusal("identity.refused.no-pending-authenticator").on("code"));
        long step =
                matchingStep(secret, digits(typed)).orElseThrow(() -> new Refusal("identity.refused.code").on("code"));
        jdbc.sql("update identity_authenticator set confirmed_at = :now, last_step = :step where account_id = :account")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("step", step)
                .param("account", who.accountId().value())
                .update();
        keeper.markSecondFactor(who.accountId(), true);
        forgetAttempts(who.accountId());
        audit.record(AuditKind.ACCOUNT_CHANGED, who.getUsername(), subject(who.accountId()), "authenticator set up");
        return newCodes(who.accountId());
    }

    /** Replaces all recovery codes. */
    @Transactional
    public List<String> renewRecoveryCodes(SignedIn who, @Nullable String typed) {
        confirm(who, typed);
        audit.record(AuditKind.ACCOUNT_CHANGED, who.getUsername(), subject(who.accountId()), "recovery codes renewed");
        return newCodes(who.accountId());
    }

    /**
     * Takes the authenticator away.
     *
     * @throws Refusal {@code identity.refused.last-second-factor} where one is required and no passkey is left
     */
    @Transactional
    public void removeAuthenticator(SignedIn who, @Nullable String typed) {
        confirm(who, typed);
        Refusal.unless(hasPasskey(who.accountId()) || !isRequiredOf(who), "identity.refused.last-second-factor");
        forget(who.accountId(), who.getUsername(), "authenticator removed", false);
    }

    /** For somebody who lost everything: the security administrator takes all second factors away. */
    @Transactional
    public void reset(AccountId account, AccountId by) {
        forget(account, by.toString(), "second factors reset", true);
    }

    private void forget(AccountId account, String by, String what, boolean passkeysToo) {
        jdbc.sql("delete from identity_authenticator where account_id = :account")
                .param("account", account.value())
                .update();
        jdbc.sql("delete from identity_recovery_code where account_id = :account")
                .param("account", account.value())
                .update();
        if (passkeysToo) {
            jdbc.sql("delete from user_credentials where user_entity_user_id in"
                            + " (select id from user_entities where name = :account)")
                    .param("account", account.toString())
                    .update();
        }
        keeper.markSecondFactor(account, hasPasskey(account));
        audit.record(AuditKind.ACCOUNT_CHANGED, by, subject(account), what);
    }

    /** The proof that was given, as the session keeps it. */
    GrantedAuthority proofNow(String authority) {
        return FactorGrantedAuthority.withAuthority(authority)
                .issuedAt(clock.instant())
                .build();
    }

    /** Whether they may add a way to sign in or take one away: they prove once more that it is they. */
    void mayChange(SignedIn who, @Nullable String typed) {
        Asked asked = asks(who);
        if (asked == Asked.ENROLMENT) {
            requirePassword(who, typed == null ? "" : typed);
        } else {
            confirm(who, typed);
        }
    }

    private Confirmation confirmed(SignedIn who, String typed) {
        Instant now = clock.instant();
        return switch (asks(who)) {
            case NOTHING -> new Confirmation(Confirmation.Means.PASSKEY, now);
            case CODE -> new Confirmation(takeCode(who, typed), now);
            case PASSWORD -> {
                requirePassword(who, typed);
                yield new Confirmation(Confirmation.Means.PASSWORD, now);
            }
            case PASSKEY -> throw new Refusal("identity.refused.passkey-first");
            case ENROLMENT -> throw new Refusal("identity.refused.no-second-factor");
        };
    }

    private void requirePassword(SignedIn who, String typed) {
        countAttempt(who.accountId());
        try {
            keeper.requirePassword(who.accountId(), typed);
        } catch (Refusal refusal) {
            throw ((Refusal) new Refusal("identity.refused.confirm-password").initCause(refusal)).on("code");
        }
    }

    private Confirmation.Means takeCode(SignedIn who, String typed) {
        countAttempt(who.accountId());
        String digits = digits(typed);
        if (digits.matches("\\d{" + Totp.DIGITS + "}")) {
            String secret = secret(who.accountId(), true).orElseThrow();
            long step = matchingStep(secret, digits).orElseThrow(() -> new Refusal("identity.refused.code"));
            int taken = jdbc.sql("update identity_authenticator set last_step = :step"
                            + " where account_id = :account and last_step < :step")
                    .param("step", step)
                    .param("account", who.accountId().value())
                    .update();
            Refusal.unless(taken == 1, "identity.refused.code");
            forgetAttempts(who.accountId());
            return Confirmation.Means.CODE;
        }
        int taken = jdbc.sql("update identity_recovery_code set used_at = :now"
                        + " where account_id = :account and code_hash = :hash and used_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("account", who.accountId().value())
                .param("hash", recoveryHash(who.accountId(), digits.toUpperCase(Locale.ROOT)))
                .update();
        Refusal.unless(taken == 1, "identity.refused.code");
        forgetAttempts(who.accountId());
        audit.record(AuditKind.ACCOUNT_CHANGED, who.getUsername(), subject(who.accountId()), "recovery code used");
        return Confirmation.Means.RECOVERY_CODE;
    }

    /** One half minute early or late is forgiven: clocks differ, and people type slowly. */
    private Optional<Long> matchingStep(String secret, String digits) {
        byte[] bytes = Totp.fromBase32(secret);
        long here = Totp.step(clock.instant());
        Optional<Long> matching = Optional.empty();
        for (long step = here - 1; step <= here + 1; step++) {
            boolean same = MessageDigest.isEqual(
                    Totp.code(bytes, step).getBytes(StandardCharsets.US_ASCII),
                    digits.getBytes(StandardCharsets.UTF_8));
            if (same) {
                matching = Optional.of(step);
            }
        }
        return matching;
    }

    private Optional<String> secret(AccountId account, boolean confirmed) {
        return jdbc.sql("select secret from identity_authenticator where account_id = :account and confirmed_at is "
                        + (confirmed ? "not null" : "null"))
                .param("account", account.value())
                .query(String.class)
                .optional()
                .map(encryption::convertToEntityAttribute);
    }

    private List<String> newCodes(AccountId account) {
        jdbc.sql("delete from identity_recovery_code where account_id = :account")
                .param("account", account.value())
                .update();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            StringBuilder code = new StringBuilder();
            for (int j = 0; j < RECOVERY_LENGTH; j++) {
                code.append(j > 0 && j % 4 == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            codes.add(code.toString());
            jdbc.sql("insert into identity_recovery_code (account_id, code_hash) values (:account, :hash)")
                    .param("account", account.value())
                    .param("hash", recoveryHash(account, digits(code.toString())))
                    .update();
        }
        return List.copyOf(codes);
    }

    private void countAttempt(AccountId account) {
        if (!attempts.take(PURPOSE, account.toString(), MOST, SPAN)) {
            throw new Refusal("identity.refused.too-many-codes").on("code");
        }
    }

    private void forgetAttempts(AccountId account) {
        attempts.forget(PURPOSE, account.toString());
    }

    private boolean usedPasskeyJustNow(@Nullable Authentication session) {
        Instant oldest = clock.instant().minus(FRESH);
        return proofs(session).stream()
                .anyMatch(proof -> FactorGrantedAuthority.WEBAUTHN_AUTHORITY.equals(proof.getAuthority())
                        && !proof.getIssuedAt().isBefore(oldest));
    }

    private static Collection<FactorGrantedAuthority> proofs(@Nullable Authentication session) {
        return session == null
                ? List.of()
                : session.getAuthorities().stream()
                        .filter(FactorGrantedAuthority.class::isInstance)
                        .map(FactorGrantedAuthority.class::cast)
                        .toList();
    }

    private String recoveryHash(AccountId account, String code) {
        return hashes.of("recovery-code", account + " " + code);
    }

    private static String digits(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
    }

    private static String subject(AccountId account) {
        return "account/" + account;
    }

    private static @Nullable Authentication current() {
        return SecurityContextHolder.getContext().getAuthentication();
    }
}
