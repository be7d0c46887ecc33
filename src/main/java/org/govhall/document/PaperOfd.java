package org.govhall.document;

import java.awt.geom.Point2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.govhall.drawing.PaperFonts;
import org.jspecify.annotations.Nullable;
import org.ofdrw.core.basicStructure.pageObj.layer.block.CT_PageBlock;
import org.ofdrw.core.basicStructure.pageObj.layer.block.ImageObject;
import org.ofdrw.core.basicStructure.pageObj.layer.block.PathObject;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
import org.ofdrw.core.basicType.ST_Array;
import org.ofdrw.core.basicType.ST_Box;
import org.ofdrw.core.basicType.ST_ID;
import org.ofdrw.core.basicType.ST_Loc;
import org.ofdrw.core.graph.pathObj.AbbreviatedData;
import org.ofdrw.core.graph.pathObj.CT_Path;
import org.ofdrw.core.image.CT_Image;
import org.ofdrw.core.text.CT_CGTransform;
import org.ofdrw.core.text.TextCode;
import org.ofdrw.core.text.text.CT_Text;
import org.ofdrw.font.Font;
import org.ofdrw.layout.OFDDoc;
import org.ofdrw.layout.PageLayout;
import org.ofdrw.layout.VirtualPage;
import org.ofdrw.layout.element.Div;
import org.ofdrw.layout.engine.ResManager;
import org.ofdrw.layout.engine.VPageParseEngine;
import org.ofdrw.layout.engine.render.Processor;
import org.springframework.stereotype.Component;

/**
 * The same paper as OFD (GB/T 33190). What was drawn as PDF is written down again object by object, at the same places:
 * text as text, lines as lines, pictures as pictures; so the two cannot differ. The fonts are embedded with the characters
 * that the paper uses.
 */
@Component
class PaperOfd {

    private static final double MM_PER_POINT = 25.4 / 72;
    private static final int BASIC_PLANE = 0xFFFF;
    private static final double SAME_LINE = 0.2;

    static {
        VPageParseEngine.register(Sheet.class.getSimpleName(), new SheetWriter());
    }

    /** A page as it was drawn; OFDRW hands it to {@link SheetWriter}. */
    private static final class Sheet extends Div<Sheet> {

        private final Drawn drawn;
        private final Map<String, Fonts.Embedded> fonts;
        private final Path folder;

        Sheet(Drawn drawn, Map<String, Fonts.Embedded> fonts, Path folder) {
            super(drawn.width, drawn.height);
            this.drawn = drawn;
            this.fonts = fonts;
            this.folder = folder;
        }

        @Override
        public String elementType() {
            return Sheet.class.getSimpleName();
        }
    }

