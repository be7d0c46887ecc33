package org.govhall.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.govhall.audit.AuditKind;
import org.govhall.audit.AuditLog;
import org.govhall.casework.CaseId;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.Reach;
import org.govhall.organization.WindowId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The doubts (疑点): what windows explain, and what supervisors make of it. */
@Service
class DoubtDesk {

    private final Doubts doubts;
    private final DoubtLog log;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Handling handling;

    DoubtDesk(Doubts doubts, DoubtLog log, AuditLog audit, JdbcClient jdbc, Handling handling) {
        this.doubts = doubts;
        this.log = log;
        this.audit = audit;
        this.jdbc = jdbc;
        this.handling = handling;
    }

    /** Which doubts a list shows. */
    enum Standing {
        OPEN("d.state in ('RAISED', 'EXPLAINED')"),
        ENDED("d.state in ('ACCEPTED', 'UPHELD', 'DISMISSED')"),
        ALL("1 = 1");

        private final String condition;

        Standing(String condition) {
            this.condition = condition;
        }
    }

    /** A doubt with the cases in which it was seen, and what was done with it. */
    record Sheet(DoubtView doubt, List<Finding.Evidence> cases, List<EventLog.Entry<DoubtEventKind>> log) {}

    /**
     * The latest first.
     *
     * @param probe null: of all
     */
    @Transactional(readOnly = true)
    public Page<DoubtView> list(Reach reach, Standing standing, @Nullable Probe probe, Pageable page) {
        String from = " from supervision_doubt d where d." + reach.column() + " in (:ids) and " + standing.condition
                + (probe == null ? "" : " and d.probe = :probe");
        Map<String, Object> parameters = Map.of("ids", reach.values(), "probe", probe == null ? "" : probe.name());
        List<DoubtView> rows = jdbc.sql("select d.*" + from
                        + " order by d.found_at desc, d.id offset :offset rows fetch next :size rows only")
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
    public long waiting(Reach reach, DoubtState state) {
        return jdbc.sql("select count(*) from supervision_doubt d where d." + reach.column()
                        + " in (:ids) and d.state = :state")
                .param("ids", reach.values())
                .param("state", state.name())
                .query(Long.class)
                .single();
    }

    /** Empty where there is no such doubt, or where it is not the viewer's to see. */
    @Transactional(readOnly = true)
    public Optional<Sheet> sheet(Reach reach, DoubtId id) {
        return doubts.findById(id)
                .filter(doubt -> reach.covers(doubt.center(), doubt.window()))
                .map(doubt -> new Sheet(doubt.toView(), cases(id), log.of(id.value())));
    }

    private List<Finding.Evidence> cases(DoubtId id) {
        return jdbc.sql("select case_id, case_number from supervision_doubt_case where doubt_id = :id order by ordinal")
                .param("id", id.value())
                .query((row, number) -> new Finding.Evidence(
                        new CaseId(row.getObject("case_id", UUID.class)), row.getString("case_number")))
                .list();
    }

    void explain(Reach reach, DoubtId id, long version, String text, @Nullable RestMonths rest) {
        act(reach, id, version, DoubtEventKind.EXPLAINED, (doubt, now) -> doubt.explain(official(reach), text, rest));
    }

    void accept(Reach reach, DoubtId id, long version, String finding) {
        act(reach, id, version, DoubtEventKind.ACCEPTED, (doubt, now) -> doubt.accept(official(reach), finding, now));
    }

    void uphold(Reach reach, DoubtId id, long version, String finding) {
        act(reach, id, version, DoubtEventKind.UPHELD, (doubt, now) -> doubt.uphold(official(reach), finding, now));
    }

    void dismiss(Reach reach, DoubtId id, long version, String reasons) {
        act(reach, id, version, DoubtEventKind.DISMISSED, (doubt, now) -> doubt.dismiss(reasons, now));
    }

    private static OfficerId official(Reach reach) {
        return reach.official().id();
    }

    private void act(
            Reach reach, DoubtId id, long version, DoubtEventKind kind, BiFunction<Doubt, Instant, String> deed) {
        handling.act(reach, version, () -> doubts.findById(id), (doubt, now) -> {
            String said = deed.apply(doubt, now);
            doubts.saveAndFlush(doubt);
            log.add(id.value(), kind, now, reach.official(), said);
            audit.record(AuditKind.SUPERVISION, reach.official().account().toString(), "doubt/" + id, kind.name());
        });
    }

    private static DoubtView read(ResultSet row) throws SQLException {
        String item = row.getString("item_code");
        Integer restFrom = row.getObject("rest_from", Integer.class);
        Integer restTo = row.getObject("rest_to", Integer.class);
        return new DoubtView(
                new DoubtId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                Probe.valueOf(row.getString("probe")),
                new CenterId(row.getObject("center_id", UUID.class)),
                new DepartmentId(row.getObject("department_id", UUID.class)),
                new WindowId(row.getObject("window_id", UUID.class)),
                item == null ? null : new ItemCode(item),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                row.getInt("figure"),
                row.getInt("expected"),
                row.getString("detail"),
                Objects.requireNonNull(Signs.instant(row, "found_at")),
                DoubtState.valueOf(row.getString("state")),
                row.getString("explanation"),
                restFrom == null || restTo == null ? null : new RestMonths(Month.of(restFrom), Month.of(restTo)));
    }
}
