package org.govhall.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.govhall.audit.AuditKind;
import org.govhall.audit.AuditLog;
import org.govhall.casework.CaseId;
import org.govhall.catalog.Catalog;
import org.govhall.catalog.OfferingView;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.Reach;
import org.govhall.organization.WindowId;
import org.govhall.organization.WindowView;
import org.govhall.organization.WorkingCalendars;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What supervisors order (督办), and what windows answer. */
@Service
class SupervisionOrderDesk {

    private final SupervisionOrders orders;
    private final SupervisionOrderLog log;
    private final Signs signs;
    private final Catalog catalog;
    private final OrganizationDirectory organization;
    private final WorkingCalendars calendars;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Handling handling;
    private final Clock clock;
    private final ZoneId zone;

    SupervisionOrderDesk(
            SupervisionOrders orders,
            SupervisionOrderLog log,
            Signs signs,
            Catalog catalog,
            OrganizationDirectory organization,
            WorkingCalendars calendars,
            AuditLog audit,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Handling handling,
            Clock clock,
            ZoneId zone) {
        this.orders = orders;
        this.log = log;
        this.signs = signs;
        this.catalog = catalog;
        this.organization = organization;
        this.calendars = calendars;
        this.audit = audit;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.handling = handling;
        this.clock = clock;
        this.zone = zone;
    }

    /** Which orders a list shows. */
    enum Standing {
        OPEN("o.state in ('ISSUED', 'ANSWERED')"),
        OVERDUE("o.state = 'ISSUED' and o.due_on < :today"),
        ENDED("o.state in ('CLOSED', 'WITHDRAWN')"),
        ALL("1 = 1");

        private final String condition;

        Standing(String condition) {
            this.condition = condition;
        }
    }