    byte[] draw(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<Drawn> pages = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                Drawn drawn = new Drawn(page);
                drawn.processPage(page);
                pages.add(drawn);
            }
            Path folder = Files.createTempDirectory("paper");
            try {
                return write(pages, folder);
            } finally {
                clear(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] write(List<Drawn> pages, Path folder) throws IOException {
        Map<String, Fonts.Embedded> fonts = Fonts.embed(pages, folder);
        ByteArrayOutputStream ofd = new ByteArrayOutputStream();
        try (OFDDoc document = new OFDDoc(ofd)) {
            for (Drawn page : pages) {
                PageLayout layout = new PageLayout(page.width, page.height);
                layout.setMargin(0d);
                VirtualPage sheet = new VirtualPage(layout);
                sheet.add(new Sheet(page, fonts, folder)
                        .setPosition(org.ofdrw.layout.element.Position.Absolute)
                        .setX(0d)
                        .setY(0d));
                document.addVPage(sheet);
            }
        }
        return ofd.toByteArray();
    }

    private static void clear(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** One character at its place, in millimetres from the top left corner. */
    private record Glyph(String font, String text, double size, double x, double y, double width) {

        int codePoint() {
            return text.codePointAt(0);
        }
    }

    private record Picture(PDImage image, double x, double y, double width, double height) {}

    /** A filled or stroked shape. */
    private record Shape(String path, boolean fill, double lineWidth) {}

    /** What is on a page of a PDF. */
    private static final class Drawn extends PDFGraphicsStreamEngine {

        private final double width;
        private final double height;
        private final List<Glyph> glyphs = new ArrayList<>();
        private final List<Picture> pictures = new ArrayList<>();
        private final List<Shape> shapes = new ArrayList<>();
        private final AbbreviatedData path = new AbbreviatedData();
        private Point2D.Float current = new Point2D.Float();

        Drawn(PDPage page) {
            super(page);
            PDRectangle box = page.getMediaBox();
            this.width = box.getWidth() * MM_PER_POINT;
            this.height = box.getHeight() * MM_PER_POINT;
        }

        private double x(double points) {
            return points * MM_PER_POINT;
        }

        private double y(double points) {
            return height - points * MM_PER_POINT;
        }

        @Override
        protected void showGlyph(Matrix place, PDFont font, int code, Vector advance) {
            String text = font.toUnicode(code);
            if (text == null || text.isEmpty()) {
                return;
            }
            double size = place.getScalingFactorY();
            glyphs.add(new Glyph(
                    face(font.getName()),
                    text,
                    size * MM_PER_POINT,
                    x(place.getTranslateX()),
                    y(place.getTranslateY()),
                    advance.getX() * size * MM_PER_POINT));
        }

        /** The name of an embedded font without the letters that mark its subset. */
        private static String face(String name) {
            return name.replaceFirst("^[A-Z]{6}\\+", "");
        }

        @Override
        public void drawImage(PDImage image) {
            Matrix place = getGraphicsState().getCurrentTransformationMatrix();
            double w = place.getScalingFactorX() * MM_PER_POINT;
            double h = place.getScalingFactorY() * MM_PER_POINT;
            pictures.add(new Picture(image, x(place.getTranslateX()), y(place.getTranslateY()) - h, w, h));
        }

        @Override
        public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
            path.moveTo(x(p0.getX()), y(p0.getY()))
                    .lineTo(x(p1.getX()), y(p1.getY()))
                    .lineTo(x(p2.getX()), y(p2.getY()))
                    .lineTo(x(p3.getX()), y(p3.getY()))
                    .close();
        }

        @Override
        public void moveTo(float x, float y) {
            current = new Point2D.Float(x, y);
            path.moveTo(x(x), y(y));
        }

        @Override
        public void lineTo(float x, float y) {
            current = new Point2D.Float(x, y);
            path.lineTo(x(x), y(y));
        }

        @Override
        public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
            current = new Point2D.Float(x3, y3);
            path.cubicBezier(x(x1), y(y1), x(x2), y(y2), x(x3), y(y3));
        }

        @Override
        public Point2D getCurrentPoint() {
            return current;
        }

        @Override
        public void closePath() {
            path.close();
        }

        @Override
        public void endPath() {
            path.flush();
            path.getRawOptVal().clear();
        }

        @Override
        public void fillPath(int windingRule) {
            keep(true, 0);
        }

        @Override
        public void strokePath() {
            keep(false, getGraphicsState().getLineWidth() * MM_PER_POINT);
        }

        @Override
        public void fillAndStrokePath(int windingRule) {
            keep(true, 0);
        }

        private void keep(boolean fill, double lineWidth) {
            if (!path.getRawOptVal().isEmpty()) {
                shapes.add(new Shape(path.toString(), fill, lineWidth));
            }
            endPath();
        }

        @Override
        public void clip(int windingRule) {
            // everything lies within the page
        }

        @Override
        public void shadingFill(COSName shading) {
            // papers have none
        }
    }

    /** The fonts of a paper with the characters it uses. */
    private static final class Fonts {

        /** @param glyphIds of the characters beyond the basic plane, for readers whose tables end there */
        record Embedded(Path file, Map<Integer, Integer> glyphIds) {}

        private Fonts() {}

        static Map<String, Embedded> embed(List<Drawn> pages, Path folder) throws IOException {
            Map<String, TreeSet<Integer>> used = new TreeMap<>();
            pages.forEach(page -> page.glyphs.forEach(glyph -> glyph.text()
                    .codePoints()
                    .forEach(point -> used.computeIfAbsent(glyph.font(), missing -> new TreeSet<>())
                            .add(point))));
            Map<String, Embedded> fonts = new TreeMap<>();
            for (Map.Entry<String, TreeSet<Integer>> entry : used.entrySet()) {
                fonts.put(entry.getKey(), subset(face(entry.getKey()), entry.getValue(), folder));
            }
            return fonts;
        }

        private static Embedded subset(PaperFonts.Face face, TreeSet<Integer> used, Path folder) throws IOException {
            TrueTypeFont font = PaperFonts.parsed(face);
            TTFSubsetter subsetter = new TTFSubsetter(font);
            subsetter.addAll(used);
            Map<Integer, Integer> oldIds = subsetter.getGIDMap();
            Map<Integer, Integer> newIds = new TreeMap<>();
            oldIds.forEach((newId, oldId) -> newIds.put(oldId, newId));
            Map<Integer, Integer> rare = new TreeMap<>();
            for (int point : used) {
                if (point > BASIC_PLANE) {
                    rare.put(
                            point,
                            newIds.getOrDefault(font.getUnicodeCmapLookup().getGlyphId(point), 0));
                }
            }
            Path file = folder.resolve(face.family().replace(' ', '-') + ".ttf");
            try (var out = Files.newOutputStream(file)) {
                subsetter.writeToStream(out);
            }
            return new Embedded(file, rare);
        }

