package org.govhall.appraisal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.govhall.audit.AuditKind;
import org.govhall.audit.AuditLog;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
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

/** The quarterly evaluation of window staff: opened, marked, and published once. */
@Service
class EvaluationDesk {

    /** Everybody of the evaluations that were published in a period. */
    private static final String PUBLISHED = " from appraisal_member m join appraisal_round r on r.id = m.round_id"
            + " where r.center_id in (:centers) and r.published_at >= :begin and r.published_at < :end";

    private final EvaluationRounds rounds;
    private final WindowStaff staff;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ZoneId zone;

    EvaluationDesk(
            EvaluationRounds rounds,
            WindowStaff staff,
            AuditLog audit,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            ZoneId zone) {
        this.rounds = rounds;
        this.staff = staff;
        this.audit = audit;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.zone = zone;
    }

    /** One line of the list of evaluations; staff as it was published, null before. */
    record Row(
            EvaluationRoundId id,
            CenterId center,
            Quarter quarter,
            long excellent,
            @Nullable Long staff,
            @Nullable Instant publishedAt) {}

    /** Somebody as they were evaluated and published. */
    record Evaluated(
            EvaluationRoundId round,
            Quarter quarter,
            CenterId center,
            @Nullable DepartmentId department,
            OfficerId officer,
            boolean excellent) {}

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** The latest quarter first. */
    @Transactional(readOnly = true)
    public Page<Row> list(Collection<CenterId> centers, Pageable page) {
        String from = " from appraisal_round r where r.center_id in (:centers)";
        List<Row> rows = jdbc.sql(
                        "select r.*, (select count(*) from appraisal_mark k where k.round_id = r.id) as marks,"
                                + " (select count(*) from appraisal_member m where m.round_id = r.id) as members" + from
                                + " order by r.of_year desc, r.of_quarter desc, r.opened_at, r.id"
                                + " offset :offset rows fetch next :size rows only")
                .param("centers", values(centers))
                .param("offset", page.getOffset())
                .param("size", page.getPageSize())
                .query((row, n) -> {
                    OffsetDateTime published = row.getObject("published_at", OffsetDateTime.class);
                    return new Row(
                            new EvaluationRoundId(row.getObject("id", UUID.class)),
                            new CenterId(row.getObject("center_id", UUID.class)),
                            new Quarter(row.getInt("of_year"), row.getInt("of_quarter")),
                            row.getLong("marks"),
                            published == null ? null : row.getLong("members"),
                            published == null ? null : published.toInstant());
                })
                .list();
        long total = jdbc.sql("select count(*)" + from)
                .param("centers", values(centers))
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, page, total);
    }

    /** Empty where there is no such evaluation, or where it is not the viewer's to see. */
    @Transactional(readOnly = true)
    public Optional<EvaluationRoundView> find(AppraisalScope scope, EvaluationRoundId id) {
        return within(scope, id).map(EvaluationRound::toView);
    }

    /** Who was evaluated in a round, once it is published. */
    @Transactional(readOnly = true)
    public List<Evaluated> members(EvaluationRoundId id) {
        return jdbc.sql(
                        "select m.*, r.center_id, r.of_year, r.of_quarter from appraisal_member m join appraisal_round r"
                                + " on r.id = m.round_id where r.id = :id")
                .param("id", id.value())
                .query((row, n) -> read(row))
                .list();
    }

    /**
     * Opens the evaluation of a quarter.
     *
     * @throws Refusal {@code appraisal.refused.no-center}, {@code …quarter-to-come}, {@code …round-exists}
     */
    EvaluationRoundId open(AppraisalScope scope, @Nullable CenterId center, Quarter quarter) {
        if (center == null || !scope.centers().contains(center)) {
            throw new Refusal("appraisal.refused.no-center").on("center");
        }
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                EvaluationRound round =
                        rounds.saveAndFlush(new EvaluationRound(center, quarter, today(), clock.instant()));
                note(scope, round.id(), "opened");
                return round.id();
            }));
        } catch (DataIntegrityViolationException thereIsOne) {
            throw ((Refusal) new Refusal("appraisal.refused.round-exists").initCause(thereIsOne)).on("quarter");
        }
    }

    void mark(AppraisalScope scope, EvaluationRoundId id, long version, Set<OfficerId> excellent) {
        act(scope, id, version, round -> {
            round.mark(excellent, staff.idsOf(round.center()));
            rounds.saveAndFlush(round);
            note(scope, id, "marked " + excellent.size());
        });
    }

    /** Publishes it, and keeps everybody as they are evaluated now. */
    void publish(AppraisalScope scope, EvaluationRoundId id, long version) {
        act(scope, id, version, round -> {
            List<WindowStaff.Member> members = staff.of(Set.of(round.center()));
            round.publish(
                    scope.self().id(),
                    members.stream().map(WindowStaff.Member::officer).collect(Collectors.toSet()),
                    today(),
                    clock.instant());
            Set<OfficerId> excellent = rounds.saveAndFlush(round).toView().excellent();
            for (WindowStaff.Member member : members) {
                DepartmentId department = member.department();
                jdbc.sql("insert into appraisal_member (round_id, officer_id, department_id, excellent)"
                                + " values (:round, :officer, :department, :excellent)")
                        .param("round", id.value())
                        .param("officer", member.officer().value())
                        .param("department", department == null ? null : department.value())
                        .param("excellent", excellent.contains(member.officer()))
                        .update();
            }
            note(scope, id, "published " + excellent.size() + "/" + members.size());
        });
    }

    private void act(AppraisalScope scope, EvaluationRoundId id, long version, Consumer<EvaluationRound> deed) {
        try {
            transaction.executeWithoutResult(status -> {
                EvaluationRound round =
                        within(scope, id).orElseThrow(() -> new IllegalArgumentException("not within reach: " + id));
                Refusal.unless(round.version() == version, TrainingDesk.CHANGED);
                deed.accept(round);
            });
        } catch (OptimisticLockingFailureException somebodyWasFaster) {
            throw (Refusal) new Refusal(TrainingDesk.CHANGED).initCause(somebodyWasFaster);
        }
    }

    private void note(AppraisalScope scope, EvaluationRoundId id, String what) {
        audit.record(AuditKind.SUPERVISION, scope.self().account().toString(), "evaluation/" + id, what);
    }

    /** Of the evaluations that were published in a period, a line for each centre and department, by one statement. */
    @Transactional(readOnly = true)
    public List<AppraisalFigures.Evaluated> evaluated(Collection<CenterId> centers, LocalDate from, LocalDate to) {
        return jdbc.sql("select r.center_id, m.department_id, count(*) as evaluated,"
                        + " count(*) filter (where m.excellent) as excellent" + PUBLISHED
                        + " group by r.center_id, m.department_id")
                .params(published(centers, from, to))
                .query((row, n) -> {
                    UUID department = row.getObject("department_id", UUID.class);
                    return new AppraisalFigures.Evaluated(
                            new CenterId(row.getObject("center_id", UUID.class)),
                            department == null ? null : new DepartmentId(department),
                            Map.of(
                                    EvaluationCount.EVALUATED,
                                    row.getLong("evaluated"),
                                    EvaluationCount.EXCELLENT,
                                    row.getLong("excellent")));
                })
                .list();
    }

    /** Those behind the figure: as many as it says. */
    @Transactional(readOnly = true)
    public Page<Evaluated> behind(EvaluationCount counted, AppraisalAsked.Filter filter, Pageable page) {
        DepartmentId department = filter.department();
        String from = PUBLISHED + " and " + counted.condition()
                + (department == null ? "" : " and coalesce(m.department_id, :none) = :department");
        Map<String, Object> parameters = published(filter.centers(), filter.from(), filter.to());
        if (department != null) {
            parameters.put("department", department.value());
            parameters.put("none", DepartmentId.NONE.value());
        }
        List<Evaluated> rows = jdbc.sql("select m.*, r.center_id, r.of_year, r.of_quarter" + from
                        + " order by r.of_year desc, r.of_quarter desc, r.id, m.excellent desc, m.officer_id"
                        + " offset :offset rows fetch next :size rows only")
                .params(parameters)
                .param("offset", page.getOffset())
                .param("size", page.getPageSize())
                .query((row, n) -> read(row))
                .list();
        long total = jdbc.sql("select count(*)" + from)
                .params(parameters)
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, page, total);
    }

    private Map<String, Object> published(Collection<CenterId> centers, LocalDate from, LocalDate to) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("centers", values(centers));
        parameters.put("begin", from.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC));
        parameters.put("end", to.plusDays(1).atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC));
        return parameters;
    }

    private static Evaluated read(ResultSet row) throws SQLException {
        UUID department = row.getObject("department_id", UUID.class);
        return new Evaluated(
                new EvaluationRoundId(row.getObject("round_id", UUID.class)),
                new Quarter(row.getInt("of_year"), row.getInt("of_quarter")),
                new CenterId(row.getObject("center_id", UUID.class)),
                department == null ? null : new DepartmentId(department),
                new OfficerId(row.getObject("officer_id", UUID.class)),
                row.getBoolean("excellent"));
    }

    private Optional<EvaluationRound> within(AppraisalScope scope, EvaluationRoundId id) {
        return rounds.findById(id).filter(round -> scope.centers().contains(round.center()));
    }

    private static List<UUID> values(Collection<CenterId> centers) {
        return centers.isEmpty()
                ? List.of(new UUID(0, 0))
                : centers.stream().map(CenterId::value).toList();
    }
}
