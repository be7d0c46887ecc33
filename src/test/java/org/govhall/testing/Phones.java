package org.govhall.testing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govhall.identity.Courier;
import org.springframework.core.annotation.Order;

/** Everybody's phones. Text messages reach them only while a test has connected them: a hall need not send any. */
@Order(0)
public class Phones implements Courier {

    private static final Pattern CODE = Pattern.compile("\\d{6}");
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

    private final Map<String, Deque<String>> texts = new HashMap<>();
    private volatile boolean connected;

    public void connect() {
        connected = true;
    }

    public void disconnect() {
        connected = false;
    }

    @Override
    public boolean carries(Channel channel) {
        return connected && channel == Channel.SMS;
    }

    @Override
    public synchronized void send(Channel channel, String address, String subject, String text) {
        texts.computeIfAbsent(address, mobile -> new ArrayDeque<>()).add(text);
        notifyAll();
    }

    /** The code in the next text to this phone, as soon as it is there. */
    public String codeSentTo(String mobile) {
        Matcher code = CODE.matcher(textSentTo(mobile));
        if (!code.find()) {
            throw new AssertionError("a text without a code");
        }
        return code.group();
    }

    /** The next text to this phone, as soon as it is there. */
    public synchronized String textSentTo(String mobile) {
        long until = System.nanoTime() + PATIENCE;
        try {
            while (isQuiet(mobile) && System.nanoTime() < until) {
                wait(100);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return texts.getOrDefault(mobile, new ArrayDeque<>()).remove();
    }

    /** Whether nothing has come to this phone that a test has not read. */
    public synchronized boolean isQuiet(String mobile) {
        return texts.getOrDefault(mobile, new ArrayDeque<>()).isEmpty();
    }
}
