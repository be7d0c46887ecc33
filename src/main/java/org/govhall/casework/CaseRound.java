package org.govhall.casework;

import java.util.List;
import java.util.function.Consumer;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes from case to case with one act of the system, each in a transaction of its own. A case that somebody acts on at
 * the same moment is left to them; one that fails does not keep the others waiting, and is told about at the end.
 */
@Component
class CaseRound {

    private static final Logger LOG = LoggerFactory.getLogger(CaseRound.class);

    private final CaseFile files;
    private final TransactionTemplate transaction;

    CaseRound(CaseFile files, TransactionTemplate transaction) {
        this.files = files;
        this.transaction = transaction;
    }

    /** @return in how many cases the act was taken */
    int each(List<CaseId> cases, Consumer<ServiceCase> act) {
        int done = 0;
        @Nullable RuntimeException failure = null;
        for (CaseId id : cases) {
            try {
                transaction.executeWithoutResult(status -> {
                    ServiceCase serviceCase = files.take(CaseRef.latest(id));
                    act.accept(serviceCase);
                    files.putBack(serviceCase);
                });
                done++;
            } catch (OptimisticLockingFailureException | Refusal e) {
                LOG.info("case {} was acted on meanwhile", id);
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
        return done;
    }
}
