package org.govhall.payment;

import java.util.Objects;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * By which document, and why, a fee is waived or paid back.
 *
 * @param confirmed ticked by whoever knows that it cannot be undone
 */
record BasisForm(
        @Nullable Long version,
        @Nullable String basis,
        @Nullable String reason,
        @Nullable Boolean confirmed) {

    static BasisForm of(FeeNoticeView notice) {
        return new BasisForm(notice.version(), null, null, null);
    }

    long seen() {
        return Objects.requireNonNullElse(version, -1L);
    }

    String document() {
        return Objects.requireNonNullElse(basis, "");
    }

    String told() {
        return Objects.requireNonNullElse(reason, "");
    }

    void requireConfirmed() {
        if (!Boolean.TRUE.equals(confirmed)) {
            throw new Refusal("payment.refused.not-confirmed").on("confirmed");
        }
    }
}
