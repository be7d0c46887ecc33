package org.govhall.organization;

import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;

/**
 * What a letter of authorization says, signed or not: to whom, which powers, over which items, for which term.
 *
 * @param number as printed, such as {@code 庆民授〔2026〕3 号}, whatever brackets were typed
 * @param items the items it is limited to; empty for all items of the department
 * @param validUntil last day, inclusive, in the centre's zone
 */
public record LetterText(
        String number,
        DepartmentId department,
        OfficerId grantee,
        Set<Power> powers,
        Set<ItemCode> items,
        LocalDate validFrom,
        LocalDate validUntil) {

    /** The longest term, in years. */
    static final int LONGEST_TERM = 3;

    private static final Pattern NUMBER =
            Pattern.compile("(\\p{IsHan}{1,15})[〔\\[（(](\\d{4})[〕\\]）)]\\s*(\\d{1,5})\\s*号");

    public LetterText {
        Refusal.unless(!powers.isEmpty(), "organization.refused.letter-without-power");
        Refusal.unless(!validUntil.isBefore(validFrom), "organization.refused.letter-order");
        Refusal.unless(
                validUntil.isBefore(validFrom.plusYears(LONGEST_TERM)),
                "organization.refused.letter-term",
                LONGEST_TERM);
        number = normal(number);
        powers = Set.copyOf(powers);
        items = Set.copyOf(items);
    }

    /** One spelling for a number. */
    static String normal(String typed) {
        Matcher parts = NUMBER.matcher(typed.strip());
        Refusal.unless(parts.matches(), "organization.refused.letter-number");
        return parts.group(1) + "〔" + parts.group(2) + "〕" + Integer.parseInt(parts.group(3)) + " 号";
    }
}
