package org.govhall.document;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.govhall.drawing.PaperFonts;

/**
 * Draws the special seal for administrative approval (行政审批专用章): a red ring with the organ's name along it, a star, and
 * the words of the seal below.
 */
final class SealImage {

    private static final Color RED = new Color(0xC1, 0x27, 0x2D, 230);
    private static final String WORDS = "行政审批专用章";
    private static final int SIDE = 640;
    private static final double CENTER = SIDE / 2.0;
    private static final double RING = SIDE * 0.47;
    private static final double TEXT_RADIUS = SIDE * 0.385;
    private static final double WIDEST_ARC = Math.toRadians(250);
    private static final double LETTER_ARC = Math.toRadians(24);

    private SealImage() {}

    /** A picture with a transparent ground, as PNG. */
    static byte[] png(String organ) {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(RED);
        pen.setStroke(new BasicStroke(SIDE * 0.02f));
        pen.draw(new Ellipse2D.Double(CENTER - RING, CENTER - RING, RING * 2, RING * 2));
        pen.fill(star(SIDE * 0.11));
        along(pen, organ);
        below(pen);
        pen.dispose();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Shape star(double radius) {
        Path2D star = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double angle = Math.PI * i / 5 - Math.PI / 2;
            double far = i % 2 == 0 ? radius : radius * 0.382;
            double x = CENTER + far * Math.cos(angle);
            double y = CENTER + far * Math.sin(angle);
            if (i == 0) {
                star.moveTo(x, y);
            } else {
                star.lineTo(x, y);
            }
        }
        star.closePath();
        return star;
    }

    private static void along(Graphics2D pen, String organ) {
        String[] letters = organ.codePoints().mapToObj(Character::toString).toArray(String[]::new);
        double step = Math.min(LETTER_ARC, WIDEST_ARC / Math.max(1, letters.length - 1));
        double size = Math.min(SIDE * 0.115, TEXT_RADIUS * step * 0.95);
        double first = -step * (letters.length - 1) / 2;
        for (int i = 0; i < letters.length; i++) {
            AffineTransform place = AffineTransform.getTranslateInstance(CENTER, CENTER);
            place.rotate(first + step * i);
            place.translate(0, -TEXT_RADIUS);
            pen.fill(place.createTransformedShape(centered(letters[i], size)));
        }
    }

    private static void below(Graphics2D pen) {
        Shape words = centered(WORDS, SIDE * 0.085);
        pen.fill(AffineTransform.getTranslateInstance(CENTER, CENTER + SIDE * 0.24)
                .createTransformedShape(words));
    }

    private static Shape centered(String text, double size) {
        Path2D outline = PaperFonts.outline(text, size);
        Rectangle2D box = outline.getBounds2D();
        return AffineTransform.getTranslateInstance(-box.getCenterX(), -box.getCenterY())
                .createTransformedShape(outline);
    }
}
