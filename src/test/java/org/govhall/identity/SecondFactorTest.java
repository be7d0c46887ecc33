package org.govhall.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.govhall.kernel.Refusal;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

@PostgresTest
class SecondFactorTest {

    private static final String PASSWORD = "Lan-Tian-Bai-Yun-2026";
    private static int number;

    @Autowired
    private SecondFactor second;

    @Autowired
    private SecuritySettings settings;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
        settings.change(SecondFactorMode.OFFERED, 3, AccountId.next());
    }

    @Test
    void anAuthenticatorCountsOnceItsFirstCodeIsTyped() {
        SignedIn who = person(Role.CHIEF_REPRESENTATIVE);
        second.beginAuthenticator(who, PASSWORD);
        assertThat(second.asks(who)).isEqualTo(SecondFactor.Asked.PASSWORD);

        assertThat(second.confirmAuthenticator(who, code(who.accountId(), false)))
                .hasSize(10)
                .doesNotHaveDuplicates();
        assertThat(second.asks(who)).isEqualTo(SecondFactor.Asked.CODE);
        assertThat(accounts.signedIn(who.accountId()).hasSecondFactor()).isTrue();
    }

    @Test
    void aCodeWorksOnceAndAWrongOneNever() {
        SignedIn who = enrolled(Role.CHIEF_REPRESENTATIVE);
        clock.advance(Duration.ofSeconds(30));
        String code = code(who.accountId(), true);

        assertThat(second.confirm(who, code).means()).isEqualTo(Confirmation.Means.CODE);
        assertRefused(() -> second.confirm(who, code), "identity.refused.code");
        assertRefused(() -> second.confirm(who, "12345"), "identity.refused.code");
        assertRefused(() -> second.confirm(who, null), "identity.refused.code");
    }

    @Test
    void aCodeOfAMinuteAgoHasEnded() {
        SignedIn who = enrolled(Role.CHIEF_REPRESENTATIVE);
        clock.advance(Duration.ofSeconds(30));
        String code = code(who.accountId(), true);
        clock.advance(Duration.ofSeconds(61));

        assertRefused(() -> second.confirm(who, code), "identity.refused.code");
    }

    @Test
    void aRecoveryCodeWorksOnceForItsOwnerOnly() {
        SignedIn other = enrolled(Role.APPROVAL_OFFICER);
        SignedIn who = person(Role.APPROVAL_OFFICER);
        second.beginAuthenticator(who, PASSWORD);
        List<String> codes = second.confirmAuthenticator(who, code(who.accountId(), false));

        assertRefused(() -> second.confirm(other, codes.get(0)), "identity.refused.code");
        assertThat(second.confirm(who, codes.get(0).toLowerCase(java.util.Locale.ROOT))
                        .means())
                .isEqualTo(Confirmation.Means.RECOVERY_CODE);
        assertRefused(() -> second.confirm(who, codes.get(0)), "identity.refused.code");
        assertThat(second.recoveryCodesLeft(who.accountId())).isEqualTo(9);
    }

    @Test
    void guessingIsSlowedDown() {
        SignedIn who = enrolled(Role.CHIEF_REPRESENTATIVE);
        for (int i = 0; i < 10; i++) {
            assertRefused(() -> second.confirm(who, "000000"), "identity.refused.code");
        }
        assertRefused(() -> second.confirm(who, code(who.accountId(), true)), "identity.refused.too-many-codes");
        clock.advance(Duration.ofMinutes(16));
        assertThat(second.confirm(who, code(who.accountId(), true)).means()).isEqualTo(Confirmation.Means.CODE);
    }

    @Test
    void whereItIsRequiredNobodySignsWithAPassword() {
        SignedIn who = person(Role.CHIEF_REPRESENTATIVE);
        assertThat(second.confirm(who, PASSWORD).means()).isEqualTo(Confirmation.Means.PASSWORD);
        assertRefused(() -> second.confirm(who, "something else"), "identity.refused.confirm-password");

        settings.change(SecondFactorMode.REQUIRED, 3, AccountId.next());
        assertThat(second.asks(who)).isEqualTo(SecondFactor.Asked.ENROLMENT);
        assertRefused(() -> second.confirm(who, PASSWORD), "identity.refused.no-second-factor");
        assertThat(second.asks(person(Role.WINDOW_CLERK))).isEqualTo(SecondFactor.Asked.PASSWORD);
    }

    @Test
    void whereItIsRequiredTheLastOneStays() {
        settings.change(SecondFactorMode.REQUIRED, 3, AccountId.next());
        SignedIn who = enrolled(Role.ADMINISTRATOR);
        clock.advance(Duration.ofSeconds(30));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> second.removeAuthenticator(who, code(who.accountId(), true)))
                .returns("identity.refused.last-second-factor", Refusal::messageKey);
        assertThat(second.hasAuthenticator(who.accountId())).isTrue();
    }

    @Test
    void anActIsRefusedUntilTheSecondStepIsDone() {
        SignedIn who = enrolled(Role.CHIEF_REPRESENTATIVE);
        SignedIn again = accounts.signedIn(who.accountId());
        session(again);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> second.requireInSession(again))
                .returns("identity.refused.second-factor", Refusal::messageKey);

        session(again, SecondFactor.CODE_AUTHORITY);
        second.requireInSession(again);
    }

    @Test
    void aPasskeyUsedAMomentAgoIsEnoughToSign() {
        SignedIn who = person(Role.CHIEF_REPRESENTATIVE);
        session(who, FactorGrantedAuthority.WEBAUTHN_AUTHORITY);
        assertThat(second.confirm(who, null).means()).isEqualTo(Confirmation.Means.PASSKEY);

        clock.advance(Duration.ofMinutes(6));
        assertRefused(() -> second.confirm(who, null), "identity.refused.confirm-password");
    }

    @Test
    void theSecretIsNotStoredInTheClear() {
        SignedIn who = enrolled(Role.CHIEF_REPRESENTATIVE);
        assertThat(jdbc.sql("select secret from identity_authenticator where account_id = :id")
                        .param("id", who.accountId().value())
                        .query(String.class)
                        .single())
                .startsWith("k1:");
    }

    @Test
    void nobodyHoldsTwoOfTheThreeOffices() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> person(Role.ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR))
                .returns("identity.refused.two-administrators", Refusal::messageKey);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> person(Role.SECURITY_ADMINISTRATOR, Role.WINDOW_CLERK))
                .returns("identity.refused.administrator-and-work", Refusal::messageKey);

        SignedIn who = person(Role.ADMINISTRATOR);
        assertThatThrownBy(() -> jdbc.sql("insert into identity_account_role (account_id, role, office)"
                                + " values (:id, 'AUDIT_ADMINISTRATOR', 'ADMINISTRATOR')")
                        .param("id", who.accountId().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("insert into identity_account_role (account_id, role)"
                                + " values (:id, 'AUDIT_ADMINISTRATOR')")
                        .param("id", who.accountId().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private SignedIn enrolled(Role role) {
        SignedIn who = person(role);
        second.beginAuthenticator(who, PASSWORD);
        second.confirmAuthenticator(who, code(who.accountId(), false));
        return who;
    }

    private SignedIn person(Role... roles) {
        AccountId id = accounts.open("某人", accounts.hash(PASSWORD), Set.of(roles), Set.of("second-" + number++));
        return accounts.signedIn(id);
    }

    private String code(AccountId account, boolean confirmed) {
        String secret = confirmed
                ? jdbc.sql("select secret from identity_authenticator where account_id = :id")
                        .param("id", account.value())
                        .query(String.class)
                        .optional()
                        .map(encryption::convertToEntityAttribute)
                        .orElseThrow()
                : second.pendingSecret(account).orElseThrow();
        return Totp.code(Totp.fromBase32(secret), Totp.step(clock.instant()));
    }

    @Autowired
    private org.govhall.privacy.EncryptedText encryption;

    private void session(SignedIn who, String... factors) {
        List<org.springframework.security.core.GrantedAuthority> authorities =
                new java.util.ArrayList<>(who.getAuthorities());
        for (String factor : factors) {
            authorities.add(second.proofNow(factor));
        }
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, authorities));
    }

    private static void assertRefused(Runnable act, String key) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act::run)
                .returns(key, Refusal::messageKey)
                .returns("code", Refusal::field);
    }
}
