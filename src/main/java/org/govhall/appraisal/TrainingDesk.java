package org.govhall.appraisal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OfficerView;
import org.govhall.organization.OrganizationDirectory;
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

/** Trainings of window staff: recorded, corrected, and who has had how many. */
@Service
class TrainingDesk {

    /** Key of the refusal when somebody has acted since the page was shown. */
    static final String CHANGED = "appraisal.refused.changed";

    private static final int LONGEST_NAMES = 4000;

    private final Trainings trainings;
    private final WindowStaff staff;
    private final OrganizationDirectory organization;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ZoneId zone;

    TrainingDesk(
            Trainings trainings,
            WindowStaff staff,
            OrganizationDirectory organization,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            ZoneId zone) {
        this.trainings = trainings;
        this.staff = staff;
        this.organization = organization;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.zone = zone;
    }

    /** One line of the list. */
    record Row(TrainingId id, CenterId center, String title, LocalDate heldOn, BigDecimal hours, long present) {}

    /**
     * What was done with a training, and how it stood then.
     *
     * @param came names of those who were added by a correction; empty for none
     * @param went names of those who were taken away
     */
    record Event(
            TrainingEventKind kind,
            Instant at,
            String actor,
            String reason,
            String title,
            LocalDate heldOn,
            BigDecimal hours,
            long present,
            String came,
            String went) {}

    /** A training with what was done with it. */
    record Sheet(TrainingView training, List<Event> events) {}

    /** How much of it somebody had in a period. */
    record Attended(
            long trainings, BigDecimal hours, @Nullable LocalDate last) {

        static final Attended NONE = new Attended(0, BigDecimal.ZERO, null);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public Page<Row> list(Collection<CenterId> centers, String text, Pageable page) {
        String from = " from appraisal_training t where t.center_id in (:centers)"
                + (text.isEmpty() ? "" : " and position(:text in t.title) > 0");
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("centers", values(centers));
        parameters.put("text", text);
        List<Row> rows = jdbc.sql(
                        "select t.*, (select count(*) from appraisal_attendance a where a.training_id = t.id)"
                                + " as present" + from
                                + " order by t.held_on desc, t.recorded_at desc, t.id offset :offset rows fetch next :size rows only")
                .params(parameters)
                .param("offset", page.getOffset())
                .param("size", page.getPageSize())
                .query((row, n) -> new Row(
                        new TrainingId(row.getObject("id", UUID.class)),
                        new CenterId(row.getObject("center_id", UUID.class)),
                        row.getString("title"),
                        row.getObject("held_on", LocalDate.class),
                        row.getBigDecimal("hours"),
                        row.getLong("present")))
                .list();
        long total = jdbc.sql("select count(*)" + from)
                .params(parameters)
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, page, total);
    }

    /** Empty where there is no such training, or where it is not the viewer's to see. */
    @Transactional(readOnly = true)
    public Optional<Sheet> sheet(AppraisalScope scope, TrainingId id) {
        return within(scope, id).map(training -> new Sheet(training.toView(), events(id)));
    }

