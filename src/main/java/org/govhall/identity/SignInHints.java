package org.govhall.identity;

import java.util.List;

/** Fulfilled by the demo, by nobody else: accounts that the sign-in page offers. */
public interface SignInHints {

    List<SignInHint> hints();
}
