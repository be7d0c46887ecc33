package org.govhall.sheet;

import java.util.List;

/**
 * One table of a file that somebody handed in.
 *
 * @param header the texts of its first row, without spaces around them
 * @param rows all others that are not blank, in their order
 */
public record Sheet(String name, List<String> header, List<SheetRow> rows) {

    public Sheet {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }
}
