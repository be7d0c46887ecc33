package org.govhall.identity;

import java.util.Set;

/** What others may know of an account. */
public record AccountView(AccountId id, String displayName, Set<Role> roles, boolean enabled) {}
