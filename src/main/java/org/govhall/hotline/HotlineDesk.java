package org.govhall.hotline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.govhall.audit.AuditKind;
import org.govhall.audit.AuditLog;
import org.govhall.casework.CaseId;
import org.govhall.casework.CaseNumber;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.WindowKind;
import org.govhall.organization.WindowView;
import org.govhall.organization.WorkingCalendars;
import org.govhall.privacy.EncryptedText;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What a centre does with what people ask of the hotline, and what the departments answer. */
@Service
class HotlineDesk {

    /** Key of the refusal when somebody has acted since the page was shown. */
    static final String CHANGED = "hotline.refused.changed";

    private static final DateTimeFormatter SIX_DIGITS = DateTimeFormatter.ofPattern("yyMMdd");
    private static final int LONGEST_PURPOSE = 200;

    private final HotlineOrders orders;
    private final HotlineLog log;
    private final HotlineLimits limits;
    private final OrganizationDirectory organization;
    private final WorkingCalendars calendars;
    private final EncryptedText encrypted;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ZoneId zone;

    HotlineDesk(
            HotlineOrders orders,
            HotlineLog log,
            HotlineLimits limits,
            OrganizationDirectory organization,
            WorkingCalendars calendars,
            EncryptedText encrypted,
            AuditLog audit,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            ZoneId zone) {
        this.orders = orders;
        this.log = log;
        this.limits = limits;
        this.organization = organization;
        this.calendars = calendars;
        this.encrypted = encrypted;
        this.audit = audit;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.zone = zone;
    }

    /** Another order about the same. */
    record Joined(HotlineOrderId id, String number) {}

