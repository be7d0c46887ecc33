package org.govhall.catalog;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.govhall.drawing.PdfDrawing;
import org.govhall.files.FileId;
import org.govhall.files.FileStore;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Forms for a first look: blank, filled in as a sample, and what a result looks like; real files that can be printed. */
@Component
@Profile("demo")
class FormExample {

    private static final String LOOK = PdfDrawing.resource("/catalog/form-example.css");

    private final SpringTemplateEngine templates;
    private final FileStore files;

    FormExample(SpringTemplateEngine templates, FileStore files) {
        this.templates = templates;
        this.files = files;
    }

    /**
     * Draws a form and keeps it.
     *
     * @param remark such as 空白表格 or 示范样表
     * @param fields what is asked, with what is written there
     */
    FileId keep(String title, String remark, Map<String, String> fields) {
        Context context = new Context(Locale.SIMPLIFIED_CHINESE);
        context.setVariables(Map.of("title", title, "remark", remark, "fields", fields));
        byte[] pdf = PdfDrawing.draw(templates.process("catalog/form-example", context), LOOK);
        return files.store(title + "（" + remark + "）.pdf", new ByteArrayInputStream(pdf), "demo")
                .id();
    }

    FileId blank(String title, Map<String, String> filled) {
        Map<String, String> empty = new LinkedHashMap<>();
        filled.keySet().forEach(field -> empty.put(field, ""));
        return keep(title, "空白表格", empty);
    }
}
