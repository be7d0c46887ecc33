package org.govhall.applicant;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Pattern;
import org.govhall.kernel.Refusal;

/**
 * A mobile number of mainland China.
 *
 * @param value eleven digits, the first a 1
 */
public record Mobile(String value) {

    private static final int LENGTH = 11;
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern SHAPE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern COUNTRY = Pattern.compile("(\\+|00)?86(?=1\\d{10}$)");

    /**
     * @throws Refusal {@code applicant.refused.mobile.characters}, {@code .length} or {@code .prefix}: the first of these
     *     that is wrong
     */
    public Mobile {
        Refusal.unless(DIGITS.matcher(value).matches(), "applicant.refused.mobile.characters");
        Refusal.unless(value.length() == LENGTH, "applicant.refused.mobile.length", value.length());
        Refusal.unless(SHAPE.matcher(value).matches(), "applicant.refused.mobile.prefix");
    }

    /** Reads what a person typed: full-width digits, spaces, hyphens and +86 are welcome. */
    public static Mobile of(String typed) {
        return new Mobile(COUNTRY.matcher(Typed.code(typed)).replaceFirst(""));
    }

    /** The number as it may be shown, such as {@code 138****1234}. */
    public String masked() {
        return value.substring(0, 3) + "****" + value.substring(7);
    }

    /** Whether these are the last four digits, in a time that tells nothing about how many of them agree. */
    public boolean endsWith(String lastFour) {
        return MessageDigest.isEqual(
                value.substring(LENGTH - 4).getBytes(StandardCharsets.US_ASCII),
                Typed.code(lastFour).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return masked();
    }
}
