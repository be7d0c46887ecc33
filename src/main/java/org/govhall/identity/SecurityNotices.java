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
 * Writes to the mailbox of an account whose password or second factor has changed. Best effort: the audit log is what
 * counts, and whoever gave no mailbox is told nothing.
 */
@Component
class SecurityNotices {

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
        mails.of(secured.account()).ifPresent(address -> afterCommit(() -> send(address, secured.change())));
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

    private void send(String address, AccountSecured.Change change) {
        String subject = messages.getMessage("identity.notice.subject", null, Locale.CHINA);
        String text = messages.getMessage("identity.notice." + change.name(), null, Locale.CHINA);
        couriers.orderedStream()
                .filter(courier -> courier.carries(Courier.Channel.MAIL))
                .findFirst()
                .ifPresent(courier -> executor.execute(() -> {
                    try {
                        courier.send(Courier.Channel.MAIL, address, subject, text);
                    } catch (RuntimeException e) {
                        LOG.error("A notice of security was not sent: {}", e.getMessage());
                    }
                }));
    }
}
