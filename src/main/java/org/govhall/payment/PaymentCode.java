package org.govhall.payment;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** 缴款码: by which a fee is paid, the day of its notice, eleven digits that nobody guesses, and one that checks them (Luhn). */
record PaymentCode(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long SPACE = 100_000_000_000L;

    PaymentCode {
        if (!value.matches("\\d{20}") || value.charAt(19) != check(value.substring(0, 19))) {
            throw new IllegalArgumentException("no payment code");
        }
    }

    static PaymentCode next(LocalDate day) {
        String body = DateTimeFormatter.BASIC_ISO_DATE.format(day) + "%011d".formatted(RANDOM.nextLong(SPACE));
        return new PaymentCode(body + check(body));
    }

    private static char check(String digits) {
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            int digit = digits.charAt(digits.length() - 1 - at) - '0';
            int weighed = at % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }
}
