package org.govhall.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.govhall.kernel.SiteAddress;
import org.govhall.qr.QrCode;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Draws a paper as PDF: the template of its version, the fonts of the product, text that can be selected, tags for readers. */
@Component
class PaperPdf {

    private static final int NORMAL = 400;

    private final SpringTemplateEngine templates;
    private final PaperCode codes;
    private final SiteAddress site;

    PaperPdf(SpringTemplateEngine templates, PaperCode codes, SiteAddress site) {
        this.templates = templates;
        this.codes = codes;
        this.site = site;
    }

    /**
     * @param identity the identity number or credit code, which is not stored with the paper
     */
    byte[] draw(PaperView paper, PaperText text, String identity) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        try (PDDocument document = new PDDocument()) {
            for (PaperFonts.Face face : PaperFonts.ALL) {
                PDFont font = PDType0Font.load(document, PaperFonts.parsed(face), true);
                builder.useFont(new PDFontSupplier(font), face.family(), NORMAL, FontStyle.NORMAL, true);
            }
            builder.usePDDocument(document);
            return draw(builder, html(paper, text, identity));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] draw(PdfRendererBuilder builder, String html) throws IOException {
        builder.usePdfUaAccessibility(true);
        builder.withProducer("GovHall");
        builder.withHtmlContent(html, null);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        builder.toStream(pdf);
        builder.run();
        return pdf.toByteArray();
    }

    private String html(PaperView paper, PaperText text, String identity) {
        String code = codes.write(paper.id());
        String address = site.of("/verify/" + code);
        Context context = new Context(Locale.SIMPLIFIED_CHINESE);
        context.setVariables(Map.of(
                "title",
                text.title(),
                "number",
                paper.number(),
                "parts",
                parts(text.blocks().stream()
                        .map(block -> printable(block, identity))
                        .toList()),
                "organ",
                PaperFonts.printable(text.organ()),
                "date",
                text.date(),
                "signatures",
                text.signatures(),
                "hash",
                paper.hash(),
                "address",
                address,
                "qr",
                dataUri("image/png", QrPicture.png(QrCode.matrix(address)))));
        context.setVariable("addressee", text.addressee() == null ? null : PaperFonts.printable(text.addressee()));
        context.setVariable("seal", text.seal() == null ? null : dataUri("image/png", SealImage.png(text.seal())));
        context.setVariable("sealRemark", text.sealRemark());
        String drawn = templates.process("document/paper-v" + paper.templateVersion(), context);
        return drawn.replace("</head>", "<style>" + look(paper.templateVersion()) + "</style></head>");
    }

    /** The last block apart: it stays on one page with the seal, which never stands alone (GB/T 9704). */
    private static List<List<PaperText.Block>> parts(List<PaperText.Block> blocks) {
        int last = blocks.size() - 1;
        return List.of(blocks.subList(0, last), blocks.subList(last, blocks.size()));
    }

    private static PaperText.Block printable(PaperText.Block block, String identity) {
        String paragraph = block.paragraph();
        return new PaperText.Block(
                paragraph == null ? null : PaperFonts.printable(paragraph),
                block.rows().stream()
                        .map(row -> new PaperText.Row(
                                row.name(),
                                PaperFonts.printable(row.value().equals(PaperText.IDENTITY) ? identity : row.value())))
                        .toList(),
                List.copyOf(block.list().stream().map(PaperFonts::printable).toList()));
    }

    /** The style sheet of a version; no page of the portal uses it. */
    private static String look(int version) {
        try (InputStream css =
                Objects.requireNonNull(PaperPdf.class.getResourceAsStream("/document/paper-v" + version + ".css"))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String dataUri(String type, byte[] bytes) {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
