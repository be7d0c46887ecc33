package org.govhall.rating;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.Reach;
import org.govhall.organization.WindowId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sudden runs of equal ratings: signals that somebody looks into and explains, never verdicts. */
@Service
class RatingRuns {

    private static final int LONGEST = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    RatingRuns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param explanation what was found, or null while nobody has looked into it */
    record Run(
            UUID id,
            WindowId window,
            CenterId center,
            Satisfaction satisfaction,
            Instant first,
            Instant last,
            int ratings,
            @Nullable String explanation) {}

    /** One rating of a run. */
    record Evidence(RatingId id, String caseNumber, RatingStage stage, RatingChannel channel, Instant at) {}

    /** The latest first. */
    @Transactional(readOnly = true)
    public Page<Run> list(Reach reach, Pageable page) {
        List<Run> runs = jdbc.sql("select * from rating_run where center_id in (:centers)"
                        + " order by last_at desc, id offset :offset rows fetch next :size rows only")
                .param("centers", reach.values())
                .param("offset", page.getOffset())
                .param("size", page.getPageSize())
                .query(RatingRuns::read)
                .list();
        long total = jdbc.sql("select count(*) from rating_run where center_id in (:centers)")
                .param("centers", reach.values())
                .query(Long.class)
                .single();
        return new PageImpl<>(runs, page, total);
    }

    @Transactional(readOnly = true)
    public Optional<Run> find(Reach reach, UUID id) {
        return jdbc.sql("select * from rating_run where id = :id and center_id in (:centers)")
                .param("id", id)
                .param("centers", reach.values())
                .query(RatingRuns::read)
                .optional();
    }

    /** The ratings that make the run. */
    @Transactional(readOnly = true)
    public List<Evidence> evidence(Run run) {
        return jdbc.sql("select id, case_number, stage, channel, rated_at from rating_rating"
                        + " where window_id = :window and rated_at between :first and :last"
                        + " order by rated_at, id")
                .param("window", run.window().value())
                .param("first", Occasions.utc(run.first()))
                .param("last", Occasions.utc(run.last()))
                .query((row, number) -> new Evidence(
                        new RatingId(row.getObject("id", UUID.class)),
                        row.getString("case_number"),
                        RatingStage.valueOf(row.getString("stage")),
                        RatingChannel.valueOf(row.getString("channel")),
                        row.getObject("rated_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Says what was found; once. */
    @Transactional
    public void explain(Run run, String explanation) {
        Refusal.unless(!explanation.isBlank(), "rating.refused.no-text");
        Refusal.unless(explanation.strip().length() <= LONGEST, "rating.refused.long", LONGEST);
        int explained = jdbc.sql("update rating_run set explanation = :explanation, explained_at = :now"
                        + " where id = :id and explanation is null")
                .param("explanation", explanation.strip())
                .param("now", Occasions.utc(clock.instant()))
                .param("id", run.id())
                .update();
        Refusal.unless(explained == 1, "rating.refused.explained-already");
    }

    private static Run read(ResultSet row, int number) throws SQLException {
        return new Run(
                row.getObject("id", UUID.class),
                new WindowId(row.getObject("window_id", UUID.class)),
                new CenterId(row.getObject("center_id", UUID.class)),
                Satisfaction.valueOf(row.getString("satisfaction")),
                row.getObject("first_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                row.getInt("ratings"),
                row.getString("explanation"));
    }
}
