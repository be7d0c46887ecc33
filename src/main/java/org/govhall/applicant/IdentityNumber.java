package org.govhall.applicant;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Set;
import java.util.regex.Pattern;
import org.govhall.kernel.Refusal;

/**
 * The number by which a person is known: of a resident identity card (居民身份证), of a residence permit for residents
 * of Hong Kong, Macao or Taiwan (港澳台居民居住证), or of a permanent residence card of a foreigner of the form issued
 * since December 2023 (外国人永久居留身份证). All three have 18 places: where from, born when, which one of that day,
 * check digit.
 *
 * <p>The first six digits of a card name the place that issued it and stay for life; they need not be a region of
 * today, so only the province is checked.
 *
 * @param value 17 digits and a digit or {@code X}
 * @see "GB 11643-1999"
 */
public record IdentityNumber(String value) {

    static final int LENGTH = 18;

    private static final Pattern CHARACTERS = Pattern.compile("\\d{17}[0-9X]");
    private static final DateTimeFormatter BIRTH_DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    private static final Set<String> MAINLAND = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65");
    private static final String TAIWAN = "71";
    private static final Set<String> RESIDENCE_PERMIT = Set.of("810000", "820000", "830000");

    /**
     * @throws Refusal {@code applicant.refused.identity.length}, {@code .characters}, {@code .province}, {@code .date}
     *     or {@code .check}: the first of these that is wrong
     */
    public IdentityNumber {
        Refusal.unless(value.length() == LENGTH, "applicant.refused.identity.length", value.length());
        Refusal.unless(CHARACTERS.matcher(value).matches(), "applicant.refused.identity.characters");
        Refusal.unless(beginsAsIssued(value), "applicant.refused.identity.province");
        birthDate(value);
        Refusal.unless(value.charAt(LENGTH - 1) == checkDigit(value), "applicant.refused.identity.check");
    }

    /**
     * Reads what a person typed: full-width digits, spaces and a small x are welcome.
     *
     * @param today in the centre's zone; nobody is born after it
     * @throws Refusal as the constructor does, and {@code applicant.refused.identity.future}
     */
    public static IdentityNumber of(String typed, LocalDate today) {
        String value = Typed.code(typed);
        boolean shaped = value.length() == LENGTH && CHARACTERS.matcher(value).matches();
        if (shaped && beginsAsIssued(value)) {
            Refusal.unless(!birthDate(value).isAfter(today), "applicant.refused.identity.future");
        }
        return new IdentityNumber(value);
    }

    /** The number with the day of birth hidden, as it may be shown. */
    public String masked() {
        return value.substring(0, 6) + "********" + value.substring(14);
    }

    @Override
    public String toString() {
        return masked();
    }

    String birthDigits() {
        return value.substring(6, 14);
    }

    private static boolean beginsAsIssued(String value) {
        String province = value.substring(0, 2);
        if (value.charAt(0) == '8') {
            return RESIDENCE_PERMIT.contains(value.substring(0, 6));
        }
        if (value.charAt(0) == '9') {
            return MAINLAND.contains(value.substring(1, 3));
        }
        return MAINLAND.contains(province) || province.equals(TAIWAN);
    }

    private static LocalDate birthDate(String value) {
        try {
            return LocalDate.parse(value.substring(6, 14), BIRTH_DATE);
        } catch (DateTimeException e) {
            throw (Refusal) new Refusal("applicant.refused.identity.date").initCause(e);
        }
    }

    private static char checkDigit(String value) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (value.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % 11);
    }
}
