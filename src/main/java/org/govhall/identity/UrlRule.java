package org.govhall.identity;

import java.util.Set;

/**
 * Who may open the addresses of one pattern.
 *
 * @param pattern as Spring MVC writes it, such as {@code /desk/**}
 * @param audience everyone, whoever is signed in, or the roles named
 * @param roles the roles that may, where the audience is {@link Audience#ROLES}; empty otherwise
 */
public record UrlRule(String pattern, Audience audience, Set<Role> roles) {

    /** How far an address is open. */
    public enum Audience {
        EVERYONE,
        SIGNED_IN,
        ROLES
    }

    public static UrlRule everyone(String pattern) {
        return new UrlRule(pattern, Audience.EVERYONE, Set.of());
    }

    public static UrlRule signedIn(String pattern) {
        return new UrlRule(pattern, Audience.SIGNED_IN, Set.of());
    }

    public static UrlRule only(String pattern, Role... roles) {
        return new UrlRule(pattern, Audience.ROLES, Set.of(roles));
    }
}
