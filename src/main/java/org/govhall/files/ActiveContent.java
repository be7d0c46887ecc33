package org.govhall.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import org.govhall.kernel.Refusal;

/**
 * Looks into a PDF for what a paper never needs and an attack does: scripts, commands to start programs, files within the
 * file, forms that carry scripts. The structure is read, not the pictures, so that no scan is refused by chance.
 */
final class ActiveContent {

    private static final List<String> UNWANTED =
            List.of("JavaScript", "JS", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "XFA", "SubmitForm");

    private static final Pattern NAME = Pattern.compile("/([^\\s/()<>\\[\\]{}%]+)");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern STREAM = Pattern.compile(">>\\s*stream\\r?\\n");
    private static final String STREAM_ENDS = "endstream";

    /** What the compressed parts of the structure may unfold to; that of a paper has a few hundred kilobytes. */
    private static final int MOST_UNFOLDED = 32 * 1024 * 1024;

    private ActiveContent() {}

    /**
     * @throws Refusal {@code files.refused.active} for a PDF with such content, {@code files.refused.encrypted} for one
     *     that cannot be looked into, {@code files.refused.damaged} for one whose structure unfolds beyond measure
     */
    static void refuseIn(Path pdf) throws IOException {
        byte[] bytes = Files.readAllBytes(pdf);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int unfolded = 0;
        int from = 0;
        Matcher stream = STREAM.matcher(text);
        while (stream.find(from)) {
            String structure = text.substring(from, stream.end());
            refuseNames(structure);
            int ends = text.indexOf(STREAM_ENDS, stream.end());
            int until = ends < 0 ? text.length() : ends;
            if (isStructure(structure)) {
                byte[] part = unfold(bytes, stream.end(), until, MOST_UNFOLDED - unfolded);
                unfolded += part.length;
                refuseNames(new String(part, StandardCharsets.ISO_8859_1));
            }
            from = until;
        }
        refuseNames(text.substring(from));
    }

    /** Whether the stream that follows holds objects of the file itself. */
    private static boolean isStructure(String before) {
        return before.substring(Math.max(0, before.lastIndexOf("obj"))).contains("/ObjStm");
    }

    private static void refuseNames(String structure) {
        Matcher name = NAME.matcher(structure);
        while (name.find()) {
            String plain = ESCAPED.matcher(name.group(1))
                    .replaceAll(code ->
                            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
            Refusal.unless(!UNWANTED.contains(plain), "files.refused.active");
            Refusal.unless(!plain.equals("Encrypt"), "files.refused.encrypted");
        }
    }

    private static byte[] unfold(byte[] bytes, int from, int until, int most) throws IOException {
        try (InputStream part = new InflaterInputStream(new ByteArrayInputStream(bytes, from, until - from))) {
            byte[] unfolded = part.readNBytes(most + 1);
            Refusal.unless(unfolded.length <= most, "files.refused.damaged");
            return unfolded;
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            throw (Refusal) new Refusal("files.refused.damaged").initCause(e);
        }
    }
}
