package org.govhall.organization;

import java.time.LocalDate;
import java.util.Set;
import org.govhall.kernel.ItemCode;

/** A letter of authorization signed on paper before letters were kept here; {@link LetterView} tells of each part. */
public record NewLetter(
        String number,
        DepartmentId department,
        OfficerId grantee,
        String signedByName,
        String signedByTitle,
        Set<Power> powers,
        Set<ItemCode> items,
        LocalDate signedOn,
        LocalDate validFrom,
        LocalDate validUntil) {

    /** What it says, without who signed it. */
    public LetterText text() {
        return new LetterText(number, department, grantee, powers, items, validFrom, validUntil);
    }
}
