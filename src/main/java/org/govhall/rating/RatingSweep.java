package org.govhall.rating;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.govhall.kernel.Ids;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What time brings by itself: steps that are late, and runs of equal ratings that look made. */
@Component
class RatingSweep {

    private static final List<OrderState> OPEN = List.of(OrderState.OPENED, OrderState.VERIFIED, OrderState.ANSWERED);
    private static final int AT_ONCE = 200;
    private static final Duration LOOK_BACK = Duration.ofHours(24);

    private final WorkOrders orders;
    private final OrderLog log;
    private final RatingLimits limits;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RatingSweep(
            WorkOrders orders,
            OrderLog log,
            RatingLimits limits,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.orders = orders;
        this.log = log;
        this.limits = limits;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return how many orders were found late for the first time */
    int markLate() {
        Integer found = transaction.execute(status -> {
            Instant now = clock.instant();
            List<WorkOrder> late = orders.findByStateInAndLateFalseAndDueAtBefore(OPEN, now, Limit.of(AT_ONCE));
            late.stream().filter(order -> order.noticeLateness(now)).forEach(order -> {
                orders.save(order);
                log.add(order.id(), OrderEventKind.OVERDUE, now, null, "");
            });
            return late.size();
        });
        return found == null ? 0 : found;
    }

    private record Given(UUID window, UUID center, String satisfaction, Instant at) {}

    /** @return how many runs were found that were not known */
    int findRuns() {
        Integer found = transaction.execute(status -> {
            List<Given> given = jdbc.sql("select window_id, center_id, satisfaction, rated_at from rating_rating"
                            + " where rated_at >= :since order by window_id, rated_at, id")
                    .param("since", Occasions.utc(clock.instant().minus(LOOK_BACK)))
                    .query(RatingSweep::read)
                    .list();
            int raised = 0;
            List<Given> run = new ArrayList<>();
            for (Given next : given) {
                if (!run.isEmpty() && !continues(run.get(run.size() - 1), next)) {
                    raised += raise(run);
                    run.clear();
                }
                run.add(next);
            }
            return raised + raise(run);
        });
        return found == null ? 0 : found;
    }

    private static boolean continues(Given before, Given next) {
        return before.window().equals(next.window()) && before.satisfaction().equals(next.satisfaction());
    }

    /** A run is sudden where enough of its ratings lie close together; it is known by its first one. */
    private int raise(List<Given> run) {
        for (int from = 0; from + limits.runLength() <= run.size(); from++) {
            Given first = run.get(from);
            Given last = run.get(from + limits.runLength() - 1);
            if (Duration.between(first.at(), last.at()).compareTo(limits.runWithin()) <= 0) {
                return store(first, last, limits.runLength());
            }
        }
        return 0;
    }

    private int store(Given first, Given last, int ratings) {
        boolean known = jdbc.sql("select count(*) from rating_run where window_id = :window and last_at >= :first")
                        .param("window", first.window())
                        .param("first", Occasions.utc(first.at()))
                        .query(Long.class)
                        .single()
                > 0;
        return known
                ? 0
                : jdbc.sql("insert into rating_run (id, window_id, center_id, satisfaction, first_at, last_at, ratings)"
                                + " values (:id, :window, :center, :satisfaction, :first, :last, :ratings)")
                        .param("id", Ids.next())
                        .param("window", first.window())
                        .param("center", first.center())
                        .param("satisfaction", first.satisfaction())
                        .param("first", Occasions.utc(first.at()))
                        .param("last", Occasions.utc(last.at()))
                        .param("ratings", ratings)
                        .update();
    }

    private static Given read(ResultSet row, int number) throws SQLException {
        return new Given(
                row.getObject("window_id", UUID.class),
                row.getObject("center_id", UUID.class),
                row.getString("satisfaction"),
                row.getObject("rated_at", OffsetDateTime.class).toInstant());
    }

    /** Runs the sweep; one node of several does it. */
    @Component
    @ConditionalOnBooleanProperty(name = "govhall.scheduled", matchIfMissing = true)
    static class Clerk {

        private final RatingSweep sweep;

        Clerk(RatingSweep sweep) {
            this.sweep = sweep;
        }

        @Scheduled(cron = "20 */5 * * * *")
        @SchedulerLock(name = "rating-sweep")
        public void tick() {
            sweep.markLate();
            sweep.findRuns();
        }
    }
}
