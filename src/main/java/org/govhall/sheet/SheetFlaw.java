package org.govhall.sheet;

import java.util.List;
import org.govhall.kernel.Refusal;

/**
 * Something wrong in a file that somebody handed in.
 *
 * @param sheet the sheet's name
 * @param row as the spreadsheet counts it, from 1; 0 where the sheet as a whole is meant
 * @param column the header of the column; empty where the row as a whole is meant
 * @param why in the language of the page
 */
public record SheetFlaw(String sheet, int row, String column, Refusal why) {

    /** Key of the message that says why, as a list of flaws shows it. */
    public String reason() {
        return why.messageKey();
    }

    public List<Object> details() {
        return List.of(why.getArguments());
    }
}
