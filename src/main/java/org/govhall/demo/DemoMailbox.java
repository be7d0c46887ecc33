package org.govhall.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.govhall.identity.Courier;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where text messages and mails of the demo arrive: on a page that everybody sees, kept in memory for a while. */
@Component
@Order(0)
@Profile("demo")
class DemoMailbox implements Courier {

    private static final int MOST = 20;

    private final Clock clock;
    private final Deque<Letter> letters = new ArrayDeque<>();

    DemoMailbox(Clock clock) {
        this.clock = clock;
    }

    /** One that arrived; of the address only its beginning and end. */
    record Letter(Channel channel, String address, String text, Instant at) {}

    @Override
    public boolean carries(Channel channel) {
        return true;
    }

    @Override
    public synchronized void send(Channel channel, String address, String subject, String text) {
        letters.addFirst(new Letter(channel, masked(address), text, clock.instant()));
        while (letters.size() > MOST) {
            letters.removeLast();
        }
    }

    synchronized List<Letter> letters() {
        return List.copyOf(letters);
    }

    private static String masked(String address) {
        return address.indexOf('@') < 0
                ? address.substring(0, 3) + "****" + address.substring(address.length() - 4)
                : address.charAt(0) + "***" + address.substring(address.indexOf('@'));
    }
}
