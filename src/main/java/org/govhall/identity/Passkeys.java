package org.govhall.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govhall.audit.AuditKind;
import org.govhall.audit.AuditLog;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passkeys: made, used, listed and taken away. The device asks its owner for finger, face or PIN (user verification is
 * required), so a passkey is two proofs in one and signs in without a password.
 *
 * <p>They belong to the address of the portal. In service that is {@code govhall.site.address}; where none is set there
 * are passkeys on {@code localhost} only, since a header of a request may be forged.
 *
 * @see "W3C Web Authentication Level 3"
 */
@Service
class Passkeys {

    private static final int LONGEST_LABEL = 60;

    private final PublicKeyCredentialUserEntityRepository owners;
    private final UserCredentialRepository keys;
    private final Accounts accounts;
    private final SecondFactor second;
    private final AuditLog audit;
    private final String address;
    private final String siteName;

    Passkeys(JdbcOperations jdbc, Accounts accounts, SecondFactor second, AuditLog audit, Environment environment) {
        this.owners = new JdbcPublicKeyCredentialUserEntityRepository(jdbc);
        this.keys = new JdbcUserCredentialRepository(jdbc);
        this.accounts = accounts;
        this.second = second;
        this.audit = audit;
        this.address =
                environment.getProperty("govhall.site.address", "").strip().replaceAll("/+$", "");
        this.siteName = environment.getProperty("govhall.site.name", "GovHall");
    }

    /** Whether there can be passkeys at the address by which this request came. */
    boolean arePossible(HttpServletRequest request) {
        return origin(request).isPresent();
    }

    /** The passkeys of an account, in the order in which they were made. */
    List<CredentialRecord> of(AccountId account) {
        PublicKeyCredentialUserEntity owner = owners.findByUsername(account.toString());
        return owner == null ? List.of() : keys.findByUserId(owner.getId());
    }

    PublicKeyCredentialCreationOptions beginMaking(SignedIn who, Authentication session, HttpServletRequest request) {
        if (owners.findByUsername(who.getUsername()) == null) {
            owners.save(ImmutablePublicKeyCredentialUserEntity.builder()
                    .id(Bytes.random())
                    .name(who.getUsername())
                    .displayName(who.displayName())
                    .build());
        }
        return operations(request)
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(session));
    }

    /** @throws RuntimeException when what the device answered does not fit what it was asked */
    @Transactional
    public void make(
            SignedIn who,
            PublicKeyCredentialCreationOptions asked,
            RelyingPartyPublicKey made,
            HttpServletRequest request) {
        String label = made.getLabel().strip();
        Refusal.unless(
                !label.isEmpty() && label.length() <= LONGEST_LABEL, "identity.refused.passkey-label", LONGEST_LABEL);
        Refusal.unless(asked.getUser().getName().equals(who.getUsername()), "identity.refused.passkey");
        operations(request)
                .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                        asked, new RelyingPartyPublicKey(made.getCredential(), label)));
        accounts.markSecondFactor(who.accountId(), true);
        audit.record(AuditKind.ACCOUNT_CHANGED, who.getUsername(), "account/" + who.getUsername(), "passkey made");
    }

    PublicKeyCredentialRequestOptions beginUsing(@Nullable Authentication session, HttpServletRequest request) {
        return operations(request)
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(session));
    }

    /** Whose passkey it is; throws when the answer does not fit what was asked. */
    @Transactional
    public AccountId use(
            PublicKeyCredentialRequestOptions asked,
            PublicKeyCredential<AuthenticatorAssertionResponse> answer,
            HttpServletRequest request) {
        return AccountId.of(operations(request)
                .authenticate(new RelyingPartyAuthenticationRequest(asked, answer))
                .getName());
    }

    /**
     * Takes one of the own passkeys away.
     *
     * @throws Refusal {@code identity.refused.last-second-factor} where a second factor is required and this is the last
     */
    @Transactional
    public void remove(SignedIn who, String key, @Nullable String typed) {
        second.confirm(who, typed);
        List<CredentialRecord> own = of(who.accountId());
        CredentialRecord record = own.stream()
                .filter(one -> one.getCredentialId().toBase64UrlString().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refusal("identity.refused.passkey"));
        boolean another = own.size() > 1 || second.hasAuthenticator(who.accountId());
        Refusal.unless(another || !second.isRequiredOf(who), "identity.refused.last-second-factor");
        keys.delete(record.getCredentialId());
        accounts.markSecondFactor(who.accountId(), another);
        audit.record(AuditKind.ACCOUNT_CHANGED, who.getUsername(), "account/" + who.getUsername(), "passkey removed");
    }

    private WebAuthnRelyingPartyOperations operations(HttpServletRequest request) {
        String origin = origin(request).orElseThrow(() -> new Refusal("identity.refused.passkeys-unavailable"));
        Webauthn4JRelyingPartyOperations operations = new Webauthn4JRelyingPartyOperations(
                owners,
                keys,
                PublicKeyCredentialRpEntity.builder()
                        .id(URI.create(origin).getHost())
                        .name(siteName)
                        .build(),
                Set.of(origin));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    private Optional<String> origin(HttpServletRequest request) {
        if (!address.isEmpty()) {
            URI site = URI.create(address);
            return Optional.of(site.getScheme() + "://" + site.getAuthority());
        }
        return "localhost".equals(request.getServerName())
                ? Optional.of(request.getScheme() + "://localhost:" + request.getServerPort())
                : Optional.empty();
    }
}
