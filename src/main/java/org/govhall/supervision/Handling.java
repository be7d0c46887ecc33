package org.govhall.supervision;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.govhall.kernel.Refusal;
import org.govhall.organization.Reach;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One act of a window or a supervisor. Of two at once one wins, and the other is told. */
@Component
class Handling {

    private final TransactionTemplate transaction;
    private final Clock clock;

    Handling(TransactionTemplate transaction, Clock clock) {
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Does it in a transaction of its own.
     *
     * @param version what whoever acts has seen
     * @param found in the transaction; what is not within reach has been kept from the page already
     * @param deed at this instant; it saves what it changes
     * @throws Refusal {@link Params#CHANGED} when somebody has acted since
     */
    <T extends Handled> void act(Reach reach, long version, Supplier<Optional<T>> found, BiConsumer<T, Instant> deed) {
        try {
            transaction.executeWithoutResult(status -> {
                T subject = found.get()
                        .filter(one -> reach.covers(one.center(), one.window()))
                        .orElseThrow(() -> new IllegalArgumentException("not within reach"));
                Refusal.unless(subject.version() == version, Params.CHANGED);
                deed.accept(subject, clock.instant());
            });
        } catch (OptimisticLockingFailureException somebodyWasFaster) {
            throw (Refusal) new Refusal(Params.CHANGED).initCause(somebodyWasFaster);
        }
    }
}
