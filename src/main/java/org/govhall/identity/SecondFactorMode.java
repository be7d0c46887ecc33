package org.govhall.identity;

/** Whether people who decide, sign or administer must prove who they are a second time. */
enum SecondFactorMode {
    /** Without it they do not get to work. */
    REQUIRED,
    /** Whoever has set it up is asked for it; nobody must. For a first look only. */
    OFFERED
}
