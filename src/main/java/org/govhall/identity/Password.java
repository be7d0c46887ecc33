package org.govhall.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.govhall.kernel.Refusal;

/**
 * A password that a person chooses. What counts is that others would not guess it soon: length, not being one of those
 * that everybody tries first, and not being made from what others know of the person. It need not mix kinds of
 * characters.
 *
 * @param value between {@value #SHORTEST} characters and {@value #MOST_BYTES} bytes, which is all that the stored hash
 *     takes in
 */
public record Password(String value) {

    /** Characters that an applicant's password has at least. */
    public static final int SHORTEST = 10;

    /** Characters that the password of somebody who works here has at least. */
    public static final int SHORTEST_FOR_STAFF = 12;

    /** What the stored hash takes in. */
    public static final int MOST_BYTES = 72;

    private static final int FEWEST_DIFFERENT = 5;
    private static final int LONGEST_BLOCK = 6;

    /** In bytes: two Chinese or four Latin characters. A name of two Latin letters is part of many words. */
    private static final int SHORTEST_KNOWN = 4;

    /** Under an address of its own, because the meter beside the field looks into the same list. */
    private static final String LIST = "/static/js/common-passwords.txt";

    private static final Set<String> COMMON = common();

    /**
     * @throws Refusal {@code identity.refused.password.short}, {@code .long} or {@code .common}
     * @see "NIST SP 800-63B-4 section 3.1.1: length, a list of what is guessed first, no rules of mixture, no forced change"
     */
    public Password {
        Refusal.unless(
                value.codePointCount(0, value.length()) >= SHORTEST, "identity.refused.password.short", SHORTEST);
        Refusal.unless(
                value.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES,
                "identity.refused.password.long",
                MOST_BYTES);
        Refusal.unless(!isGuessedFirst(value.toLowerCase(Locale.ROOT)), "identity.refused.password.common");
    }

    /**
     * A password for somebody who works in the hall.
     *
     * @throws Refusal also {@code identity.refused.password.short} for fewer than {@value #SHORTEST_FOR_STAFF} characters
     */
    public static Password forStaff(String value) {
        Refusal.unless(
                value.codePointCount(0, value.length()) >= SHORTEST_FOR_STAFF,
                "identity.refused.password.short",
                SHORTEST_FOR_STAFF);
        return new Password(value);
    }

    /**
     * Refuses what contains something that others know of who chooses it: names, numbers, the day of birth.
     *
     * @throws Refusal {@code identity.refused.password.personal}
     */
    public Password without(Stream<String> known) {
        String small = value.toLowerCase(Locale.ROOT);
        boolean personal = known.map(part -> part.toLowerCase(Locale.ROOT))
                .anyMatch(
                        part -> part.getBytes(StandardCharsets.UTF_8).length >= SHORTEST_KNOWN && small.contains(part));
        Refusal.unless(!personal, "identity.refused.password.personal");
        return this;
    }

    @Override
    public String toString() {
        return "Password[…]";
    }

    private static boolean isGuessedFirst(String small) {
        return COMMON.contains(small)
                || small.codePoints().distinct().count() < FEWEST_DIFFERENT
                || isStraight(small, 1)
                || isStraight(small, -1)
                || isRepeated(small);
    }

    /** All characters follow each other, such as 3456789012 or zyxwvutsrq. */
    private static boolean isStraight(String text, int step) {
        for (int i = 1; i < text.length(); i++) {
            int difference = text.charAt(i) - text.charAt(i - 1);
            boolean turnsOver = difference == -9 * step && Character.isDigit(text.charAt(i));
            if (difference != step && !turnsOver) {
                return false;
            }
        }
        return true;
    }

    /** One short block over and over, such as abcdeabcde; a piece of it may be left over at the end. */
    private static boolean isRepeated(String text) {
        return IntStream.rangeClosed(1, Math.min(LONGEST_BLOCK, text.length() / 2))
                .anyMatch(block -> text.startsWith(text.substring(block)));
    }

    private static Set<String> common() {
        try (InputStream list = Password.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IllegalStateException("the list of common passwords is missing");
            }
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
                return lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
