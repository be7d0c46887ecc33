package org.govhall.catalog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.govhall.kernel.ItemCode;
import org.springframework.core.io.ClassPathResource;

/** The real items that the program brings along, as versions in force, without a database. */
final class ReferenceItems {

    private ReferenceItems() {}

    static List<ItemsFile.Row> rows() throws IOException {
        return ItemsFile.read(new ClassPathResource("reference/items.csv").getContentAsString(StandardCharsets.UTF_8));
    }

    static RevisionView view(ItemsFile.Row row) {
        return view(row, row.code(), "");
    }

    /** @param difference stands before the name and before each of the everyday words */
    static RevisionView view(ItemsFile.Row row, ItemCode code, String difference) {
        ItemContent content = row.content();
        return new RevisionView(
                RevisionId.next(),
                ItemId.next(),
                code,
                1,
                difference + content.name(),
                content.organ(),
                row.basicCode(),
                content.kind(),
                content.caseType(),
                EnumSet.copyOf(content.applicantKinds()),
                content.legalBases(),
                content.conditions(),
                content.statutory(),
                content.promised(),
                content.fee(),
                content.specialProcedures(),
                content.resultDocument(),
                List.of(),
                content.everydayWords().stream()
                        .map(phrase -> difference + phrase)
                        .toList(),
                LocalDate.of(2024, 1, 1),
                null);
    }
}
