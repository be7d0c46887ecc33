package org.govhall.identity;

/** A province has proved the number by which this account is signed in to, and its owner was shown to be the same. */
public record OutsideIdentityTied(AccountId account) {}
