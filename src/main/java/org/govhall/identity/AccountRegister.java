package org.govhall.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.govhall.audit.AuditKind;
import org.govhall.audit.AuditLog;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the security administrator does with the accounts of people who work here; never with the own one. */
@Service
class AccountRegister {

    /** No letter or digit that is mistaken for another when it is read out. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzACDEFGHJKLMNPQRTUVWXY34679";

    private static final int PASSWORD_LENGTH = 16;

    private final JdbcClient jdbc;
    private final AccountRepository accounts;
    private final Accounts keeper;
    private final SecondFactor second;
    private final Sessions sessions;
    private final AuditLog audit;
    private final Clock clock;
    private final ZoneId zone;
    private final SecureRandom random = new SecureRandom();

    AccountRegister(
            JdbcClient jdbc,
            AccountRepository accounts,
            Accounts keeper,
            SecondFactor second,
            Sessions sessions,
            AuditLog audit,
            Clock clock,
            ZoneId zone) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.keeper = keeper;
        this.second = second;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
        this.zone = zone;
    }

    /** One account in the list. */
    record Row(AccountId id, String displayName, boolean enabled, boolean secondFactor, Set<Role> roles) {}

    /** One account on its page. */
    record Sheet(
            AccountId id,
            long version,
            String displayName,
            boolean enabled,
            boolean secondFactor,
            List<RoleGrant> grants,
            int sessions) {}

    /** Accounts of people who work here, by name. */
    @Transactional(readOnly = true)
    public Page<Row> staff(String name, @Nullable Role role, Pageable page) {
        String where = " from identity_account a where position(:name in a.display_name) > 0 and exists (select 1 from"
                + " identity_account_role r where r.account_id = a.id and r.role "
                + (role == null ? "<> 'CITIZEN'" : "= :role")
                + ")";
        Map<String, Object> parameters = new HashMap<>(Map.of("name", name));
        if (role != null) {
            parameters.put("role", role.name());
        }
        long total = jdbc.sql("select count(*)" + where)
                .params(parameters)
                .query(Long.class)
                .single();
        List<Row> rows = jdbc.sql("select a.id, a.display_name, a.enabled, a.second_factor" + where
                        + " order by a.display_name, a.id limit :size offset :offset")
                .params(parameters)
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query((result, at) -> new Row(
                        new AccountId(result.getObject("id", UUID.class)),
                        result.getString("display_name"),
                        result.getBoolean("enabled"),
                        result.getBoolean("second_factor"),
                        EnumSet.noneOf(Role.class)))
                .list();
        if (!rows.isEmpty()) {
            Map<UUID, Set<Role>> roles = new HashMap<>();
            rows.forEach(row -> roles.put(row.id().value(), row.roles()));
            jdbc.sql("select account_id, role from identity_account_role where account_id in (:ids)")
                    .param("ids", roles.keySet())
                    .query(result -> {
                        roles.getOrDefault(result.getObject("account_id", UUID.class), EnumSet.noneOf(Role.class))
                                .add(Role.valueOf(result.getString("role")));
                    });
        }
        return new PageImpl<>(rows, page, total);
    }

    /** The account, where it belongs to somebody who works here. */
    @Transactional(readOnly = true)
    public Optional<Sheet> sheet(AccountId id) {
        return accounts.findById(id)
                .filter(account ->
                        account.grants().stream().anyMatch(grant -> grant.role().isStaff()))
                .map(account -> new Sheet(
                        id,
                        account.version(),
                        account.displayName(),
                        account.isEnabled(),
                        account.hasSecondFactor(),
                        account.grants(),
                        sessions.of(id).size()));
    }

    /**
     * Opens the account of an administrator; others are taken into the hall with their office.
     *
     * @return its password to begin with, shown once
     */
    @Transactional
    public Opened open(String displayName, String userName, RoleGrant grant, AccountId by) {
        Refusal.unless(grant.role().isAdministrator(), "identity.refused.only-administrators");
        String password = password();
        AccountId id;
        try {
            id = keeper.open(displayName, keeper.hash(password), Set.of(grant.role()), Set.of(userName));
        } catch (Refusal refusal) {
            throw refusal.on("userName");
        }
        Account account = require(id);
        account.grant(List.of(grant));
        account.demandNewPassword();
        accounts.save(account);
        record(by, id, "opened for " + grant.role());
        return new Opened(id, password);
    }

