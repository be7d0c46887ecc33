package org.govhall.identity;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Writes to the mailbox that the owner of an account has shown to read; its address stays in this module. */
@Service
public class AccountMail {

    private final MailAddresses mails;
    private final ObjectProvider<Courier> couriers;

    AccountMail(MailAddresses mails, ObjectProvider<Courier> couriers) {
        this.mails = mails;
        this.couriers = couriers;
    }

    /**
     * Hands a mail over.
     *
     * @return false where the account has no mailbox, or the hall sends no mail
     * @throws RuntimeException when it could not be handed over; its message names neither address nor text
     */
    public boolean send(AccountId account, String subject, String text) {
        Optional<String> address = mails.of(account);
        Optional<Courier> courier = couriers.orderedStream()
                .filter(one -> one.carries(Courier.Channel.MAIL))
                .findFirst();
        if (address.isEmpty() || courier.isEmpty()) {
            return false;
        }
        courier.get().send(Courier.Channel.MAIL, address.get(), subject, text);
        return true;
    }
}
