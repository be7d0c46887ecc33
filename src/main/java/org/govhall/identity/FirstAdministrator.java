package org.govhall.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Set;
import org.govhall.kernel.Refusal;
import org.govhall.privacy.LookupHash;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the first security administrator be made, once; this one opens the accounts of the system administrator and the
 * audit administrator. As long as there is none, every start prints a fresh one-time token to the
 * log; who can read the log of the server may make the account, nobody else.
 */
@Service
@Profile("!demo")
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final int TOKEN_BYTES = 20;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final LookupHash hashes;
    private final Clock clock;

    FirstAdministrator(JdbcClient jdbc, Accounts accounts, LookupHash hashes, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.hashes = hashes;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    void offer() {
        if (accounts.anyoneIs(Role.SECURITY_ADMINISTRATOR)) {
            return;
        }
        LOG.warn("No security administrator yet. Open /setup and enter this one-time token: {}", newToken());
    }

    /** Replaces the token, whatever it was; returns the new one, of which only a hash is kept. */
    @Transactional
    public String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        jdbc.sql("delete from identity_setup_token").update();
        jdbc.sql("insert into identity_setup_token (id, token_hash, made_at) values (1, :hash, :now)")
                .param("hash", hashOf(token))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    boolean isWanted() {
        return !accounts.anyoneIs(Role.SECURITY_ADMINISTRATOR);
    }

    /**
     * Makes the first security administrator.
     *
     * @throws Refusal {@code identity.refused.setup-token} when the token is not the one in the log, or was used
     */
    @Transactional
    public AccountId make(String token, String displayName, String userName, String password) {
        int used = jdbc.sql("delete from identity_setup_token where token_hash = :hash")
                .param("hash", hashOf(token.strip()))
                .update();
        Refusal.unless(used == 1 && isWanted(), "identity.refused.setup-token");
        return accounts.open(
                displayName, accounts.hash(password), Set.of(Role.SECURITY_ADMINISTRATOR), Set.of(userName));
    }

    private String hashOf(String token) {
        return hashes.of("setup-token", token);
    }
}
