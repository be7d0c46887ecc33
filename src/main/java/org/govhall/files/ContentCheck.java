package org.govhall.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.tika.Tika;
import org.govhall.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Finds out what a file is by looking into it; what its name or its sender say of it counts for nothing. */
@Component
class ContentCheck {

    /** A page scanned at 600 dpi on A4 has some 35 megapixels. */
    static final long MOST_PIXELS = 60_000_000L;

    private static final byte[] PDF_BEGINS = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final Tika tika = new Tika();

    /**
     * @throws Refusal {@code files.refused.type} for what is neither PDF, JPEG nor PNG, {@code files.refused.damaged}
     *     for an image that cannot be read, {@code files.refused.pixels} for one that would fill the memory; of a PDF
     *     what {@link ActiveContent} refuses
     */
    FileType check(Path file) throws IOException {
        FileType type = FileType.ofMediaType(detected(file)).orElseThrow(() -> new Refusal("files.refused.type"));
        if (type == FileType.PDF) {
            Refusal.unless(beginsAsPdf(file), "files.refused.type");
            ActiveContent.refuseIn(file);
        } else {
            checkImage(file, type);
        }
        return type;
    }

    private String detected(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return tika.detect(content);
        }
    }

    /** Stricter than detection, which forgives other bytes before the mark: those can make a file two things at once. */
    private static boolean beginsAsPdf(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return Arrays.equals(content.readNBytes(PDF_BEGINS.length), PDF_BEGINS);
        }
    }

    /** Reads the dimensions from the header and decodes nothing. */
    private static void checkImage(Path file, FileType type) throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type.mediaType());
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                Refusal.unless(pixels > 0, "files.refused.damaged");
                Refusal.unless(pixels <= MOST_PIXELS, "files.refused.pixels", MOST_PIXELS / 1_000_000);
            } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
                throw (Refusal) new Refusal("files.refused.damaged").initCause(e);
            } finally {
                reader.dispose();
            }
        }
    }
}
