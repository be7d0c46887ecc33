package org.govhall.identity;

import org.jspecify.annotations.Nullable;

/** What somebody types to prove that it is they: digits, a recovery code, or the password. */
record ConfirmForm(@Nullable String code) {

    static ConfirmForm empty() {
        return new ConfirmForm(null);
    }
}
