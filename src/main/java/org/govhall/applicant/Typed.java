package org.govhall.applicant;

import java.text.Normalizer;
import java.util.Locale;

/** One normal form for what people type. */
final class Typed {

    private Typed() {}

    /** Full-width letters and digits become half-width, small letters capital; spaces, hyphens and the unseen go. */
    static String code(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Z}\\s\\p{Cf}\\p{Pd}]", "")
                .toUpperCase(Locale.ROOT);
    }

    /** A name as it is kept: nothing unseen, runs of spaces one, and every middle dot the same. */
    static String name(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}]", "")
                .replaceAll("[•・‧∙⋅●．]", "·")
                .replaceAll("[\\p{Z}\\s]+", " ")
                .strip();
    }

    /** Whether two names are the same but for spaces, the width of brackets and the case of Latin letters. */
    static boolean sameName(String one, String other) {
        return code(name(one)).equals(code(name(other)));
    }
}