    /** What has just been opened. */
    record Opened(AccountId id, String password) {}

    /** Grants a role, or the same role otherwise than before. */
    @Transactional
    public void grant(AccountId id, long version, RoleGrant grant, AccountId by) {
        Account account = toChange(id, version, by);
        List<RoleGrant> grants = new ArrayList<>(account.grants());
        grants.removeIf(old -> old.role() == grant.role());
        grants.add(grant);
        account.grant(grants);
        accounts.save(account);
        audit.record(AuditKind.AUTHORITY_CHANGED, by.toString(), subject(id), "granted " + grant);
        sessions.endAll(id);
    }

    /** Takes a role away; at once, on every node. */
    @Transactional
    public void withdraw(AccountId id, long version, Role role, AccountId by) {
        Account account = toChange(id, version, by);
        List<RoleGrant> grants = new ArrayList<>(account.grants());
        grants.removeIf(old -> old.role() == role);
        account.grant(grants);
        accounts.save(account);
        mustKeepOne(role);
        audit.record(AuditKind.AUTHORITY_CHANGED, by.toString(), subject(id), "withdrew " + role);
        sessions.endAll(id);
    }

    /** Shuts an account and signs its owner out everywhere. */
    @Transactional
    public void disable(AccountId id, long version, AccountId by) {
        toChange(id, version, by);
        keeper.disable(id, by);
        mustKeepOne(Role.SECURITY_ADMINISTRATOR);
        sessions.endAll(id);
    }

    @Transactional
    public void enable(AccountId id, long version, AccountId by) {
        toChange(id, version, by);
        keeper.enable(id, by);
    }

    /** For somebody who has lost phone and recovery codes. */
    @Transactional
    public void resetSecondFactor(AccountId id, long version, AccountId by) {
        toChange(id, version, by);
        second.reset(id, by);
        sessions.endAll(id);
    }

    /** For somebody who has forgotten the password: a new one to begin with, shown once. */
    @Transactional
    public String resetPassword(AccountId id, long version, AccountId by) {
        Account account = toChange(id, version, by);
        String password = password();
        account.changePassword(keeper.hash(password));
        account.demandNewPassword();
        accounts.save(account);
        record(by, id, "password reset");
        sessions.endAll(id);
        return password;
    }

    @Transactional
    public void signOut(AccountId id, long version, AccountId by) {
        toChange(id, version, by);
        record(by, id, "signed out everywhere");
        sessions.endAll(id);
    }

    private Account toChange(AccountId id, long version, AccountId by) {
        Refusal.unless(!id.equals(by), "identity.refused.own-account");
        Account account = require(id);
        Refusal.unless(
                account.grants().stream().anyMatch(grant -> grant.role().isStaff()), "identity.refused.not-staff");
        Refusal.unless(account.version() == version, "identity.refused.changed-meanwhile");
        return account;
    }

    /** Without a security administrator nobody could make another. */
    private void mustKeepOne(Role role) {
        if (role == Role.SECURITY_ADMINISTRATOR) {
            LocalDate today = LocalDate.now(clock.withZone(zone));
            Refusal.unless(accounts.countWorking(role, today) > 0, "identity.refused.last-security-administrator");
        }
    }

    private Account require(AccountId id) {
        return accounts.findById(id).orElseThrow(() -> new IllegalArgumentException("no account " + id));
    }

    private void record(AccountId by, AccountId id, String what) {
        audit.record(AuditKind.ACCOUNT_CHANGED, by.toString(), subject(id), what);
    }

    private String password() {
        StringBuilder password = new StringBuilder(PASSWORD_LENGTH);
        for (int i = 0; i < PASSWORD_LENGTH; i++) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    private static String subject(AccountId id) {
        return "account/" + id;
    }
}
