package org.govhall.applicant;

import java.util.regex.Pattern;
import org.govhall.kernel.Refusal;

/**
 * Unified social credit code (统一社会信用代码): who registered the organization, its kind, the region, the organization
 * code with a check of its own, and a check over all.
 *
 * @param value 18 characters
 * @see "GB 32100-2015; GB 11714-1997"
 */
public record CreditCode(String value) {

    static final int LENGTH = 18;

    /** The digits and the letters but I, O, S, V and Z, each worth its place in this row. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final Pattern CHARACTERS = Pattern.compile("[" + ALPHABET + "]{18}");
    private static final Pattern REGISTERED_BY =
            Pattern.compile("(1[1239]|5[1239]|9[1239]|[2-4678A][1-59]|N[1239]|Y1).*");
    private static final Pattern REGION = Pattern.compile("..\\d{6}.*");
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private static final int ORGANIZATION_BEGINS = 8;
    private static final int ORGANIZATION_CHECK = 16;
    private static final int[] ORGANIZATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    /**
     * @throws Refusal {@code applicant.refused.credit-code.length}, {@code .characters}, {@code .registrar},
     *     {@code .region}, {@code .organization} or {@code .check}: the first of these that is wrong
     */
    public CreditCode {
        Refusal.unless(value.length() == LENGTH, "applicant.refused.credit-code.length", value.length());
        Refusal.unless(CHARACTERS.matcher(value).matches(), "applicant.refused.credit-code.characters");
        Refusal.unless(REGISTERED_BY.matcher(value).matches(), "applicant.refused.credit-code.registrar");
        Refusal.unless(REGION.matcher(value).matches(), "applicant.refused.credit-code.region");
        Refusal.unless(
                value.charAt(ORGANIZATION_CHECK) == organizationCheck(value),
                "applicant.refused.credit-code.organization");
        Refusal.unless(value.charAt(LENGTH - 1) == check(value), "applicant.refused.credit-code.check");
    }

    /** Reads what a person typed: full-width characters, spaces and small letters are welcome. */
    public static CreditCode of(String typed) {
        return new CreditCode(Typed.code(typed));
    }

    /** The code with its middle hidden, as it may be shown. */
    public String masked() {
        return value.substring(0, 6) + "********" + value.substring(14);
    }

    @Override
    public String toString() {
        return masked();
    }

    /** In an organization code a letter counts from A = 10 on, with none left out. */
    private static char organizationCheck(String value) {
        int sum = 0;
        for (int i = 0; i < ORGANIZATION_WEIGHTS.length; i++) {
            sum += Character.digit(value.charAt(ORGANIZATION_BEGINS + i), 36) * ORGANIZATION_WEIGHTS[i];
        }
        return "0X987654321".charAt(sum % 11);
    }

    private static char check(String value) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(value.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
