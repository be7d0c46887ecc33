package org.govhall.identity;

/** How an account is kept safe has changed: its owner is told, so that they notice when it was not they. */
record AccountSecured(AccountId account, Change change) {

    /** What has changed. */
    enum Change {
        PASSWORD,
        SECOND_FACTOR
    }
}
