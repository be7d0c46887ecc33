package org.govhall.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fulfilled by the demo, by nobody else: accounts that the sign-in page offers. */
public interface SignInHints {

    List<SignInHint> hints();

    /** The page on which codes that were sent can be read; null where they go to phones and mailboxes. */
    default @Nullable String mailbox() {
        return null;
    }
}
