package org.govhall.casework;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.govhall.kernel.Refusal;

/** {@code refused(act, key)}: the model does not do it, and says why. */
final class Refused {

    private Refused() {}

    static void refused(ThrowingCallable act, String key) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act).returns(key, Refusal::messageKey);
    }
}
