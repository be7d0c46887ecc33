package org.govhall.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
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

/**
 * 一次性告知单: the ten elements of an item on paper, with a square code that leads to the guide, where it is always the
 * newest.
 *
 * @see "行政许可法 (2019) art. 30"
 */
@Component
class NoticeSheet {

    private static final int KEPT = 64;
    private static final String LOOK = PdfDrawing.resource("/catalog/notice-sheet.css");

    private final SpringTemplateEngine templates;
    private final SiteAddress site;

    /** Those asked for last, by what they say: drawing is dear, and the sheets of a hall are always the same few. */
    private final Map<String, byte[]> drawn = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > KEPT;
        }
    });

    NoticeSheet(SpringTemplateEngine templates, SiteAddress site) {
        this.templates = templates;
        this.site = site;
    }

    byte[] draw(ItemGuide guide) {
        String address = site.of("/items/" + guide.revision().itemCode());
        Context context = new Context(Locale.SIMPLIFIED_CHINESE);
        context.setVariable("guide", guide);
        context.setVariable("address", address);
        context.setVariable("qr", PdfDrawing.png(QrPicture.png(QrCode.matrix(address))));
        String html = PaperFonts.printable(templates.process("catalog/notice-sheet", context));
        byte[] known = drawn.get(html);
        if (known == null) {
            known = PdfDrawing.draw(html, LOOK);
            drawn.put(html, known);
        }
        return known;
    }
}
