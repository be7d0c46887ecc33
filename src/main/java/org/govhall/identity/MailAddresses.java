package org.govhall.identity;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.govhall.audit.AuditKind;
import org.govhall.audit.AuditLog;
import org.govhall.privacy.EncryptedText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mailbox of an account, once its owner has shown that they read it; from then on a name to sign in by too. */
@Service
class MailAddresses {

    private static final int LONGEST = 254;

    private final JdbcClient jdbc;
    private final EncryptedText encryption;
    private final Accounts accounts;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailAddresses(
            JdbcClient jdbc,
            EncryptedText encryption,
            Accounts accounts,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.encryption = encryption;
        this.accounts = accounts;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** One address and nothing that a mail's header could be made of. */
    static boolean isMailAddress(String typed) {
        return typed.length() <= LONGEST
                && typed.matches("(?i)[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?\\.[a-z]{2,}");
    }

    Optional<String> of(AccountId account) {
        return jdbc.sql("select address from identity_mail where account_id = :account")
                .param("account", account.value())
                .query(String.class)
                .optional()
                .map(encryption::convertToEntityAttribute);
    }

    /** So that its owner knows it again, and whoever looks over their shoulder does not learn it. */
    Optional<String> masked(AccountId account) {
        return of(account).map(mail -> mail.charAt(0) + "***" + mail.substring(mail.indexOf('@')));
    }

    /** @throws org.govhall.kernel.Refusal {@code identity.refused.name-taken} */
    @Transactional
    public void confirm(AccountId account, String mail) {
        String before = of(account).orElse(null);
        accounts.exchangeSignInName(account, before, mail);
        jdbc.sql("delete from identity_mail where account_id = :account")
                .param("account", account.value())
                .update();
        jdbc.sql("insert into identity_mail (account_id, address, confirmed_at) values (:account, :address, :now)")
                .param("account", account.value())
                .param("address", encryption.convertToDatabaseColumn(mail))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(AuditKind.ACCOUNT_CHANGED, account.toString(), "account/" + account, "mail confirmed");
        if (before != null && !Accounts.normal(before).equals(Accounts.normal(mail))) {
            events.publishEvent(new MailboxLeft(account, before));
        }
    }

    @Transactional
    public void remove(AccountId account) {
        String before = of(account).orElse(null);
        if (before != null) {
            accounts.exchangeSignInName(account, before, null);
            jdbc.sql("delete from identity_mail where account_id = :account")
                    .param("account", account.value())
                    .update();
            audit.record(AuditKind.ACCOUNT_CHANGED, account.toString(), "account/" + account, "mail removed");
            events.publishEvent(new MailboxLeft(account, before));
        }
    }
}
