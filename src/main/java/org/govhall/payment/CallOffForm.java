package org.govhall.payment;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why a notice is called off. */
record CallOffForm(@Nullable Long version, @Nullable String why) {

    static CallOffForm of(FeeNoticeView notice) {
        return new CallOffForm(notice.version(), null);
    }

    long seen() {
        return Objects.requireNonNullElse(version, -1L);
    }

    String told() {
        return Objects.requireNonNullElse(why, "");
    }
}
