package org.govhall.catalog;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.govhall.sheet.CsvFile;
import org.govhall.sheet.XlsxFile;
import org.springframework.stereotype.Component;

/** The latest version of every item, as a book that can be imported again. */
@Component
class CatalogExport {

    private final CatalogMemory memory;
    private final CatalogBook book;

    CatalogExport(CatalogMemory memory, CatalogBook book) {
        this.memory = memory;
        this.book = book;
    }

    /** @param filled false for the empty template */
    void workbook(OutputStream out, boolean filled) {
        List<RevisionView> latest = filled ? latest() : List.of();
        try (XlsxFile file = new XlsxFile()) {
            for (CatalogBook.Page page : CatalogBook.Page.values()) {
                file.sheet(page.title(), page.header());
                latest.forEach(revision -> rows(page, revision).forEach(file::row));
            }
            file.writeTo(out);
        }
    }

    /** A CSV file for each sheet, in one ZIP. */
    void csv(OutputStream out) {
        List<RevisionView> latest = latest();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (CatalogBook.Page page : CatalogBook.Page.values()) {
                zip.putNextEntry(new ZipEntry(page.title() + ".csv"));
                Writer writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
                CsvFile file = CsvFile.to(writer, page.header());
                latest.forEach(revision -> rows(page, revision).forEach(file::row));
                writer.flush();
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<List<String>> rows(CatalogBook.Page page, RevisionView revision) {
        return book.rows(revision.itemCode().value(), revision.basicCode(), CatalogBook.contentOf(revision))
                .getOrDefault(page, List.of());
    }

    private List<RevisionView> latest() {
        return memory.current().entries().values().stream()
                .flatMap(entry -> entry.revisions().stream().limit(1))
                .toList();
    }
}
