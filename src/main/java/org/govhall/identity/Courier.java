package org.govhall.identity;

/**
 * Carries a short text to somebody's phone or mailbox. The border to the world outside: mail goes by SMTP, text messages
 * by the gateway of the operator with whom the office has a contract.
 */
public interface Courier {

    /** The ways by which a text reaches somebody. */
    enum Channel {
        SMS,
        MAIL
    }

    /** Whether this courier is set up to carry by this way. */
    boolean carries(Channel channel);

    /**
     * Hands the text over; whether it arrived nobody knows.
     *
     * @param address a mobile number, or a mail address
     * @param subject of a mail; a text message has none
     * @throws RuntimeException when it could not be handed over; its message names neither address nor text
     */
    void send(Channel channel, String address, String subject, String text);
}
