package org.govhall.drawing;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts that the product brings along, so that a paper looks the same everywhere: FangSong for the body, as GB/T 9704
 * asks, Song for numbers and tables and for what FangSong lacks, a bold one for titles, and one with rare characters. All are under the SIL Open Font License.
 */
public final class PaperFonts {

    public static final PaperFonts.Face BODY = new Face("GovHall FangSong", "/fonts/ZhuqueFangsong-Regular.ttf");
    public static final PaperFonts.Face TEXT = new Face("GovHall Song", "/fonts/NotoSerifSC-Regular.ttf");
    public static final PaperFonts.Face TITLE = new Face("GovHall Song Bold", "/fonts/NotoSerifSC-Bold-GB2312.ttf");
    public static final PaperFonts.Face RARE = new Face("GovHall Song Rare", "/fonts/HanaMinB-subset.ttf");
    public static final List<PaperFonts.Face> ALL = List.of(BODY, TEXT, TITLE, RARE);

    /** What is printed for a character that no font has. */
    public static final String GETA = "〓";

    private PaperFonts() {}

    /** A font, by the name that templates call it by. */
    public record Face(String family, String resource) {

        /** The file of the font; the caller closes it. */
        public InputStream open() {
            return Objects.requireNonNull(PaperFonts.class.getResourceAsStream(resource), resource);
        }
    }

    private static final class Known {
        private static final Map<Face, TrueTypeFont> PARSED =
                ALL.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), PaperFonts::parse));
        private static final List<CmapLookup> TEXT_CMAPS = List.of(cmap(TEXT), cmap(RARE));

        private static CmapLookup cmap(Face face) {
            try {
                return parsed(face).getUnicodeCmapLookup();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static TrueTypeFont parse(Face face) {
        try (InputStream bytes = face.open()) {
            return new TTFParser().parse(new RandomAccessReadBuffer(bytes.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The font as it lies in memory, read once and never closed; all papers share it. */
    public static TrueTypeFont parsed(Face face) {
        return Objects.requireNonNull(Known.PARSED.get(face));
    }

    /**
     * The outline of a text in one line, its left end and base line at the origin; drawn from the font's own curves, so
     * that no font has to be installed on the machine.
     *
     * @param size height of the font, in the unit of the drawing
     */
    public static Path2D outline(String text, double size) {
        TrueTypeFont font = parsed(TEXT);
        Path2D outline = new Path2D.Double();
        try {
            CmapLookup cmap = font.getUnicodeCmapLookup();
            double scale = size / font.getUnitsPerEm();
            double x = 0;
            for (int point : text.codePoints().toArray()) {
                int id = cmap.getGlyphId(point);
                GlyphData glyph = font.getGlyph().getGlyph(id);
                if (glyph != null) {
                    AffineTransform place = AffineTransform.getTranslateInstance(x, 0);
                    place.scale(scale, -scale);
                    outline.append(glyph.getPath().getPathIterator(place), false);
                }
                x += font.getAdvanceWidth(id) * scale;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return outline;
    }

    /** Whether a font for text has the character. */
    public static boolean has(int codePoint) {
        return Known.TEXT_CMAPS.stream().anyMatch(cmap -> cmap.getGlyphId(codePoint) != 0);
    }

    /**
     * The text with {@link #GETA} and the code of the character in place of each that no font has, so that nothing is
     * ever left out silently.
     */
    public static String printable(String text) {
        if (text.codePoints().allMatch(point -> point < ' ' || has(point))) {
            return text;
        }
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point < ' ' || has(point)) {
                printable.appendCodePoint(point);
            } else {
                printable.append(GETA).append("（U+%04X）".formatted(point));
            }
        });
        return printable.toString();
    }
}
