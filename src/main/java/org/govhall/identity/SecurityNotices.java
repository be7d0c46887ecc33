package org.govhall.identity;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the owner of an account that how it is kept safe, or where they are reached, has changed: to the mailbox, and to
 * the phone or mailbox that was left, so that they notice when it was not they. Best effort: the audit log is what counts,
 * and whoever gave no mailbox is told nothing there.
 */
@Component
public class SecurityNotices {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityNotices.class);

    private final MailAddresses mails;
    private final ObjectProvider<Courier> couriers;
    private final MessageSource messages;
    private final TaskExecutor executor;

    SecurityNotices(
            MailAddresses mails,
            ObjectProvider<Courier> couriers,
            MessageSource messages,
            @Qualifier("applicationTaskExecutor") TaskExecutor executor) {
        this.mails = mails;
        this.couriers = couriers;
        this.messages = messages;
        this.executor = executor;
    }

    @EventListener
    void tell(AccountSecured secured) {
        tellMailbox(secured.account(), secured.change().name());
    }

    /** The mailbox that was left is told; the one that took its place has answered a code. */
    @EventListener
    void tell(MailboxLeft left) {
        afterCommit(() -> send(Courier.Channel.MAIL, left.address(), "MAIL"));
    }

    /**
     * Tells that the account is reached by another mobile from now on.
     *
     * @param before the mobile that was left: eleven digits
     */
    public void tellMobileChanged(AccountId account, String before) {
        afterCommit(() -> send(Courier.Channel.SMS, before, "MOBILE"));
        tellMailbox(account, "MOBILE");
    }

    private void tellMailbox(AccountId account, String what) {
        mails.of(account).ifPresent(address -> afterCommit(() -> send(Courier.Channel.MAIL, address, what)));
    }

    private static void afterCommit(Runnable what) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    what.run();
                }
            });
        } else {
            what.run();
        }
    }

    private void send(Courier.Channel channel, String address, String what) {
        String subject = messages.getMessage("identity.notice.subject", null, Locale.CHINA);
        String text = messages.getMessage("identity.notice." + what, null, Locale.CHINA);
        couriers.orderedStream()
                .filter(courier -> courier.carries(channel))
                .findFirst()
                .ifPresent(courier -> executor.execute(() -> {
                    try {
                        courier.send(channel, address, subject, text);
                    } catch (RuntimeException e) {
                        LOG.error("A notice of security was not sent: {}", e.getMessage());
                    }
                }));
    }
}
