package org.govhall.sheet;

import java.util.List;

/**
 * One row of a table that somebody handed in.
 *
 * @param number as the spreadsheet counts it, from 1; the header is row 1
 * @param cells as text, in the order of the columns; may be shorter than the header
 */
public record SheetRow(int number, List<String> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The text in a column, without spaces around it; empty where the row ends before. */
    public String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
    }

    /** Whether nothing stands in it. */
    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
