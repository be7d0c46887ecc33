package org.govhall.identity;

/**
 * An account that the sign-in page itself offers; only the demo has such accounts.
 *
 * @param labelKey message that tells whose account it is
 * @param name what to type as name
 * @param password what to type as password
 */
public record SignInHint(String labelKey, String name, String password) {}
