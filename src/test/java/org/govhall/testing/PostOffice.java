package org.govhall.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A real SMTP server, and an operator's gateway for text messages that answers by HTTP. */
public final class PostOffice implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 10;

    private final GreenMail mails;
    private final HttpServer gateway;
    private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
    private volatile int answer = 200;

    PostOffice() {
        mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mails.start();
        try {
            gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        gateway.createContext("/sms", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String token = exchange.getRequestHeaders().getFirst("Authorization");
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
            texts.add(token + " " + body);
        });
        gateway.start();
    }

    JavaMailSender sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(mails.getSmtp().getPort());
        sender.setDefaultEncoding("UTF-8");
        return sender;
    }

    /** Where text messages are handed in. */
    public String gateway() {
        return "http://127.0.0.1:" + gateway.getAddress().getPort() + "/sms";
    }

    /** What the gateway says from now on. */
    public void answer(int status) {
        answer = status;
    }

    /** The request of the next text message: its token, then its body. */
    public @Nullable String nextText() {
        try {
            return texts.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The mails to this address, once there are as many. */
    public List<String> mailsTo(String address, int atLeast) {
        try {
            for (int waited = 0; mailsTo(address).count() < atLeast && waited < PATIENCE_SECONDS; waited++) {
                mails.waitForIncomingEmail(TimeUnit.SECONDS.toMillis(1), mails.getReceivedMessages().length + 1);
            }
            return mailsTo(address)
                    .map(mail -> {
                        try {
                            return mail.getSubject() + "\n" + mail.getContent();
                        } catch (MessagingException e) {
                            throw new IllegalStateException(e);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        } catch (RuntimeException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many mails have come in all. */
    public int count() {
        return mails.getReceivedMessages().length;
    }

    private Stream<MimeMessage> mailsTo(String address) {
        return Stream.of(mails.getReceivedMessages()).filter(mail -> {
            try {
                return mail.getAllRecipients()[0].toString().equals(address);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Override
    public void close() {
        mails.stop();
        gateway.stop(0);
    }
}
