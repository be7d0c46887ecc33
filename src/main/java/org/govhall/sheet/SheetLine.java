package org.govhall.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** A row that is read by the headers of its columns, and that complains about itself. */
public final class SheetLine {

    private final Sheet sheet;
    private final SheetRow row;
    private final Consumer<SheetFlaw> flaws;

    private SheetLine(Sheet sheet, SheetRow row, Consumer<SheetFlaw> flaws) {
        this.sheet = sheet;
        this.row = row;
        this.flaws = flaws;
    }

    /**
     * The rows of a sheet; none where a column that is needed is missing, and then that is the flaw.
     *
     * @param columns the headers, found in any order
     */
    public static List<SheetLine> of(Sheet sheet, List<String> columns, Consumer<SheetFlaw> flaws) {
        List<String> missing = columns.stream()
                .filter(column -> !sheet.header().contains(column))
                .toList();
        missing.forEach(column -> flaws.accept(
                new SheetFlaw(sheet.name(), 1, column, new Refusal("sheet.refused.column-missing", column))));
        List<SheetLine> lines = new ArrayList<>();
        if (missing.isEmpty()) {
            sheet.rows().forEach(row -> lines.add(new SheetLine(sheet, row, flaws)));
        }
        return lines;
    }

    public int number() {
        return row.number();
    }

    /** Says what is wrong in a column; empty for the row as a whole. */
    public void wrong(String column, Refusal why) {
        flaws.accept(new SheetFlaw(sheet.name(), row.number(), column, why));
    }

    /** Whether the sheet has a column that may be left out. */
    public boolean has(String column) {
        return sheet.header().contains(column);
    }

    public String text(String column) {
        return row.cell(sheet.header().indexOf(column)).strip();
    }

    /** Null, and a flaw, where the cell is empty or holds more than {@code longest} characters. */
    public @Nullable String required(String column, int longest) {
        String text = text(column);
        if (text.isEmpty()) {
            wrong(column, new Refusal("sheet.refused.missing"));
            return null;
        }
        if (text.length() > longest) {
            wrong(column, new Refusal("sheet.refused.long", longest));
            return null;
        }
        return text;
    }

    /** Null, and a flaw, where the cell says none of these words; null alone where it is empty. */
    public <T> @Nullable T oneOf(String column, Map<String, T> words) {
        String text = text(column);
        T known = words.get(text);
        if (known == null && !text.isEmpty()) {
            wrong(column, new Refusal("sheet.refused.unknown-word", text, String.join("、", words.keySet())));
        }
        return known;
    }

    /** Null, and a flaw, where the cell is empty or says none of these words. */
    public <T> @Nullable T requiredOneOf(String column, Map<String, T> words) {
        if (text(column).isEmpty()) {
            wrong(column, new Refusal("sheet.refused.missing"));
        }
        return oneOf(column, words);
    }
}
