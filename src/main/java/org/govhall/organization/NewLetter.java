package org.govhall.organization;

import java.time.LocalDate;
import java.util.Set;
import org.govhall.kernel.ItemCode;

/** A letter of authorization that the head of a department signs; see {@link LetterView} for what each part means. */
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
        LocalDate validUntil) {}
