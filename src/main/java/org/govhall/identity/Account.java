package org.govhall.identity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** One person's way into the portal: a password, one or more names to sign in by, and roles. */
@Entity
@Table(name = "identity_account")
class Account {

    /** What a closed account is called. */
    private static final String CLOSED = "已注销";

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AccountId id;

    @Version
    private @Nullable Long version;

    private String displayName;
    private String passwordHash;
    private boolean enabled;
    private boolean secondFactor;
    private boolean passwordDue;
    private Instant openedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "identity_account_role", joinColumns = @JoinColumn(name = "account_id"))
    private Set<RoleGrant> grants = new HashSet<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "identity_sign_in_name", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "name_hash")
    private Set<String> signInNameHashes = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(
            AccountId id,
            String displayName,
            PasswordHash password,
            Set<Role> roles,
            Set<String> signInNameHashes,
            Instant now) {
        mustGoTogether(roles);
        this.id = id;
        this.displayName = displayName;
        this.passwordHash = password.encoded();
        roles.forEach(role -> grants.add(RoleGrant.of(role, null, null, null)));
        this.signInNameHashes.addAll(signInNameHashes);
        this.enabled = true;
        this.openedAt = now;
    }

    /** Who applies does not work here, and the three administrators are kept apart from each other and from the work. */
    private static void mustGoTogether(Set<Role> roles) {
        Refusal.unless(!roles.isEmpty(), "identity.refused.no-role");
        Refusal.unless(!roles.contains(Role.CITIZEN) || roles.size() == 1, "identity.refused.citizen-and-staff");
        long offices = roles.stream().filter(Role::isAdministrator).count();
        Refusal.unless(offices <= 1, "identity.refused.two-administrators");
        Refusal.unless(offices == 0 || roles.size() == 1, "identity.refused.administrator-and-work");
    }

    AccountId id() {
        return id;
    }

    long version() {
        return Objects.requireNonNull(version, "stored");
    }

    String displayName() {
        return displayName;
    }

    boolean isEnabled() {
        return enabled;
    }

    boolean hasSecondFactor() {
        return secondFactor;
    }

    String passwordHash() {
        return passwordHash;
    }

    void changePassword(PasswordHash password) {
        this.passwordHash = password.encoded();
        this.passwordDue = false;
    }

    /** Somebody else knows the password: it must be replaced before anything else. */
    void demandNewPassword() {
        passwordDue = true;
    }

    void replaceSignInName(String oldHash, String newHash) {
        signInNameHashes.remove(oldHash);
        signInNameHashes.add(newHash);
    }

    void exchangeSignInName(@Nullable String oldHash, @Nullable String newHash) {
        if (oldHash != null) {
            signInNameHashes.remove(oldHash);
        }
        if (newHash != null) {
            signInNameHashes.add(newHash);
        }
    }

    void disable() {
        enabled = false;
    }

    /** Nobody signs in by it any more, and it names nobody. */
    void close() {
        enabled = false;
        signInNameHashes.clear();
        displayName = CLOSED;
    }

    void enable() {
        enabled = true;
    }

    void markSecondFactor(boolean isSetUp) {
        secondFactor = isSetUp;
    }

    /**
     * Gives the account these roles and takes all others away.
     *
     * @throws Refusal for roles that do not go together, and for turning an applicant into staff or the other way round
     */
    void grant(List<RoleGrant> wanted) {
        Set<Role> roles = wanted.stream().map(RoleGrant::role).collect(Collectors.toSet());
        mustGoTogether(roles);
        Refusal.unless(
                roles.contains(Role.CITIZEN) == grants.stream().anyMatch(grant -> grant.role() == Role.CITIZEN),
                "identity.refused.citizen-and-staff");
        grants.clear();
        grants.addAll(wanted);
    }

    List<RoleGrant> grants() {
        return grants.stream().sorted(Comparator.comparing(RoleGrant::role)).toList();
    }

    SignedIn toSignedIn(Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<RoleGrant> inForce =
                grants.stream().filter(grant -> grant.isInForce(today)).toList();
        Instant rolesEnd = inForce.stream()
                .map(RoleGrant::until)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(last -> last.plusDays(1).atStartOfDay(zone).toInstant())
                .orElse(null);
        return new SignedIn(
                id,
                displayName,
                inForce.stream().map(RoleGrant::role).collect(Collectors.toSet()),
                enabled && !inForce.isEmpty(),
                passwordHash,
                secondFactor,
                rolesEnd,
                now,
                passwordDue);
    }

    AccountView toView() {
        return new AccountView(
                id, displayName, grants.stream().map(RoleGrant::role).collect(Collectors.toUnmodifiableSet()), enabled);
    }
}
