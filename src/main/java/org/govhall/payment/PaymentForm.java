package org.govhall.payment;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A payment as it is taken down at the counter.
 *
 * @param token one-time token: sent twice, the form makes one payment
 * @param amount yuan as the page showed it; nobody types it
 */
record PaymentForm(
        @Nullable Long version,
        @Nullable String token,
        @Nullable String amount,
        @Nullable String method,
        @Nullable String receiptNumber) {

    static PaymentForm of(FeeNoticeView notice) {
        return new PaymentForm(
                notice.version(),
                UUID.randomUUID().toString(),
                notice.amount().toPlainString(),
                PaymentMethod.CASH.name(),
                null);
    }

    long seen() {
        return Objects.requireNonNullElse(version, -1L);
    }

    FeeDesk.Payment toPayment() {
        PaymentMethod how = Arrays.stream(PaymentMethod.values())
                .filter(one -> one.name().equals(method))
                .findFirst()
                .orElseThrow(() -> new Refusal("payment.refused.method").on("method"));
        return new FeeDesk.Payment(
                how,
                Objects.requireNonNullElse(receiptNumber, ""),
                yuan(Objects.requireNonNullElse(amount, "")),
                Objects.requireNonNullElse(token, ""));
    }

    private static BigDecimal yuan(String shown) {
        return shown.matches("\\d{1,12}(\\.\\d{1,2})?") ? new BigDecimal(shown) : BigDecimal.ZERO;
    }
}
