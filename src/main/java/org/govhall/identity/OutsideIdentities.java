package org.govhall.identity;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.govhall.audit.AuditKind;
import org.govhall.audit.AuditLog;
import org.govhall.privacy.LookupHash;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ties an account here to one of a province's unified identity. What ties them is the identity number that the province
 * has proved, never a name; and since anybody may type anybody's number when signing up, the first time its owner also
 * signs in here, unless the hall itself has proved whose account it is.
 */
@Service
class OutsideIdentities {

    private static final String PENDING = OutsideIdentities.class.getName();

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final LookupHash hashes;
    private final ObjectProvider<ProvenIdentities> proven;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OutsideIdentities(
            JdbcClient jdbc,
            Accounts accounts,
            LookupHash hashes,
            ObjectProvider<ProvenIdentities> proven,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.hashes = hashes;
        this.proven = proven;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What waits in a session until its owner has signed in here too. */
    private record Pending(String issuer, String subjectHash, AccountId account) implements Serializable {}

    /** Whose account is tied to this subject. */
    @Transactional(readOnly = true)
    public Optional<AccountId> find(String issuer, String subject) {
        return jdbc.sql("select account_id from identity_outside where issuer = :issuer and subject_hash = :subject")
                .param("issuer", issuer)
                .param("subject", hash(issuer, subject))
                .query((result, at) -> new AccountId(result.getObject("account_id", UUID.class)))
                .optional();
    }

    /**
     * Ties the account that signs in by this number, where the hall has proved whose it is; otherwise remembers in the
     * session that it may be tied.
     *
     * @return the account, once tied; empty where it still has to sign in here, or where there is none
     */
    @Transactional
    public Optional<AccountId> tie(String issuer, String subject, String identityNumber, HttpSession session) {
        AccountId account = accounts.bySignInName(identityNumber)
                .filter(who -> who.is(Role.CITIZEN) && who.isEnabled())
                .map(SignedIn::accountId)
                .orElse(null);
        if (account == null) {
            return Optional.empty();
        }
        Pending pending = new Pending(issuer, hash(issuer, subject), account);
        if (proven.stream().anyMatch(one -> one.isProven(account))) {
            keep(pending);
            return Optional.of(account);
        }
        session.setAttribute(PENDING, pending);
        return Optional.empty();
    }

    /** Whether something waits in this session to be tied. */
    static boolean isPending(HttpSession session) {
        return session.getAttribute(PENDING) != null;
    }

    /** Ties what waits in this session, if it is their own account in which they have just signed in. */
    @Transactional
    public void tiePending(SignedIn who, HttpSession session) {
        if (session.getAttribute(PENDING) instanceof Pending pending) {
            session.removeAttribute(PENDING);
            if (pending.account().equals(who.accountId())) {
                keep(pending);
            }
        }
    }

    private void keep(Pending pending) {
        jdbc.sql("delete from identity_outside where issuer = :issuer and subject_hash = :subject")
                .param("issuer", pending.issuer())
                .param("subject", pending.subjectHash())
                .update();
        jdbc.sql("insert into identity_outside (issuer, subject_hash, account_id, linked_at)"
                        + " values (:issuer, :subject, :account, :now)")
                .param("issuer", pending.issuer())
                .param("subject", pending.subjectHash())
                .param("account", pending.account().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(
                AuditKind.ACCOUNT_CHANGED,
                pending.account().toString(),
                "account/" + pending.account(),
                "tied to an identity of " + pending.issuer());
        events.publishEvent(new OutsideIdentityTied(pending.account()));
    }

    private String hash(String issuer, String subject) {
        return hashes.of("outside", issuer + " " + subject);
    }
}
