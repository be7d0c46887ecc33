package org.govhall.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.govhall.kernel.Refusal;
import org.govhall.privacy.LookupHash;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Six digits sent to a phone or mailbox: good for five minutes, five attempts, one use. Whether anybody signs in by a
 * name is never told: for a name that nobody has, the same is done, only nothing is sent.
 */
@Service
class OneTimeCodes {

    /** What a code is for; one for signing in does not change a password. */
    enum Purpose {
        SIGN_IN,
        PASSWORD,
        MAIL,
        PHONE,
        SIGN_UP
    }

    static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(OneTimeCodes.class);
    private static final String TEXT = "identity.code.text";
    private static final String TEXT_TO_SIGN_UP = "identity.code.text.sign-up";
    private static final String TEXT_OF_PHONE = "identity.code.text.phone";
    private static final int DIGITS = 1_000_000;
    private static final int MOST_ATTEMPTS = 5;

    /** For one name from one address; from elsewhere nobody is kept from getting theirs. */
    private static final int MOST_TO_A_NAME = 5;

    /** For one name from anywhere: nobody's phone is made to ring all day. */
    private static final int MOST_TO_A_NAME_IN_ALL = 20;

    private static final int MOST_FROM_AN_ADDRESS = 40;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final MailAddresses mails;
    private final ObjectProvider<Courier> couriers;
    private final AttemptLimit attempts;
    private final LookupHash hashes;
    private final MessageSource messages;
    private final TaskExecutor executor;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OneTimeCodes(
            JdbcClient jdbc,
            Accounts accounts,
            MailAddresses mails,
            ObjectProvider<Courier> couriers,
            AttemptLimit attempts,
            LookupHash hashes,
            MessageSource messages,
            @Qualifier("applicationTaskExecutor") TaskExecutor executor,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.mails = mails;
        this.couriers = couriers;
        this.attempts = attempts;
        this.hashes = hashes;
        this.messages = messages;
        this.executor = executor;
        this.clock = clock;
    }

    /** Whether codes can be sent that way here. */
    boolean canSend(Courier.Channel channel) {
        return courier(channel).isPresent();
    }

    /**
     * Sends a code to who signs in by this name, if anybody does.
     *
     * @param typed a mobile number or a mail address
     * @param from network address of who asks
     * @throws Refusal {@code identity.refused.code-name} for what is neither, {@code …too-many-codes}
     */
    @Transactional
    public void send(Purpose purpose, String typed, String from, Locale locale) {
        String name = Accounts.normal(typed);
        Courier.Channel channel =
                channelOf(name).orElseThrow(() -> new Refusal("identity.refused.code-name").on("name"));
        try {
            countRequest(name, from);
        } catch (Refusal refusal) {
            throw refusal.on("name");
        }
        Optional<SignedIn> owner = accounts.bySignInName(typed)
                .filter(SignedIn::isEnabled)
                .filter(who -> purpose != Purpose.SIGN_IN || who.is(Role.CITIZEN));
        String code = keep(purpose, name, owner.map(SignedIn::accountId).orElse(null));
        Optional<String> address =
                owner.flatMap(who -> channel == Courier.Channel.SMS ? Optional.of(name) : mails.of(who.accountId()));
        // by another thread: the answer takes as long whether or not there is somebody to send it to
        address.ifPresent(to -> hand(channel, to, TEXT, code, locale));
    }

    /** Sends a code to a mailbox that somebody wants to use, to see whether they read it. */
    @Transactional
    public void sendToMailbox(AccountId account, String mail, String from, Locale locale) {
        String name = Accounts.normal(mail);
        countRequest(name, from);
        hand(Courier.Channel.MAIL, mail, TEXT, keep(Purpose.MAIL, name, account), locale);
    }

    /** Sends a code to a phone that somebody says is theirs, whoever that is, to see whether they hold it. */
    @Transactional
    public void sendToPhone(AccountId account, String mobile, String from, Locale locale) {
        String name = Accounts.normal(mobile);
        countRequest(name, from);
        hand(Courier.Channel.SMS, name, TEXT_OF_PHONE, keep(Purpose.PHONE, name, account), locale);
    }

    /** Sends a code to the phone of somebody who signs up, whoever that is, to see whether they hold it. */
    @Transactional
    public void sendToPhone(String mobile, String from, Locale locale) {
        String name = Accounts.normal(mobile);
        countRequest(name, from);
        hand(Courier.Channel.SMS, name, TEXT_TO_SIGN_UP, keep(Purpose.SIGN_UP, name, null), locale);
    }

