package org.govhall.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.govhall.bench.BenchHall;
import org.govhall.bench.BenchServer;
import org.govhall.identity.AccountId;
import org.govhall.sheet.XlsxFile;
import org.junit.jupiter.api.Test;

/** A book of five thousand new items is checked and taken over within a minute, on a PostgreSQL that waits for its disk. */
class ImportBenchmark {

    private static final int ITEMS = 5000;
    private static final Duration MOST = Duration.ofMinutes(1);

    private record Part(String what, Duration took) {}

    @Test
    void fiveThousandItemsComeInWithinAMinute() throws Exception {
        try (BenchServer server = BenchServer.start();
                HikariDataSource data = server.newDatabase("imports");
                BenchHall hall = BenchHall.open(data)) {
            CatalogImports imports = hall.bean(CatalogImports.class);
            byte[] file = workbook(hall.bean(CatalogBook.class));
            AccountId by = hall.hall().clerk().account();
            List<Part> parts = new ArrayList<>();

            long start = System.nanoTime();
            UUID id = imports.handIn("目录.xlsx", file, "测政发〔2026〕50 号", by);
            settle(imports, id, ImportState.CHECKING);
            parts.add(part("checked", start));
            assertThat(imports.flaws(id, 5)).isEmpty();
            assertThat(imports.find(id).orElseThrow().added()).isEqualTo(ITEMS);

            start = System.nanoTime();
            imports.approve(id, hall.hall().chief().account(), "依据齐全，合法。");
            settle(imports, id, ImportState.TAKING);
            parts.add(part("taken over", start));
            assertThat(imports.find(id).orElseThrow().state()).isEqualTo(ImportState.DONE);

            start = System.nanoTime();
            UUID again = imports.handIn("目录.xlsx", file, "测政发〔2026〕51 号", by);
            settle(imports, again, ImportState.CHECKING);
            parts.add(part("checked again, nothing changed", start));
            assertThat(imports.find(again).orElseThrow().unchanged()).isEqualTo(ITEMS);

            String table = table(parts, file.length);
            System.out.println(table);
            Files.writeString(Path.of("target", "import.md"), table);
            assertThat(parts.get(0).took().plus(parts.get(1).took())).isLessThan(MOST);
        }
    }

    /** The program's own sweep may be at it already; then this waits for it. */
    private static void settle(CatalogImports imports, UUID id, ImportState passing) {
        while (imports.find(id).orElseThrow().state() == passing) {
            imports.workOnce();
        }
    }

    private static byte[] workbook(CatalogBook book) {
        Map<CatalogBook.Page, List<List<String>>> sheets = new LinkedHashMap<>();
        for (int item = 0; item < ITEMS; item++) {
            String basicCode = "%012d".formatted(990_000_000_000L + item);
            ItemContent content = Contents.aLicence()
                    .named("第%d号行业经营许可".formatted(item))
                    .whole(basicCode)
                    .build();
            book.rows("ZZ%06d".formatted(item), basicCode, content)
                    .forEach((page, rows) ->
                            sheets.computeIfAbsent(page, one -> new ArrayList<>()).addAll(rows));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxFile file = new XlsxFile()) {
            sheets.forEach((page, rows) -> {
                file.sheet(page.title(), page.header());
                rows.forEach(file::row);
            });
            file.writeTo(out);
        }
        return out.toByteArray();
    }

    private static Part part(String what, long start) {
        return new Part(what, Duration.ofNanos(System.nanoTime() - start));
    }

    private static String table(List<Part> parts, int bytes) {
        StringBuilder table = new StringBuilder("| %d items, %.1f MB | seconds |\n|---|---:|\n".formatted(ITEMS, bytes / 1048576.0));
        parts.forEach(part -> table.append("| %s | %.1f |%n".formatted(part.what(), part.took().toMillis() / 1000.0)));
        return table.toString();
    }
}
