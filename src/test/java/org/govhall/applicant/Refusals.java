package org.govhall.applicant;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.govhall.kernel.Refusal;

/** Asks whether an act is refused, and why. */
final class Refusals {

    private Refusals() {}

    static void assertRefused(String messageKey, ThrowingCallable act) {
        assertThatThrownBy(act)
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::messageKey)
                .isEqualTo(messageKey);
    }
}
