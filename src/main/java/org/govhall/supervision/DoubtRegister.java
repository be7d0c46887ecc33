package org.govhall.supervision;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Enters what the probes found, once. Whoever finds the same at the same moment loses by its key and leaves nothing. */
@Component
class DoubtRegister {

    private static final Logger LOG = LoggerFactory.getLogger(DoubtRegister.class);

    private final Doubts doubts;
    private final DoubtLog log;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DoubtRegister(Doubts doubts, DoubtLog log, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.doubts = doubts;
        this.log = log;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return whether it was not known yet */
    boolean enter(Finding finding) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                if (doubts.existsByProbeAndOnceKey(finding.probe(), finding.onceKey())) {
                    return false;
                }
                Instant now = clock.instant();
                Doubt doubt = Objects.requireNonNull(doubts.saveAndFlush(new Doubt(finding, now)));
                int ordinal = 0;
                for (Finding.Evidence seen : finding.cases()) {
                    jdbc.sql("insert into supervision_doubt_case (doubt_id, ordinal, case_id, case_number)"
                                    + " values (:doubt, :ordinal, :case, :number)")
                            .param("doubt", doubt.id().value())
                            .param("ordinal", ordinal++)
                            .param("case", seen.id().value())
                            .param("number", seen.number())
                            .update();
                }
                log.add(doubt.id().value(), DoubtEventKind.RAISED, now, null, "");
                return true;
            }));
        } catch (DuplicateKeyException somebodyWasFaster) {
            LOG.debug("left to another: {}", finding.onceKey(), somebodyWasFaster);
            return false;
        }
    }
}
