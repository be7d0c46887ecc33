package org.govhall.drawing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Draws a page of HTML as PDF: embedded fonts, text that can be selected, tags for readers. */
public final class PdfDrawing {

    private static final int NORMAL = 400;

    private PdfDrawing() {}

    /**
     * @param html well-formed, with a title, a description and a language; its styles name the faces of
     *     {@link PaperFonts}
     * @param styles what is set into its head
     */
    public static byte[] draw(String html, String styles) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        try (PDDocument document = new PDDocument()) {
            for (PaperFonts.Face face : PaperFonts.ALL) {
                PDFont font = PDType0Font.load(document, PaperFonts.parsed(face), true);
                builder.useFont(new PDFontSupplier(font), face.family(), NORMAL, FontStyle.NORMAL, true);
            }
            builder.usePDDocument(document);
            builder.usePdfUaAccessibility(true);
            builder.withProducer("GovHall");
            builder.withHtmlContent(html.replace("</head>", "<style>" + styles + "</style></head>"), null);
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            builder.toStream(pdf);
            builder.run();
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text that the program brings along, such as a style sheet. */
    public static String resource(String path) {
        try (InputStream bytes = Objects.requireNonNull(PdfDrawing.class.getResourceAsStream(path), path)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PNG picture as the address of an image within the HTML. */
    public static String png(byte[] picture) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(picture);
    }
}