    /**
     * An order with what was done with it.
     *
     * @param into the one it was merged into, or null
     * @param joined those that were merged into it
     */
    record Sheet(HotlineOrderView order, @Nullable Joined into, List<Joined> joined, List<HotlineLog.Entry> log) {}

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** What is open, that first which is due first; what is past, the latest first. */
    @Transactional(readOnly = true)
    public Page<HotlineRow> list(HotlineReach reach, HotlineFilter filter, Pageable page) {
        Instant now = clock.instant();
        String from = " from hotline_order o where " + reach.condition() + filter.condition();
        Map<String, Object> parameters = new HashMap<>(reach.parameters());
        parameters.putAll(filter.parameters(now, zone));
        List<HotlineRow> rows = jdbc.sql("select o.*" + from + " order by "
                        + (filter.standing().isOfThePast() ? "o.taken_at desc" : "o.due_at nulls first, o.taken_at")
                        + ", o.id offset :offset rows fetch next :size rows only")
                .params(parameters)
                .param("offset", page.getOffset())
                .param("size", page.getPageSize())
                .query((row, number) -> read(row, now))
                .list();
        long total = jdbc.sql("select count(*)" + from)
                .params(parameters)
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, page, total);
    }

    /** How many wait for whoever takes and dispatches, or for a department. */
    @Transactional(readOnly = true)
    public long waiting(HotlineReach reach) {
        String states = reach.departments() == null ? "('TAKEN', 'OBJECTED', 'ANSWERED')" : "('DISPATCHED')";
        return jdbc.sql("select count(*) from hotline_order o where " + reach.condition() + " and o.state in " + states)
                .params(reach.parameters())
                .query(Long.class)
                .single();
    }

    /** Empty where there is no such order, or where it is not the viewer's to see. */
    @Transactional(readOnly = true)
    public Optional<Sheet> sheet(HotlineReach reach, HotlineOrderId id) {
        return within(reach, id).map(order -> {
            HotlineOrderView view = order.toView();
            return new Sheet(view, into(view.mergedInto()), joined(id), log.of(id));
        });
    }

    private @Nullable Joined into(@Nullable HotlineOrderId id) {
        return id == null
                ? null
                : orders.findById(id)
                        .map(order -> new Joined(id, order.number()))
                        .orElse(null);
    }

    private List<Joined> joined(HotlineOrderId id) {
        return jdbc.sql("select id, number from hotline_order where merged_into_id = :id order by number")
                .param("id", id.value())
                .query((row, n) ->
                        new Joined(new HotlineOrderId(row.getObject("id", UUID.class)), row.getString("number")))
                .list();
    }

    /** The departments that work in a centre, by name: those of its windows, and where one serves all, those of its region. */
    Map<DepartmentId, String> departments(CenterId center) {
        List<WindowView> windows = organization.windows(center);
        Set<DepartmentId> named = windows.stream()
                .flatMap(window -> window.departments().stream())
                .collect(Collectors.toSet());
        boolean all = windows.stream()
                .anyMatch(window -> window.kind() == WindowKind.COMPREHENSIVE
                        && window.departments().isEmpty());
        String region = organization.center(center).regionCode();
        Map<DepartmentId, String> departments = new LinkedHashMap<>();
        organization.departments().values().stream()
                .filter(one -> named.contains(one.id())
                        || all && one.enteredHall() && one.regionCode().equals(region))
                .forEach(one -> departments.put(one.id(), one.name()));
        return departments;
    }

    /** As many working days as a demand usually has. */
    int usualDays(DemandKind kind) {
        return limits.usualDays(kind);
    }

    /**
     * Takes a demand. The same id again is the same order.
     *
     * @throws Refusal {@code hotline.refused.no-center}, or as {@link HotlineOrder}
     */
    HotlineOrderId take(HotlineReach reach, HotlineOrderId id, @Nullable CenterId center, HotlineDemand demand) {
        if (center == null || !reach.centers().contains(center)) {
            throw new Refusal("hotline.refused.no-center").on("center");
        }
        try {
            transaction.executeWithoutResult(status -> {
                if (orders.findById(id).isEmpty()) {
                    Instant now = clock.instant();
                    orders.saveAndFlush(new HotlineOrder(
                            id,
                            nextNumber(now),
                            center,
                            demand,
                            reach.official().id(),
                            now));
                    log.add(id, HotlineEventKind.TAKEN, now, reach.official(), "");
                }
            });
        } catch (DataIntegrityViolationException sentTwiceAtOnce) {
            if (within(reach, id).isEmpty()) {
                throw sentTwiceAtOnce;
            }
        }
        return id;
    }

    private String nextNumber(Instant now) {
        long sequence = jdbc.sql("select nextval('hotline_number_seq')")
                .query(Long.class)
                .single();
        return "RX" + SIX_DIGITS.format(now.atZone(zone)) + "-" + String.format("%05d", sequence % 100_000);
    }

    /**
     * The case of a number that somebody typed.
     *
     * @throws Refusal {@code hotline.refused.no-case}
     */
    @Transactional(readOnly = true)
    public CaseId caseOf(HotlineReach reach, CaseNumber number) {
        return jdbc.sql("select case_id from casework_facts where number = :number and center_id in (:centers)")
                .params(reach.parameters())
                .param("number", number.value())
                .query((row, n) -> new CaseId(row.getObject("case_id", UUID.class)))
                .optional()
                .orElseThrow(() -> new Refusal("hotline.refused.no-case").on("caseNumber"));
    }

    void tellWay(HotlineReach reach, HotlineOrderId id, long version, LegalWay way, String text) {
        act(reach, id, version, HotlineEventKind.TOLD_LEGAL_WAY, (order, now) -> order.tellWay(way, text, now));
    }

    void transfer(HotlineReach reach, HotlineOrderId id, long version, UrgentLine line, String text) {
        act(reach, id, version, HotlineEventKind.TRANSFERRED, (order, now) -> order.transfer(line, text, now));
    }

    /** @throws Refusal {@code hotline.refused.no-order}, or as {@link HotlineOrder#merge} */
    void merge(HotlineReach reach, HotlineOrderId id, long version, String number, String text) {
        act(reach, id, version, HotlineEventKind.MERGED, (order, now) -> {
            HotlineOrder into = orders.findByNumber(number)
                    .filter(reach::covers)
                    .orElseThrow(() -> new Refusal("hotline.refused.no-order").on("number"));
            String said = order.merge(into, text, now);
            log.add(into.id(), HotlineEventKind.JOINED, now, reach.official(), order.number());
            return said;
        });
    }

    void dispatch(HotlineReach reach, HotlineOrderId id, long version, @Nullable DepartmentId to, HotlineTerm term) {
        act(
                reach,
                id,
                version,
                HotlineEventKind.DISPATCHED,
                (order, now) -> named(to, order.dispatch(to, term, rules(order), now)));
    }

    void object(HotlineReach reach, HotlineOrderId id, long version, String reasons) {
        act(
                reach,
                id,
                version,
                HotlineEventKind.OBJECTED,
                (order, now) -> order.object(reach.official().id(), reasons, now));
    }

    void sendElsewhere(
            HotlineReach reach, HotlineOrderId id, long version, @Nullable DepartmentId to, HotlineTerm term) {
        act(
                reach,
                id,
                version,
                HotlineEventKind.SENT_ELSEWHERE,
                (order, now) -> named(to, order.sendElsewhere(reach.official().id(), to, term, rules(order), now)));
    }

    void refuseObjection(HotlineReach reach, HotlineOrderId id, long version, String reasons) {
        act(
                reach,
                id,
                version,
                HotlineEventKind.OBJECTION_REFUSED,
                (order, now) -> order.refuseObjection(reach.official().id(), reasons));
    }

    void answer(HotlineReach reach, HotlineOrderId id, long version, String text) {
        act(
                reach,
                id,
                version,
                HotlineEventKind.ANSWERED,
                (order, now) -> order.answer(reach.official().id(), text, now));
    }

    void callBack(HotlineReach reach, HotlineOrderId id, long version, HotlineCall result, HotlineTerm term) {
        HotlineEventKind kind = switch (result) {
            case NOT_REACHED -> HotlineEventKind.NOT_REACHED;
            case SENT_BACK -> HotlineEventKind.SENT_BACK;
            case SATISFIED, NOT_SATISFIED -> HotlineEventKind.CALLED_BACK;
        };
        act(
                reach,
                id,
                version,
                kind,
                (order, now) -> order.callBack(reach.official().id(), result, term, rules(order), now));
    }

    /**
     * Shows the caller in full, and writes down who saw it and why.
     *
     * @throws Refusal {@code hotline.refused.no-text}, {@code …long} on purpose
     */
    Caller reveal(HotlineReach reach, HotlineOrderId id, @Nullable String purpose) {
        String told = HotlineTyped.told(purpose, "purpose", LONGEST_PURPOSE);
        return Objects.requireNonNull(transaction.execute(status -> {
            HotlineOrder order = within(reach, id).orElseThrow(() -> notWithin(id));
            audit.record(
                    AuditKind.REVEAL,
                    reach.official().account().toString(),
                    "hotline/" + id,
                    order.number() + " " + told);
            return order.caller();
        }));
    }

    /** Does something, and says what the log shall keep of it. */
    private interface Deed {
        String on(HotlineOrder order, Instant now);
    }

    private void act(HotlineReach reach, HotlineOrderId id, long version, HotlineEventKind kind, Deed deed) {
        try {
            transaction.executeWithoutResult(status -> {
                HotlineOrder order = within(reach, id).orElseThrow(() -> notWithin(id));
                Refusal.unless(order.version() == version, CHANGED);
                Instant now = clock.instant();
                String said = deed.on(order, now);
                orders.saveAndFlush(order);
                log.add(id, kind, now, reach.official(), said);
            });
        } catch (OptimisticLockingFailureException somebodyWasFaster) {
            throw (Refusal) new Refusal(CHANGED).initCause(somebodyWasFaster);
        }
    }

    private Optional<HotlineOrder> within(HotlineReach reach, HotlineOrderId id) {
        return orders.findById(id).filter(reach::covers);
    }

    /** What is not within reach has been kept from the page already. */
    private static IllegalArgumentException notWithin(HotlineOrderId id) {
        return new IllegalArgumentException("not within reach: " + id);
    }

    private HotlineRules rules(HotlineOrder order) {
        return new HotlineRules(
                limits,
                calendars.of(order.center()),
                departments(order.center()).keySet());
    }

    /** To whom it went, and what was said with it. */
    private String named(@Nullable DepartmentId to, String said) {
        String name = to == null ? "" : organization.department(to).name();
        String whole = said.isEmpty() ? name : name + "\n" + said;
        return whole.length() <= HotlineOrder.LONGEST_TEXT ? whole : said;
    }

    private HotlineRow read(ResultSet row, Instant now) throws SQLException {
        UUID department = row.getObject("department_id", UUID.class);
        String call = row.getString("call_back");
        HotlineState state = HotlineState.valueOf(row.getString("state"));
        Instant dueAt = instant(row, "due_at");
        return new HotlineRow(
                new HotlineOrderId(row.getObject("id", UUID.class)),
                row.getString("number"),
                new CenterId(row.getObject("center_id", UUID.class)),
                HotlineChannel.valueOf(row.getString("channel")),
                Objects.requireNonNull(instant(row, "came_at")),
                new Caller(encrypted.convertToEntityAttribute(row.getString("caller_name")), null).maskedName(),
                DemandKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("case_number"),
                state,
                department == null ? null : new DepartmentId(department),
                dueAt,
                instant(row, "answered_at"),
                call == null ? null : HotlineCall.valueOf(call),
                HotlineOrderView.isOverdue(state, dueAt, now));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
