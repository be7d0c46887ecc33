package org.govhall.identity;

/** The owner has closed this account for good. */
record AccountClosed(AccountId account) {}
