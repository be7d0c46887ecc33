package org.govhall.identity;

/** A password as it is stored: hashed, never in the clear. Made by {@link Accounts#hash}. */
public record PasswordHash(String encoded) {

    @Override
    public String toString() {
        return "PasswordHash[…]";
    }
}
