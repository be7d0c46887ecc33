package org.govhall.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The person who is signed in, as kept in the session: an account, its name and its roles, nothing personal. */
public final class SignedIn implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final AccountId accountId;
    private final String displayName;
    private final EnumSet<Role> roles;
    private final boolean enabled;
    private final boolean secondFactor;
    private final @Nullable Instant rolesEnd;
    private final @Nullable Instant since;
    private final boolean passwordDue;
    private @Nullable String passwordHash;

    public SignedIn(AccountId accountId, String displayName, Set<Role> roles) {
        this(accountId, displayName, roles, true, null, false, null, null, false);
    }

    SignedIn(
            AccountId accountId,
            String displayName,
            Set<Role> roles,
            boolean enabled,
            @Nullable String passwordHash,
            boolean secondFactor,
            @Nullable Instant rolesEnd,
            @Nullable Instant since,
            boolean passwordDue) {
        this.accountId = accountId;
        this.displayName = displayName;
        this.roles = roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
        this.enabled = enabled;
        this.passwordHash = passwordHash;
        this.secondFactor = secondFactor;
        this.rolesEnd = rolesEnd;
        this.since = since;
        this.passwordDue = passwordDue;
    }

    public AccountId accountId() {
        return accountId;
    }

    public String displayName() {
        return displayName;
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isStaff() {
        return roles.stream().anyMatch(Role::isStaff);
    }

    /** Whether they had set up an authenticator or a passkey when they signed in, so that it must be used. */
    boolean hasSecondFactor() {
        return secondFactor;
    }

    /** Whether they signed in with a password that somebody else has made. */
    boolean mustChangePassword() {
        return passwordDue;
    }

    /** Whether one of the roles has ended since they signed in, or they signed in too long ago. */
    boolean isOutdated(Instant now, Duration longest) {
        return (rolesEnd != null && !now.isBefore(rolesEnd)) || (since != null && !now.isBefore(since.plus(longest)));
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.copyOf(roles.stream()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList());
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    /** The account's id: what logs, sessions and the audit trail name people by. */
    @Override
    public String getUsername() {
        return accountId.toString();
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && accountId.equals(that.accountId);
    }

    @Override
    public int hashCode() {
        return accountId.hashCode();
    }

    @Override
    public String toString() {
        return "SignedIn[" + accountId + "]";
    }
}
