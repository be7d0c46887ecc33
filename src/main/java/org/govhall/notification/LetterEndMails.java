package org.govhall.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.govhall.identity.AccountId;
import org.govhall.identity.AccountMail;
import org.govhall.organization.EndingLetter;
import org.govhall.organization.EndingLetters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes to the head of the department and to the chief representative when a letter of authorization ends: once 30 days
 * before, and once 7 days before. Each mail has a row of its own, stored in the transaction in which it is handed over:
 * of two nodes one waits for the other and then finds the row, and what could not be handed over is tried again.
 */
@Component
class LetterEndMails {

    private static final Logger LOG = LoggerFactory.getLogger(LetterEndMails.class);

    private final EndingLetters letters;
    private final AccountMail mail;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LetterEndMails(
            EndingLetters letters,
            AccountMail mail,
            MessageSource messages,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.letters = letters;
        this.mail = mail;
        this.messages = messages;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return how many mails were handed over */
    int tell() {
        Instant now = clock.instant();
        int told = 0;
        for (EndingLetter letter : letters.at(now)) {
            for (AccountId account : letter.concerned()) {
                told += tell(letter, account, now) ? 1 : 0;
            }
        }
        return told;
    }

    private boolean tell(EndingLetter letter, AccountId account, Instant now) {
        if (isTold(letter, account)) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                jdbc.sql("insert into notification_letter_end (letter_id, mark, account_id, told_at)"
                                + " values (:letter, :mark, :account, :now)")
                        .param("letter", letter.id().value())
                        .param("mark", letter.mark())
                        .param("account", account.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update();
                boolean sent = mail.send(
                        account,
                        say("notification.letter-end.subject", letter.number()),
                        say(
                                "notification.letter-end.text",
                                letter.number(),
                                letter.grantee(),
                                letter.validUntil().toString(),
                                letter.daysLeft()));
                if (!sent) {
                    // who gives a mailbox later is told then
                    status.setRollbackOnly();
                }
                return sent;
            }));
        } catch (DataIntegrityViolationException toldByAnotherNode) {
            return false;
        } catch (RuntimeException e) {
            LOG.error("A mail about the end of letter {} was not handed over", letter.id(), e);
            return false;
        }
    }

    private boolean isTold(EndingLetter letter, AccountId account) {
        return jdbc.sql("select count(*) from notification_letter_end"
                                + " where letter_id = :letter and mark = :mark and account_id = :account")
                        .param("letter", letter.id().value())
                        .param("mark", letter.mark())
                        .param("account", account.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.CHINA);
    }

    /** Looks every hour; one node of several does it. */
    @Component
    @ConditionalOnBooleanProperty(name = "govhall.scheduled", matchIfMissing = true)
    static class Clerk {

        private final LetterEndMails mails;

        Clerk(LetterEndMails mails) {
            this.mails = mails;
        }

        @Scheduled(initialDelay = 3, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
        @SchedulerLock(name = "notification-letter-ends")
        public void tick() {
            mails.tell();
        }
    }
}
