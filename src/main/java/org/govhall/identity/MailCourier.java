package org.govhall.identity;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Mail by SMTP: set up with {@code spring.mail.*}, sent from {@code govhall.identity.mail-from}. */
@Component
class MailCourier implements Courier {

    private final ObjectProvider<JavaMailSender> sender;
    private final String from;

    MailCourier(ObjectProvider<JavaMailSender> sender, @Value("${govhall.identity.mail-from:}") String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public boolean carries(Channel channel) {
        return channel == Channel.MAIL && sender.getIfAvailable() != null;
    }

    @Override
    public void send(Channel channel, String address, String subject, String text) {
        SimpleMailMessage mail = new SimpleMailMessage();
        if (!from.isBlank()) {
            mail.setFrom(from);
        }
        mail.setTo(address);
        mail.setSubject(subject);
        mail.setText(text);
        try {
            sender.getObject().send(mail);
        } catch (MailException e) {
            // the exception itself names the address
            throw new IllegalStateException(
                    "a mail was not sent: " + e.getClass().getSimpleName());
        }
    }
}
