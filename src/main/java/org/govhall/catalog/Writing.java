package org.govhall.catalog;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One text in the ways in which people write it: simplified, plain, and by its sound. */
final class Writing {

    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final Transliterator SOUND = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");

    /** How each character sounds that was asked for so far; there are as many as characters. */
    private static final Map<Integer, String> SOUNDS = new ConcurrentHashMap<>();

    private Writing() {}

    /** Full-width letters and digits become plain, capitals small, traditional characters simplified. */
    static String plain(String text) {
        return SIMPLIFIED
                .transliterate(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** The syllables of the Chinese characters, and letters and digits as they are, in their order. */
    static List<String> syllables(String plainText) {
        List<String> syllables = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        plainText.codePoints().forEach(point -> {
            if (Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN) {
                end(letters, syllables);
                syllables.add(SOUNDS.computeIfAbsent(point, Writing::sound));
            } else if (Character.isLetterOrDigit(point)) {
                letters.appendCodePoint(point);
            } else {
                end(letters, syllables);
            }
        });
        end(letters, syllables);
        return syllables;
    }

    private static String sound(int character) {
        return SOUND.transliterate(Character.toString(character)).strip();
    }

    private static void end(StringBuilder letters, List<String> syllables) {
        if (letters.length() > 0) {
            syllables.add(letters.toString());
            letters.setLength(0);
        }
    }

    /** Whether somebody typed letters, as by pinyin or its initials. */
    static boolean hasLetters(String plainText) {
        return plainText.chars().anyMatch(c -> c >= 'a' && c <= 'z');
    }
}
