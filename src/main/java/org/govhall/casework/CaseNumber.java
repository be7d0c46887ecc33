package org.govhall.casework;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The short number by which people speak of a case: region, day of receipt, sequence and a check digit, such as
 * {@code 621002-261116-000031-7}. The check digit (ISO 7064, MOD 11,10) finds every single wrong digit.
 */
public record CaseNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("(\\d{6})-?(\\d{6})-?(\\d{6})-?(\\d)");
    private static final DateTimeFormatter SIX_DIGITS = DateTimeFormatter.ofPattern("yyMMdd");
    private static final int SEQUENCE_MODULUS = 1_000_000;

    public CaseNumber {
        if (parse(value).filter(value::equals).isEmpty()) {
            throw new IllegalArgumentException("not a case number: " + value);
        }
    }

    /**
     * @param regionCode code of the centre's region, of which the first six digits count
     * @param received day of receipt in the centre's zone
     * @param sequence next value of the sequence; only its last six digits show
     */
    static CaseNumber make(String regionCode, LocalDate received, long sequence) {
        String digits = regionCode.substring(0, 6)
                + SIX_DIGITS.format(received)
                + String.format("%06d", Math.floorMod(sequence, SEQUENCE_MODULUS));
        return new CaseNumber(grouped(digits, checkDigit(digits)));
    }

    /**
     * Reads a number as people type it: with or without hyphens, with spaces, with full-width digits.
     *
     * @return empty when it is no case number, or when its check digit is wrong
     */
    public static Optional<CaseNumber> read(String typed) {
        return parse(Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s—–-]", ""))
                .map(CaseNumber::new);
    }

    private static Optional<String> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String digits = matcher.group(1) + matcher.group(2) + matcher.group(3);
        int check = Integer.parseInt(matcher.group(4));
        return check == checkDigit(digits) ? Optional.of(grouped(digits, check)) : Optional.empty();
    }

    private static String grouped(String digits, int check) {
        return digits.substring(0, 6) + "-" + digits.substring(6, 12) + "-" + digits.substring(12) + "-" + check;
    }

    private static int checkDigit(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (digits.charAt(i) - '0' + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }

    @Override
    public String toString() {
        return value;
    }
}