    /**
     * Takes a code.
     *
     * @return whose it was; empty for a wrong, old or used one, and after too many attempts
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<AccountId> take(Purpose purpose, String typedName, String typedCode) {
        return spend(purpose, typedName, typedCode).map(Kept::account).map(AccountId::new);
    }

    /** Takes a code that was sent to the phone of who signs up; false as {@link #take} is empty. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean takeFromPhone(String mobile, String typedCode) {
        return spend(Purpose.SIGN_UP, mobile, typedCode).isPresent();
    }

    private Optional<Kept> spend(Purpose purpose, String typedName, String typedCode) {
        String name = hash(Accounts.normal(typedName));
        Instant now = clock.instant();
        int open = jdbc.sql("""
                        update identity_code set attempts = attempts + 1
                         where purpose = :purpose and name_hash = :name and used_at is null
                           and expires_at > :now and attempts < :most
                        """)
                .param("purpose", purpose.name())
                .param("name", name)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", MOST_ATTEMPTS)
                .update();
        if (open == 0) {
            return Optional.empty();
        }
        Kept kept = jdbc.sql(
                        "select account_id, code_hash from identity_code where purpose = :purpose and name_hash = :name")
                .param("purpose", purpose.name())
                .param("name", name)
                .query((result, at) ->
                        new Kept(result.getObject("account_id", UUID.class), result.getString("code_hash")))
                .single();
        String tried = codeHash(purpose, name, typedCode.strip());
        boolean right = MessageDigest.isEqual(
                tried.getBytes(StandardCharsets.US_ASCII), kept.codeHash().getBytes(StandardCharsets.US_ASCII));
        if (!right) {
            return Optional.empty();
        }
        int used = jdbc.sql("update identity_code set used_at = :now"
                        + " where purpose = :purpose and name_hash = :name and used_at is null and code_hash = :code")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("purpose", purpose.name())
                .param("name", name)
                .param("code", kept.codeHash())
                .update();
        return used == 1 ? Optional.of(kept) : Optional.empty();
    }

    private record Kept(@Nullable UUID account, String codeHash) {}

    private void countRequest(String name, String from) {
        boolean within = attempts.take("code-from", from, MOST_FROM_AN_ADDRESS, HOUR)
                && attempts.take("code-to", from + " " + name, MOST_TO_A_NAME, HOUR)
                && attempts.take("code-to-all", name, MOST_TO_A_NAME_IN_ALL, DAY);
        if (!within) {
            throw new Refusal("identity.refused.too-many-codes");
        }
    }

    private String keep(Purpose purpose, String normalName, @Nullable AccountId account) {
        String code = String.format("%06d", random.nextInt(DIGITS));
        String name = hash(normalName);
        Instant now = clock.instant();
        jdbc.sql("delete from identity_code where purpose = :purpose and name_hash = :name")
                .param("purpose", purpose.name())
                .param("name", name)
                .update();
        jdbc.sql("""
                        insert into identity_code (purpose, name_hash, account_id, code_hash, made_at, expires_at, attempts)
                        values (:purpose, :name, :account, :code, :now, :until, 0)
                        """)
                .param("purpose", purpose.name())
                .param("name", name)
                .param("account", account == null ? null : account.value(), java.sql.Types.OTHER)
                .param("code", codeHash(purpose, name, code))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", now.plus(GOOD_FOR).atOffset(ZoneOffset.UTC))
                .update();
        return code;
    }

    private void hand(Courier.Channel channel, String address, String textKey, String code, Locale locale) {
        Courier courier = courier(channel).orElse(null);
        if (courier == null) {
            LOG.warn("A code was asked for, but nothing is set up to send it by {}", channel);
            return;
        }
        String subject = messages.getMessage("identity.code.mail.subject", null, locale);
        String text = messages.getMessage(textKey, new Object[] {code}, locale);
        executor.execute(() -> {
            try {
                courier.send(channel, address, subject, text);
            } catch (RuntimeException e) {
                LOG.error("A code was not sent by {}: {}", channel, e.getMessage());
            }
        });
    }

    private Optional<Courier> courier(Courier.Channel channel) {
        List<Courier> able = couriers.orderedStream()
                .filter(courier -> courier.carries(channel))
                .toList();
        return able.stream().findFirst();
    }

    static Optional<Courier.Channel> channelOf(String normalName) {
        if (normalName.matches("1\\d{10}")) {
            return Optional.of(Courier.Channel.SMS);
        }
        return MailAddresses.isMailAddress(normalName) ? Optional.of(Courier.Channel.MAIL) : Optional.empty();
    }

    private String hash(String normalName) {
        return hashes.of("code-name", normalName);
    }

    private String codeHash(Purpose purpose, String nameHash, String code) {
        return hashes.of("code", purpose + " " + nameHash + " " + code);
    }
}