        private static PaperFonts.Face face(String name) throws IOException {
            for (PaperFonts.Face face : PaperFonts.ALL) {
                if (name.equals(PaperFonts.parsed(face).getName())) {
                    return face;
                }
            }
            throw new IllegalStateException("a paper is drawn in the fonts of the product only, not in " + name);
        }
    }

    /** Writes a page into the document. */
    private static final class SheetWriter implements Processor {

        @Override
        @SuppressWarnings("rawtypes")
        public void render(ST_Loc page, CT_PageBlock layer, ResManager resources, Div element, AtomicInteger ids) {
            Sheet sheet = (Sheet) element;
            try {
                for (Shape shape : sheet.drawn.shapes) {
                    layer.addPageBlock(shape(shape, sheet, ids));
                }
                for (Picture picture : sheet.drawn.pictures) {
                    layer.addPageBlock(picture(picture, sheet, resources, ids));
                }
                for (List<Glyph> run : runs(sheet.drawn.glyphs)) {
                    layer.addPageBlock(text(run, sheet, resources, ids));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static ST_Box whole(Sheet sheet) {
            return new ST_Box(0, 0, sheet.drawn.width, sheet.drawn.height);
        }

        private static PathObject shape(Shape shape, Sheet sheet, AtomicInteger ids) {
            CT_Path path = new CT_Path();
            path.setBoundary(whole(sheet));
            path.setFill(shape.fill());
            path.setStroke(!shape.fill());
            if (!shape.fill()) {
                path.setLineWidth(shape.lineWidth());
            } else {
                path.setFillColor(org.ofdrw.core.pageDescription.color.color.CT_Color.rgb(0, 0, 0));
            }
            path.setAbbreviatedData(new AbbreviatedData(AbbreviatedData.parse(shape.path())));
            return path.toObj(new ST_ID(ids.incrementAndGet()));
        }

        private static ImageObject picture(Picture picture, Sheet sheet, ResManager resources, AtomicInteger ids)
                throws IOException {
            Path file = Files.createTempFile(sheet.folder, "picture", ".png");
            try (var out = Files.newOutputStream(file)) {
                ImageIO.write(picture.image().getImage(), "png", out);
            }
            CT_Image image = new CT_Image();
            image.setResourceID(resources.addImage(file).ref());
            image.setBoundary(picture.x(), picture.y(), picture.width(), picture.height());
            image.setCTM(new ST_Array(picture.width(), 0, 0, picture.height(), 0, 0));
            return image.toObj(new ST_ID(ids.incrementAndGet()));
        }

        /** Characters of one font and size that follow one another on a line; a rare one stands by itself. */
        private static List<List<Glyph>> runs(List<Glyph> glyphs) {
            List<List<Glyph>> runs = new ArrayList<>();
            @Nullable Glyph before = null;
            for (Glyph glyph : glyphs) {
                boolean goesOn = before != null
                        && before.font().equals(glyph.font())
                        && before.size() == glyph.size()
                        && Math.abs(before.y() - glyph.y()) < SAME_LINE
                        && glyph.x() >= before.x()
                        && before.codePoint() <= BASIC_PLANE
                        && glyph.codePoint() <= BASIC_PLANE;
                if (!goesOn) {
                    runs.add(new ArrayList<>());
                }
                runs.get(runs.size() - 1).add(glyph);
                before = glyph;
            }
            return runs;
        }

        private static TextObject text(List<Glyph> run, Sheet sheet, ResManager resources, AtomicInteger ids)
                throws IOException {
            Glyph first = run.get(0);
            Fonts.Embedded font = sheet.fonts.get(first.font());
            if (font == null) {
                throw new IllegalStateException(first.font());
            }
            ST_ID fontId = resources.addFont(new Font(first.font(), first.font(), font.file()).setEmbeddable(true));
            CT_Text text = new CT_Text();
            text.setBoundary(whole(sheet));
            text.setFont(fontId.ref());
            text.setSize(first.size());
            text.setFill(true);
            StringBuilder words = new StringBuilder();
            List<Double> advances = new ArrayList<>();
            for (int i = 0; i < run.size(); i++) {
                words.append(run.get(i).text());
                if (i > 0) {
                    advances.add(run.get(i).x() - run.get(i - 1).x());
                }
            }
            TextCode code = new TextCode();
            code.setX(first.x());
            code.setY(first.y());
            if (!advances.isEmpty()) {
                code.setDeltaX(advances.toArray(Double[]::new));
            }
            code.setContent(words.toString());
            Integer rare = font.glyphIds().get(first.codePoint());
            if (rare != null) {
                text.addCGTransform(new CT_CGTransform()
                        .setCodePosition(0)
                        .setCodeCount(1)
                        .setGlyphCount(1)
                        .setGlyphs(new ST_Array(String.valueOf(rare))));
            }
            text.addTextCode(code);
            return text.toObj(new ST_ID(ids.incrementAndGet()));
        }
    }
}
