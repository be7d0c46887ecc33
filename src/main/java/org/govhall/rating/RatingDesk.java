package org.govhall.rating;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.govhall.audit.AuditKind;
import org.govhall.audit.AuditLog;
import org.govhall.files.FileId;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.OfficerView;
import org.govhall.organization.Reach;
import org.govhall.organization.WindowId;
import org.govhall.organization.WorkingCalendars;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What officials see of the ratings, and do about the bad ones. */
@Service
class RatingDesk {

    static final String CHANGED = "rating.refused.changed";

    private final Ratings ratings;
    private final WorkOrders orders;
    private final OrderLog log;
    private final WorkingCalendars calendars;
    private final RatingLimits limits;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RatingDesk(
            Ratings ratings,
            WorkOrders orders,
            OrderLog log,
            WorkingCalendars calendars,
            RatingLimits limits,
            AuditLog audit,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.ratings = ratings;
        this.orders = orders;
        this.log = log;
        this.calendars = calendars;
        this.limits = limits;
        this.audit = audit;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A rating with its work order and what was done about it. */
    record Sheet(
            RatingView rating, @Nullable OrderView order, OrderView.@Nullable Card card, List<OrderLog.Entry> log) {}

    @Transactional(readOnly = true)
    public Page<OrderRow> list(Reach reach, OrderTab tab, @Nullable Satisfaction level, Pageable page) {
        Instant now = clock.instant();
        String from = " from rating_rating r left join rating_order o on o.id = r.id where r." + reach.column()
                + " in (:ids) and (:level = '' or r.satisfaction = :level) and (" + tab.condition() + ")";
        String chosen = level == null ? "" : level.name();
        List<OrderRow> rows = jdbc.sql("select r.*, o.state as order_state, o.due_at, o.red_at, o.appealed_at,"
                        + " o.appeal_decided_at" + from + " order by "
                        + (tab == OrderTab.ALL || tab == OrderTab.ENDED ? "r.rated_at desc" : "o.due_at, r.rated_at")
                        + ", r.id offset :offset rows fetch next :size rows only")
                .param("ids", reach.values())
                .param("level", chosen)
                .param("now", Occasions.utc(now))
                .param("offset", page.getOffset())
                .param("size", page.getPageSize())
                .query((row, number) -> read(row, now))
                .list();
        long total = jdbc.sql("select count(*)" + from)
                .param("ids", reach.values())
                .param("level", chosen)
                .param("now", Occasions.utc(now))
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, page, total);
    }

    /** How many bad ratings need somebody. */
    @Transactional(readOnly = true)
    public long countOpen(Reach reach) {
        return jdbc.sql("select count(*) from rating_order o where o." + reach.column() + " in (:ids) and "
                        + OrderTab.OPEN.condition())
                .param("ids", reach.values())
                .query(Long.class)
                .single();
    }

    /** Empty where there is no such rating, or where it is not the viewer's to see. */
    @Transactional(readOnly = true)
    public Optional<Sheet> sheet(Reach reach, RatingId id) {
        return ratings.findById(id)
                .filter(rating -> reach.covers(rating.center(), rating.window()))
                .map(rating -> {
                    OrderView order = orders.findById(id).map(WorkOrder::toView).orElse(null);
                    return new Sheet(
                            rating.toView(), order, order == null ? null : order.card(clock.instant()), log.of(id));
                });
    }

    void verify(Reach reach, RatingId id, long version, Finding finding, String text) {
        act(reach, id, version, (order, now) -> {
            order.verify(reach.official().id(), finding, text, limits(order), now);
            OrderEventKind kind = finding == Finding.UNFOUNDED ? OrderEventKind.EXPLAINED : OrderEventKind.VERIFIED;
            log.add(id, kind, now, reach.official(), text.strip());
        });
    }

    void putRight(Reach reach, RatingId id, long version, String text) {
        act(reach, id, version, (order, now) -> {
            order.putRight(reach.official().id(), text, limits(order), now);
            log.add(id, OrderEventKind.PUT_RIGHT, now, reach.official(), text.strip());
        });
    }

    void callBack(Reach reach, RatingId id, long version, CallBack result, String note) {
        act(reach, id, version, (order, now) -> {
            order.callBack(reach.official().id(), result, note, limits(order), now);
            OrderEventKind kind =
                    result == CallBack.NOT_REACHED ? OrderEventKind.NOT_REACHED : OrderEventKind.CALLED_BACK;
            log.add(id, kind, now, reach.official(), note.strip());
        });
    }

    void appeal(Reach reach, RatingId id, long version, String reasons, @Nullable FileId evidence) {
        act(reach, id, version, (order, now) -> {
            order.appeal(reasons, evidence, limits(order), now);
            log.add(id, OrderEventKind.APPEALED, now, reach.official(), reasons.strip());
        });
    }

