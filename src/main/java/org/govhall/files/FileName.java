package org.govhall.files;

import java.text.Normalizer;
import java.util.Locale;

/** Makes of a name that came with an upload one that is safe to show and to save under. */
final class FileName {

    static final int LONGEST = 120;
    private static final String NAMELESS = "file";

    private FileName() {}

    /**
     * The last part of the name without control, format and path characters, at most {@value #LONGEST} characters long,
     * with an extension that agrees with the type: {@code photo.png} that is a JPEG becomes {@code photo.jpg}, and
     * {@code run.exe} that is a PDF becomes {@code run.exe.pdf}.
     */
    static String clean(String original, FileType type) {
        String normal = Normalizer.normalize(original, Normalizer.Form.NFC);
        String last = normal.substring(Math.max(normal.lastIndexOf('/'), normal.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]", "")
                .replaceAll("[<>:\"|?*]", "_")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        int dot = plain.lastIndexOf('.');
        String extension = plain.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean known = dot > 0 && FileType.anyHasExtension(extension);
        String stem = known ? plain.substring(0, dot) : plain;
        String ending = "." + (known && type.hasExtension(extension) ? extension : type.extension());
        return shortened(stem.isBlank() ? NAMELESS : stem, LONGEST - ending.length()) + ending;
    }

    /** Never cuts a character of two code units in half. */
    private static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }
}
