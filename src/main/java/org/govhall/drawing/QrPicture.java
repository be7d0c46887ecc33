package org.govhall.drawing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A square code as a picture for paper. */
public final class QrPicture {

    private static final int PIXELS = 8;

    private QrPicture() {}

    /** @param modules row by row, {@code true} for black */
    public static byte[] png(boolean[][] modules) {
        int side = modules.length * PIXELS;
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                picture.setRGB(x, y, modules[y / PIXELS][x / PIXELS] ? 0 : 0xffffff);
            }
        }
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