    /** Upheld, the rating is marked and counts no more; it stays where it is. */
    void decideAppeal(Reach reach, RatingId id, long version, boolean upheld, String reasons) {
        act(reach, id, version, (order, now) -> {
            order.decideAppeal(reach.official().id(), upheld, reasons, limits(order), now);
            log.add(
                    id,
                    upheld ? OrderEventKind.APPEAL_UPHELD : OrderEventKind.APPEAL_DISMISSED,
                    now,
                    reach.official(),
                    reasons.strip());
            if (upheld) {
                mark(id, reasons, reach.official(), now);
            }
        });
    }

    /** Marks a rating as one that does not count, whatever level it has. */
    void exclude(Reach reach, RatingId id, String reason) {
        guarded(() -> {
            Instant now = clock.instant();
            requireWithin(reach, id);
            mark(id, reason, reach.official(), now);
            orders.findById(id).ifPresent(order -> {
                order.withdraw(now);
                orders.save(order);
            });
            log(id, OrderEventKind.EXCLUDED, now, reach.official(), reason);
        });
    }

    void release(Reach reach, RatingId id, String text) {
        guarded(() -> {
            Rating rating = requireWithin(reach, id);
            Instant now = clock.instant();
            rating.release(text, now);
            ratings.save(rating);
            log(id, OrderEventKind.RELEASED, now, reach.official(), text);
        });
    }

    void withhold(Reach reach, RatingId id) {
        guarded(() -> {
            Rating rating = requireWithin(reach, id);
            rating.withhold();
            ratings.save(rating);
            log(id, OrderEventKind.WITHHELD, clock.instant(), reach.official(), "");
        });
    }

    private void mark(RatingId id, String reason, OfficerView by, Instant now) {
        Rating rating = ratings.findById(id).orElseThrow();
        rating.exclude(reason, now);
        ratings.save(rating);
        audit.record(AuditKind.AUTHORITY_CHANGED, by.account().toString(), "rating/" + id, "excluded");
    }

    /** Only a bad rating has a log of its own; what is done with another stands in the audit log. */
    private void log(RatingId id, OrderEventKind kind, Instant now, OfficerView by, String note) {
        if (orders.findById(id).isPresent()) {
            log.add(id, kind, now, by, note.strip());
        } else {
            audit.record(AuditKind.AUTHORITY_CHANGED, by.account().toString(), "rating/" + id, kind.name());
        }
    }

    private Rating requireWithin(Reach reach, RatingId id) {
        return ratings.findById(id)
                .filter(rating -> reach.covers(rating.center(), rating.window()))
                .orElseThrow(() -> new IllegalArgumentException("not within reach: " + id));
    }

    private void act(Reach reach, RatingId id, long version, BiConsumer<WorkOrder, Instant> deed) {
        guarded(() -> {
            WorkOrder order = orders.findById(id)
                    .filter(found -> reach.covers(found.center(), found.window()))
                    .orElseThrow(() -> new IllegalArgumentException("not within reach: " + id));
            Refusal.unless(order.toView().version() == version, CHANGED);
            deed.accept(order, clock.instant());
            orders.save(order);
        });
    }

    /** Of two at once one wins, and the other is told. */
    private void guarded(Runnable work) {
        try {
            transaction.executeWithoutResult(status -> work.run());
        } catch (OptimisticLockingFailureException somebodyWasFaster) {
            throw (Refusal) new Refusal(CHANGED).initCause(somebodyWasFaster);
        }
    }

    private WorkOrder.Limits limits(WorkOrder order) {
        return new WorkOrder.Limits(limits, calendars.of(order.center()));
    }

    private static OrderRow read(ResultSet row, Instant now) throws SQLException {
        String state = row.getString("order_state");
        Instant due = instant(row, "due_at");
        Instant red = instant(row, "red_at");
        OrderView.Card card = null;
        if (due != null && now.isAfter(due)) {
            card = red != null && now.isAfter(red) ? OrderView.Card.RED : OrderView.Card.YELLOW;
        }
        return new OrderRow(
                new RatingId(row.getObject("id", UUID.class)),
                row.getString("case_number"),
                new ItemCode(row.getString("item_code")),
                RatingStage.valueOf(row.getString("stage")),
                Satisfaction.valueOf(row.getString("satisfaction")),
                Rating.tagsOf(row.getString("tags")),
                Objects.requireNonNull(instant(row, "rated_at")),
                new CenterId(row.getObject("center_id", UUID.class)),
                new WindowId(row.getObject("window_id", UUID.class)),
                row.getObject("excluded_at") != null,
                state == null ? null : OrderState.valueOf(state),
                due,
                card,
                row.getObject("appealed_at") != null && row.getObject("appeal_decided_at") == null);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
