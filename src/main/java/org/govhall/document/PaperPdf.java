package org.govhall.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.govhall.drawing.PaperFonts;
import org.govhall.drawing.PdfDrawing;
import org.govhall.drawing.QrPicture;
import org.govhall.kernel.SiteAddress;
import org.govhall.qr.QrCode;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Draws a paper as PDF: the template of its version, the fonts of the product, text that can be selected, tags for readers. */
@Component
class PaperPdf {

    private final SpringTemplateEngine templates;
    private final PaperCode codes;
    private final SiteAddress site;

    PaperPdf(SpringTemplateEngine templates, PaperCode codes, SiteAddress site) {
        this.templates = templates;
        this.codes = codes;
        this.site = site;
    }

    /**
     * @param withheld what stands for the names in braces that the stored words have in place of personal data
     */
    byte[] draw(PaperView paper, PaperText text, Map<String, String> withheld) {
        return PdfDrawing.draw(html(paper, text, withheld), look(paper.templateVersion()));
    }

    private String html(PaperView paper, PaperText text, Map<String, String> withheld) {
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
                        .map(block -> printable(block, withheld))
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
                PdfDrawing.png(QrPicture.png(QrCode.matrix(address)))));
        context.setVariable("addressee", text.addressee() == null ? null : PaperFonts.printable(text.addressee()));
        context.setVariable("seal", text.seal() == null ? null : PdfDrawing.png(SealImage.png(text.seal())));
        context.setVariable("sealRemark", text.sealRemark());
        return templates.process("document/paper-v" + paper.templateVersion(), context);
    }

    /** The last block apart: it stays on one page with the seal, which never stands alone (GB/T 9704). */
    private static List<List<PaperText.Block>> parts(List<PaperText.Block> blocks) {
        int last = blocks.size() - 1;
        return List.of(blocks.subList(0, last), blocks.subList(last, blocks.size()));
    }

    private static PaperText.Block printable(PaperText.Block block, Map<String, String> withheld) {
        String paragraph = block.paragraph();
        return new PaperText.Block(
                paragraph == null ? null : PaperFonts.printable(paragraph),
                block.rows().stream()
                        .map(row -> new PaperText.Row(
                                row.name(), PaperFonts.printable(withheld.getOrDefault(row.value(), row.value()))))
                        .toList(),
                List.copyOf(block.list().stream().map(PaperFonts::printable).toList()));
    }

    /** The style sheet of a version; no page of the portal uses it. */
    private static String look(int version) {
        return PdfDrawing.resource("/document/paper-v" + version + ".css");
    }
}