    private List<Event> events(TrainingId id) {
        return jdbc.sql("select * from appraisal_training_event where training_id = :id order by id")
                .param("id", id.value())
                .query((row, n) -> new Event(
                        TrainingEventKind.valueOf(row.getString("kind")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor_name"),
                        row.getString("reason"),
                        row.getString("title"),
                        row.getObject("held_on", LocalDate.class),
                        row.getBigDecimal("hours"),
                        row.getLong("present"),
                        row.getString("came"),
                        row.getString("went")))
                .list();
    }

    /**
     * Records a training. The same id again is the same training.
     *
     * @throws Refusal {@code appraisal.refused.no-center}, or as {@link Training}
     */
    TrainingId record(AppraisalScope scope, TrainingId id, @Nullable CenterId center, TrainingDraft draft) {
        if (center == null || !scope.centers().contains(center)) {
            throw new Refusal("appraisal.refused.no-center").on("center");
        }
        try {
            transaction.executeWithoutResult(status -> {
                if (trainings.findById(id).isEmpty()) {
                    Training training = trainings.saveAndFlush(new Training(
                            id, center, draft, staff.idsOf(center), scope.self().id(), today(), clock.instant()));
                    note(training.toView(), TrainingEventKind.RECORDED, scope.self(), "", Set.of(), Set.of());
                }
            });
        } catch (DataIntegrityViolationException sentTwiceAtOnce) {
            if (within(scope, id).isEmpty()) {
                throw sentTwiceAtOnce;
            }
        }
        return id;
    }

    /** @throws Refusal as {@link Training#correct}, or {@link #CHANGED} */
    void correct(AppraisalScope scope, TrainingId id, long version, TrainingDraft draft, String reason) {
        try {
            transaction.executeWithoutResult(status -> {
                Training training =
                        within(scope, id).orElseThrow(() -> new IllegalArgumentException("not within reach: " + id));
                Refusal.unless(training.version() == version, CHANGED);
                Set<OfficerId> before = training.toView().present();
                String told = training.correct(draft, reason, staff.idsOf(training.center()), today());
                TrainingView after = trainings.saveAndFlush(training).toView();
                note(
                        after,
                        TrainingEventKind.CORRECTED,
                        scope.self(),
                        told,
                        without(after.present(), before),
                        without(before, after.present()));
            });
        } catch (OptimisticLockingFailureException somebodyWasFaster) {
            throw (Refusal) new Refusal(CHANGED).initCause(somebodyWasFaster);
        }
    }

    private static Set<OfficerId> without(Set<OfficerId> all, Set<OfficerId> some) {
        Set<OfficerId> rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private void note(
            TrainingView as,
            TrainingEventKind kind,
            OfficerView by,
            String reason,
            Set<OfficerId> came,
            Set<OfficerId> went) {
        jdbc.sql("insert into appraisal_training_event (training_id, kind, at, officer_id, actor_name, reason, title,"
                        + " held_on, hours, present, came, went) values (:training, :kind, :at, :officer, :actor, :reason,"
                        + " :title, :heldOn, :hours, :present, :came, :went)")
                .param("training", as.id().value())
                .param("kind", kind.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("officer", by.id().value())
                .param("actor", by.name())
                .param("reason", reason)
                .param("title", as.title())
                .param("heldOn", as.heldOn())
                .param("hours", as.hours())
                .param("present", as.present().size())
                .param("came", names(came))
                .param("went", names(went))
                .update();
    }

    private String names(Set<OfficerId> officers) {
        String names =
                organization.officerNames(officers).values().stream().sorted().collect(Collectors.joining("、"));
        return names.length() <= LONGEST_NAMES ? names : names.substring(0, LONGEST_NAMES - 1) + "…";
    }

    /** What each had in a period, by one statement; who had none is left out. */
    @Transactional(readOnly = true)
    public Map<OfficerId, Attended> attended(LocalDate from, LocalDate to) {
        Map<OfficerId, Attended> attended = new HashMap<>();
        jdbc.sql("select a.officer_id, count(*) as trainings, sum(t.hours) as hours, max(t.held_on) as last_on"
                        + " from appraisal_training t join appraisal_attendance a on a.training_id = t.id"
                        + " where t.held_on between :from and :to group by a.officer_id")
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    attended.put(
                            new OfficerId(row.getObject("officer_id", UUID.class)),
                            new Attended(
                                    row.getLong("trainings"),
                                    row.getBigDecimal("hours"),
                                    row.getObject("last_on", LocalDate.class)));
                });
        return attended;
    }

    private Optional<Training> within(AppraisalScope scope, TrainingId id) {
        return trainings.findById(id).filter(training -> scope.centers().contains(training.center()));
    }

    private static List<UUID> values(Collection<CenterId> centers) {
        return centers.isEmpty()
                ? List.of(new UUID(0, 0))
                : centers.stream().map(CenterId::value).toList();
    }
}