    /** An order with what was done with it. */
    record Sheet(SupervisionOrderView order, List<EventLog.Entry<SupervisionOrderEventKind>> log) {}

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** What is open, the nearest day first; what has ended, the latest first. */
    @Transactional(readOnly = true)
    public Page<SupervisionOrderView> list(Reach reach, Standing standing, Pageable page) {
        String from = " from supervision_order o where o." + reach.column() + " in (:ids) and " + standing.condition;
        Map<String, Object> parameters = Map.of("ids", reach.values(), "today", today());
        boolean past = standing == Standing.ENDED || standing == Standing.ALL;
        List<SupervisionOrderView> rows = jdbc.sql("select o.*" + from + " order by "
                        + (past ? "o.issued_at desc" : "o.due_on, o.issued_at")
                        + ", o.id offset :offset rows fetch next :size rows only")
                .params(parameters)
                .param("offset", page.getOffset())
                .param("size", page.getPageSize())
                .query((row, number) -> read(row))
                .list();
        long total = jdbc.sql("select count(*)" + from)
                .params(parameters)
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, page, total);
    }

    /** How many wait for the windows, or for the supervisors. */
    @Transactional(readOnly = true)
    public long waiting(Reach reach, SupervisionOrderState state) {
        return jdbc.sql("select count(*) from supervision_order o where o." + reach.column()
                        + " in (:ids) and o.state = :state")
                .param("ids", reach.values())
                .param("state", state.name())
                .query(Long.class)
                .single();
    }

    /** Empty where there is no such order, or where it is not the viewer's to see. */
    @Transactional(readOnly = true)
    public Optional<Sheet> sheet(Reach reach, SupervisionOrderId id) {
        return orders.findById(id)
                .filter(order -> reach.covers(order.center(), order.window()))
                .map(order -> new Sheet(order.toView(), log.of(id.value())));
    }

    /** The case that an order may be issued about; empty where it is not the supervisor's to see. */
    @Transactional(readOnly = true)
    public Optional<Sign.Where> about(Reach reach, CaseId id) {
        return signs.where(id).filter(where -> reach.covers(where.center(), where.window()));
    }

    /** The windows that an order may be issued to, by centre and number. */
    Map<String, String> windows(Reach reach) {
        Map<String, String> windows = new LinkedHashMap<>();
        organization.centers().stream()
                .filter(center -> reach.ids().contains(center.id().value()))
                .forEach(center -> organization
                        .windows(center.id())
                        .forEach(window -> windows.put(
                                window.id().toString(), center.name() + "  " + window.number() + " " + window.name())));
        return windows;
    }

    /**
     * Issues an order about a case.
     *
     * @throws Refusal as {@link SupervisionOrder} says
     */
    SupervisionOrderId issue(Reach reach, Sign.Where where, String demand, String basis, LocalDate due) {
        return issue(
                reach,
                new SupervisionOrder.About(
                        where.center(),
                        where.department(),
                        where.window(),
                        Objects.requireNonNull(where.item(), "a case is of an item"),
                        where.id(),
                        where.number()),
                demand,
                basis,
                due);
    }

    /**
     * Issues an order about an item as a window handles it.
     *
     * @throws Refusal as {@link SupervisionOrder} says, or {@code supervision.refused.no-window}, {@code …not-at-window}
     */
    SupervisionOrderId issue(
            Reach reach, ItemCode item, WindowId windowId, String demand, String basis, LocalDate due) {
        WindowView window = organization.centers().stream()
                .filter(center -> reach.ids().contains(center.id().value()))
                .flatMap(center -> organization.windows(center.id()).stream())
                .filter(one -> one.id().equals(windowId))
                .findFirst()
                .orElseThrow(() -> new Refusal("supervision.refused.no-window").on("window"));
        DepartmentId department = catalog.offerings(item, today()).stream()
                .filter(offering -> offering.center().equals(window.center()))
                .map(OfferingView::department)
                .filter(window::serves)
                .findFirst()
                .orElseThrow(() -> new Refusal("supervision.refused.not-at-window", item.value()).on("item"));
        return issue(
                reach,
                new SupervisionOrder.About(window.center(), department, windowId, item, null, null),
                demand,
                basis,
                due);
    }

    private SupervisionOrderId issue(
            Reach reach, SupervisionOrder.About about, String demand, String basis, LocalDate due) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Instant now = clock.instant();
            SupervisionOrder order = orders.saveAndFlush(new SupervisionOrder(
                    about, demand, basis, due, reach.official().id(), calendars.of(about.center()), now));
            note(reach, order.id(), SupervisionOrderEventKind.ISSUED, demand.strip(), now);
            return order.id();
        }));
    }

    void answer(Reach reach, SupervisionOrderId id, long version, String text) {
        act(
                reach,
                id,
                version,
                SupervisionOrderEventKind.ANSWERED,
                (order, now) -> order.answer(official(reach), text, today()));
    }

    void close(Reach reach, SupervisionOrderId id, long version, String finding) {
        act(
                reach,
                id,
                version,
                SupervisionOrderEventKind.CLOSED,
                (order, now) -> order.close(official(reach), finding, now));
    }

    void sendBack(Reach reach, SupervisionOrderId id, long version, String reasons, LocalDate due) {
        act(
                reach,
                id,
                version,
                SupervisionOrderEventKind.SENT_BACK,
                (order, now) -> order.sendBack(official(reach), reasons, due, calendars.of(order.center()), now));
    }

    void withdraw(Reach reach, SupervisionOrderId id, long version, String reasons) {
        act(reach, id, version, SupervisionOrderEventKind.WITHDRAWN, (order, now) -> order.withdraw(reasons, now));
    }

    private static OfficerId official(Reach reach) {
        return reach.official().id();
    }

    private void act(
            Reach reach,
            SupervisionOrderId id,
            long version,
            SupervisionOrderEventKind kind,
            BiFunction<SupervisionOrder, Instant, String> deed) {
        handling.act(reach, version, () -> orders.findById(id), (order, now) -> {
            String said = deed.apply(order, now);
            orders.saveAndFlush(order);
            note(reach, id, kind, said, now);
        });
    }

    private void note(Reach reach, SupervisionOrderId id, SupervisionOrderEventKind kind, String text, Instant now) {
        log.add(id.value(), kind, now, reach.official(), text);
        audit.record(AuditKind.SUPERVISION, reach.official().account().toString(), "order/" + id, kind.name());
    }

    private static SupervisionOrderView read(ResultSet row) throws SQLException {
        UUID caseId = row.getObject("case_id", UUID.class);
        return new SupervisionOrderView(
                new SupervisionOrderId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new CenterId(row.getObject("center_id", UUID.class)),
                new DepartmentId(row.getObject("department_id", UUID.class)),
                new WindowId(row.getObject("window_id", UUID.class)),
                new ItemCode(row.getString("item_code")),
                caseId == null ? null : new CaseId(caseId),
                row.getString("case_number"),
                row.getString("demand"),
                row.getString("basis"),
                new OfficerId(row.getObject("issued_by_id", UUID.class)),
                Objects.requireNonNull(Signs.instant(row, "issued_at")),
                row.getObject("due_on", LocalDate.class),
                SupervisionOrderState.valueOf(row.getString("state")),
                row.getBoolean("late"));
    }
}
