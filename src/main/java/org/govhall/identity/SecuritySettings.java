package org.govhall.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.govhall.audit.AuditKind;
import org.govhall.audit.AuditLog;
import org.govhall.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How strictly the hall asks who somebody is, as the security administrator has set it: for all nodes at once. What the
 * installation demands in its configuration cannot be loosened here.
 */
@Service
class SecuritySettings {

    private static final String SECOND_FACTOR = "second-factor";
    private static final String SESSIONS = "sessions-per-account";

    private final JdbcClient jdbc;
    private final IdentitySettings installation;
    private final AuditLog audit;
    private final Clock clock;

    SecuritySettings(JdbcClient jdbc, IdentitySettings installation, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.installation = installation;
        this.audit = audit;
        this.clock = clock;
    }

    boolean secondFactorRequired() {
        return isDemandedByInstallation()
                || kept(SECOND_FACTOR)
                        .map(kept -> SecondFactorMode.valueOf(kept) == SecondFactorMode.REQUIRED)
                        .orElse(false);
    }

    /** Whether the configuration leaves no choice. */
    boolean isDemandedByInstallation() {
        return installation.secondFactor() == SecondFactorMode.REQUIRED;
    }

    int sessionsPerAccount() {
        return kept(SESSIONS)
                .map(Integer::valueOf)
                .filter(kept -> kept <= installation.sessionsPerAccount())
                .orElse(installation.sessionsPerAccount());
    }

    int mostSessionsPerAccount() {
        return installation.sessionsPerAccount();
    }

    Duration longestSession() {
        return installation.longestSession();
    }

    /**
     * Sets both.
     *
     * @throws Refusal {@code identity.refused.setting-weaker} for what the installation does not allow
     */
    @Transactional
    public void change(SecondFactorMode secondFactor, int sessionsPerAccount, AccountId by) {
        Refusal.unless(
                secondFactor == SecondFactorMode.REQUIRED || !isDemandedByInstallation(),
                "identity.refused.setting-weaker");
        Refusal.unless(
                sessionsPerAccount >= 1 && sessionsPerAccount <= installation.sessionsPerAccount(),
                "identity.refused.sessions-per-account",
                installation.sessionsPerAccount());
        keep(SECOND_FACTOR, secondFactor.name(), by);
        keep(SESSIONS, Integer.toString(sessionsPerAccount), by);
        audit.record(
                AuditKind.SETTINGS_CHANGED,
                by.toString(),
                "settings/security",
                "second factor " + secondFactor.name().toLowerCase(Locale.ROOT) + ", sessions " + sessionsPerAccount);
    }

    private Optional<String> kept(String name) {
        return jdbc.sql("select content from identity_setting where name = :name")
                .param("name", name)
                .query(String.class)
                .optional();
    }

    private void keep(String name, String content, AccountId by) {
        jdbc.sql("delete from identity_setting where name = :name")
                .param("name", name)
                .update();
        jdbc.sql(
                        "insert into identity_setting (name, content, changed_at, changed_by) values (:name, :content, :now, :by)")
                .param("name", name)
                .param("content", content)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .update();
    }
}
