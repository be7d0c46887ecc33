package org.govhall.identity;

import java.util.Locale;
import org.govhall.kernel.Refusal;
import org.springframework.stereotype.Service;

/**
 * Finds out, by a code, whether who signs up, or is signed in, holds the phone whose number they typed. Whose it is it
 * does not ask: what is done, and how long it takes, is the same for every number.
 */
@Service
public class PhoneCodes {

    private final OneTimeCodes codes;

    PhoneCodes(OneTimeCodes codes) {
        this.codes = codes;
    }

    /** Whether the hall sends text messages. */
    public boolean canSend() {
        return codes.canSend(Courier.Channel.SMS);
    }

    /**
     * Sends a code; it replaces the one before.
     *
     * @param mobile eleven digits
     * @param from network address of who asks
     * @throws Refusal {@code identity.refused.too-many-codes}
     */
    public void send(String mobile, String from, Locale locale) {
        codes.sendToPhone(mobile, from, locale);
    }

    /**
     * Sends a code to a phone that the owner of an account says is theirs; it replaces the one before.
     *
     * @param mobile eleven digits
     * @param from network address of who asks
     * @throws Refusal {@code identity.refused.too-many-codes}
     */
    public void send(AccountId account, String mobile, String from, Locale locale) {
        codes.sendToPhone(account, mobile, from, locale);
    }

    /**
     * Takes the code that was sent to this phone for this account.
     *
     * @throws Refusal {@code identity.refused.one-time-code} for a wrong, old or used one, one that was asked for by
     *     another account, and after too many attempts
     */
    public void take(AccountId account, String mobile, String typed) {
        Refusal.unless(
                codes.take(OneTimeCodes.Purpose.PHONE, mobile, typed)
                        .filter(account::equals)
                        .isPresent(),
                "identity.refused.one-time-code");
    }

    /**
     * Takes the code that was sent to the phone of who signs up.
     *
     * @throws Refusal {@code identity.refused.one-time-code} for a wrong, old or used one, and after too many attempts
     */
    public void take(String mobile, String typed) {
        Refusal.unless(codes.takeFromPhone(mobile, typed), "identity.refused.one-time-code");
    }
}
