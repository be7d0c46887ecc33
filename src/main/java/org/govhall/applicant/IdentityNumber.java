package org.govhall.applicant;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.govhall.kernel.Refusal;

/**
 * The number by which a person is known.
 *
 * <ul>
 *   <li>18 places: a resident identity card (居民身份证), a residence permit for residents of Hong Kong, Macao or Taiwan
 *       (港澳台居民居住证), or a permanent residence card of a foreigner of the form issued since December 2023
 *       (外国人永久居留身份证): where from, born when, which one of that day, check digit.
 *   <li>15 places: a permanent residence card of a foreigner of the form before: three letters of the nationality, twelve
 *       digits, among them the place of application and the day of birth. How its last digit is computed was never
 *       published, so it is not checked.
 *   <li>8 to 12 places: a passport, its number behind the three letters of the issuing state, because two states may give
 *       out the same number. The number itself has no check digit outside the machine-readable lines.
 * </ul>
 *
 * <p>The first six digits of a card name the place that issued it and stay for life; they need not be a region of
 * today, so only the province is checked.
 *
 * @param value 17 digits and a digit or {@code X}; or three letters and twelve digits; or three letters and five to nine
 *     letters or digits
 * @see "GB 11643-1999; ISO 3166-1 alpha-3; ICAO Doc 9303-4"
 */
public record IdentityNumber(String value) {

    /** Which document it stands on. */
    public enum Document {
        /** 居民身份证. */
        RESIDENT_CARD,
        /** 港澳台居民居住证. */
        RESIDENCE_PERMIT,
        /** 外国人永久居留身份证 of the form since December 2023. */
        FOREIGN_CARD,
        /** 外国人永久居留身份证 of the form before. */
        FOREIGN_CARD_OLD,
        /** 护照. */
        PASSPORT
    }

    static final int LENGTH = 18;
    private static final int STATE_LETTERS = 3;

    private static final Pattern OLD_FOREIGN_CARD = Pattern.compile("[A-Z]{3}\\d{12}");
    private static final Pattern PASSPORT = Pattern.compile("[A-Z]{3}[A-Z0-9]{5,9}");

    /** A passport number holds a digit, and no state issues one that is a word. */
    private static final Pattern SOME_DIGIT = Pattern.compile(".*\\d.*");

    private static final DateTimeFormatter SHORT_BIRTH_DATE =
            DateTimeFormatter.ofPattern("uuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final Set<String> STATES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

    /** Their residents have a residence permit, or an identity card. */
    private static final Set<String> NO_FOREIGN_STATE = Set.of("HKG", "MAC", "TWN");

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
     * @throws Refusal {@code applicant.refused.identity.length}, {@code .characters}, {@code .province}, {@code .date},
     *     {@code .check} or {@code .state}: the first of these that is wrong
     */
    public IdentityNumber {
        if (isForeign(value)) {
            String state = value.substring(0, STATE_LETTERS);
            Refusal.unless(
                    STATES.contains(state) && !NO_FOREIGN_STATE.contains(state), "applicant.refused.identity.state");
            if (OLD_FOREIGN_CARD.matcher(value).matches()) {
                shortBirthDate(value);
            }
        } else {
            requireCard(value);
        }
    }

    private static void requireCard(String value) {
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

    public Document document() {
        if (isForeign(value)) {
            return OLD_FOREIGN_CARD.matcher(value).matches() ? Document.FOREIGN_CARD_OLD : Document.PASSPORT;
        }
        return switch (value.charAt(0)) {
            case '8' -> Document.RESIDENCE_PERMIT;
            case '9' -> Document.FOREIGN_CARD;
            default -> Document.RESIDENT_CARD;
        };
    }

    /** The number as it may be shown: of a card without the day of birth, of a passport the ends only. */
    public String masked() {
        if (document() == Document.PASSPORT) {
            return value.substring(0, STATE_LETTERS + 1)
                    + "*".repeat(value.length() - STATE_LETTERS - 3)
                    + value.substring(value.length() - 2);
        }
        if (document() == Document.FOREIGN_CARD_OLD) {
            return value.substring(0, 7) + "******" + value.substring(13);
        }
        return value.substring(0, 6) + "********" + value.substring(14);
    }

    @Override
    public String toString() {
        return masked();
    }

    /** The day of birth as the number holds it, which no password is made of; of a passport, the number without the state. */
    String birthDigits() {
        return switch (document()) {
            case PASSPORT -> value.substring(STATE_LETTERS);
            case FOREIGN_CARD_OLD -> value.substring(7, 13);
            case RESIDENT_CARD, RESIDENCE_PERMIT, FOREIGN_CARD -> value.substring(6, 14);
        };
    }

    private static boolean isForeign(String value) {
        return OLD_FOREIGN_CARD.matcher(value).matches()
                || (PASSPORT.matcher(value).matches()
                        && SOME_DIGIT.matcher(value).matches());
    }

    private static void shortBirthDate(String value) {
        try {
            LocalDate.parse(value.substring(7, 13), SHORT_BIRTH_DATE);
        } catch (DateTimeException e) {
            throw (Refusal) new Refusal("applicant.refused.identity.short-date").initCause(e);
        }
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
