package org.govhall.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.govhall.casework.CaseId;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.WindowId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is irregular in what follows from ratings (国办发〔2019〕51 号): a work order left beyond the day of its step, and
 * equal ratings in a sudden run. An order that waits for a supervisor's decision on an appeal is not the window's to hasten.
 */
@Repository
@Transactional(readOnly = true)
class RatingSigns {

    private static final String MOST = " fetch first " + Signs.AT_ONCE + " rows only";

    private final JdbcClient jdbc;

    RatingSigns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything that is not known yet. */
    List<Sign> look(Instant now) {
        List<Sign> seen = new ArrayList<>();
        seen.addAll(late(Irregularity.RATING_NOT_VERIFIED, "OPENED", now));
        seen.addAll(late(Irregularity.RATING_NOT_PUT_RIGHT, "VERIFIED", now));
        seen.addAll(late(Irregularity.RATING_NOT_CALLED_BACK, "ANSWERED", now));
        seen.addAll(runs());
        return seen;
    }

    /** Warnings of runs that somebody has looked into and explained. */
    List<CardId> explained() {
        return jdbc.sql("select c.id from supervision_card c join rating_runs u on u.run_id = c.subject_id"
                        + " where c.state = 'WARNED' and c.irregularity = 'EQUAL_RATINGS'"
                        + " and u.explained_at is not null" + MOST)
                .query((row, number) -> new CardId(row.getObject("id", UUID.class)))
                .list();
    }

    /** A step may come again, after a call-back that helped nobody: then it has another day, and is another sign. */
    private List<Sign> late(Irregularity what, String state, Instant now) {
        return jdbc.sql("select o.* from rating_orders_due o where o.state = :state and o.due_at < :now"
                        + " and not exists (select 1 from supervision_abnormality s where s.subject_id = o.order_id"
                        + " and s.irregularity = :what and s.due_at = o.due_at) order by o.due_at, o.order_id" + MOST)
                .param("state", state)
                .param("what", what.name())
                .param("now", Signs.utc(now))
                .query((row, number) -> {
                    UUID order = row.getObject("order_id", UUID.class);
                    Instant due = Objects.requireNonNull(Signs.instant(row, "due_at"));
                    return new Sign(
                            what,
                            new Sign.Where(
                                    new CaseId(row.getObject("case_id", UUID.class)),
                                    row.getString("case_number"),
                                    new ItemCode(row.getString("item_code")),
                                    center(row),
                                    new DepartmentId(row.getObject("department_id", UUID.class)),
                                    window(row),
                                    order),
                            order + "/" + due.getEpochSecond(),
                            null,
                            new Sign.Evidence(due, null, 0, ""));
                })
                .list();
    }

    private List<Sign> runs() {
        return jdbc.sql("select u.* from rating_runs u where u.explained_at is null and u.department is not null"
                        + " and not exists (select 1 from supervision_abnormality s where s.subject_id = u.run_id"
                        + " and s.irregularity = 'EQUAL_RATINGS') order by u.last_at, u.run_id" + MOST)
                .query((row, number) -> {
                    UUID run = row.getObject("run_id", UUID.class);
                    return new Sign(
                            Irregularity.EQUAL_RATINGS,
                            new Sign.Where(
                                    null,
                                    null,
                                    null,
                                    center(row),
                                    DepartmentId.of(row.getString("department")),
                                    window(row),
                                    run),
                            run.toString(),
                            null,
                            new Sign.Evidence(
                                    Signs.instant(row, "first_at"),
                                    Signs.instant(row, "last_at"),
                                    row.getInt("ratings"),
                                    row.getString("satisfaction")));
                })
                .list();
    }

    private static CenterId center(ResultSet row) throws SQLException {
        return new CenterId(row.getObject("center_id", UUID.class));
    }

    private static WindowId window(ResultSet row) throws SQLException {
        return new WindowId(row.getObject("window_id", UUID.class));
    }
}
