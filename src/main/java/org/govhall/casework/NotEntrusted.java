package org.govhall.casework;

import org.govhall.kernel.Refusal;

/** An agent looks at a case that their letter of entrustment does not cover, or covers no more. */
final class NotEntrusted extends RuntimeException {

    private final transient Refusal refusal;

    NotEntrusted(Refusal refusal) {
        super(refusal);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
