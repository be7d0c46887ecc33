package org.govhall.identity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** One person's way into the portal: a password, one or more names to sign in by, and roles. */
@Entity
@Table(name = "identity_account")
class Account {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AccountId id;

    @Version
    private @Nullable Long version;

    private String displayName;
    private String passwordHash;
    private boolean enabled;
    private Instant openedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "identity_account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

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
        Refusal.unless(!roles.isEmpty(), "identity.refused.no-role");
        Refusal.unless(!roles.contains(Role.CITIZEN) || roles.size() == 1, "identity.refused.citizen-and-staff");
        this.id = id;
        this.displayName = displayName;
        this.passwordHash = password.encoded();
        this.roles.addAll(roles);
        this.signInNameHashes.addAll(signInNameHashes);
        this.enabled = true;
        this.openedAt = now;
    }

    AccountId id() {
        return id;
    }

    String passwordHash() {
        return passwordHash;
    }

    void changePassword(PasswordHash password) {
        this.passwordHash = password.encoded();
    }

    void replaceSignInName(String oldHash, String newHash) {
        signInNameHashes.remove(oldHash);
        signInNameHashes.add(newHash);
    }

    void disable() {
        enabled = false;
    }

    void enable() {
        enabled = true;
    }

    SignedIn toSignedIn() {
        return new SignedIn(
                id, displayName, roles.isEmpty() ? EnumSet.noneOf(Role.class) : roles, enabled, passwordHash);
    }

    AccountView toView() {
        return new AccountView(id, displayName, Set.copyOf(roles), enabled);
    }
}
