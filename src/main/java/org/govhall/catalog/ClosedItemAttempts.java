package org.govhall.catalog;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps who tried to handle what was cancelled or delegated (防止反弹): in a transaction of its own, because the refused
 * one is rolled back.
 */
@Component
class ClosedItemAttempts {

    static final String CANCELLED = "catalog.refused.cancelled";
    static final String DELEGATED = "catalog.refused.delegated";

    private static final Map<String, ItemStatus> REASONS =
            Map.of(CANCELLED, ItemStatus.CANCELLED, DELEGATED, ItemStatus.DELEGATED);

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final Clock clock;

    ClosedItemAttempts(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** @param center where; null when no centre was chosen yet */
    void note(ItemCode code, @Nullable CenterId center, Refusal refusal) {
        ItemStatus reason = REASONS.get(refusal.messageKey());
        if (reason == null) {
            return;
        }
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        UUID account = who != null && who.getPrincipal() instanceof SignedIn signedIn
                ? signedIn.accountId().value()
                : null;
        apart.executeWithoutResult(status -> jdbc.sql(
                        "insert into catalog_attempt (at, item_code, reason, center_id, account) values (:at, :code, :reason, :center, :account)")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("code", code.value())
                .param("reason", reason.name())
                .param("center", center == null ? null : center.value())
                .param("account", account)
                .update());
    }
}
