package org.govhall.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.Reach;
import org.govhall.organization.WindowId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** 责任记录: whose duty the confirmed cards were; written by confirming, read here and by the evaluation of a quarter. */
@Repository
class Responsibilities {

    private final JdbcClient jdbc;

    Responsibilities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One record. */
    record Row(
            CardId card,
            LocalDate on,
            String officer,
            CenterId center,
            DepartmentId department,
            WindowId window,
            String caseNumber,
            @Nullable ItemCode item,
            Irregularity irregularity,
            AlertLevel level,
            boolean unanswered,
            String reasons,
            String recordedBy) {}

    /**
     * The latest first.
     *
     * @param name part of the officer's name; empty for all
     */
    @Transactional(readOnly = true)
    public Page<Row> list(
            Reach reach, LocalDate from, LocalDate to, @Nullable AlertLevel level, String name, Pageable page) {
        String chosen = " from supervision_responsibility r where r.center_id in (:ids)"
                + " and r.recorded_on between :from and :to and (:level = '' or r.level = :level)"
                + " and (:name = '' or position(:name in r.officer_name) > 0)";
        List<Row> rows = statement(
                        "select r.*" + chosen + " order by r.recorded_at desc, r.id"
                                + " offset :offset rows fetch next :size rows only",
                        reach,
                        from,
                        to,
                        level,
                        name)
                .param("offset", page.getOffset())
                .param("size", page.getPageSize())
                .query((row, number) -> new Row(
                        new CardId(row.getObject("card_id", UUID.class)),
                        row.getObject("recorded_on", LocalDate.class),
                        row.getString("officer_name"),
                        new CenterId(row.getObject("center_id", UUID.class)),
                        new DepartmentId(row.getObject("department_id", UUID.class)),
                        new WindowId(row.getObject("window_id", UUID.class)),
                        Objects.requireNonNullElse(row.getString("case_number"), ""),
                        CardDesk.item(row.getString("item_code")),
                        Irregularity.valueOf(row.getString("irregularity")),
                        AlertLevel.valueOf(row.getString("level")),
                        row.getBoolean("unanswered"),
                        row.getString("reasons"),
                        row.getString("recorded_by")))
                .list();
        long total = statement("select count(*)" + chosen, reach, from, to, level, name)
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, page, total);
    }

    private JdbcClient.StatementSpec statement(
            String sql, Reach reach, LocalDate from, LocalDate to, @Nullable AlertLevel level, String name) {
        return jdbc.sql(sql)
                .param("ids", reach.values())
                .param("from", from)
                .param("to", to)
                .param("level", level == null ? "" : level.name())
                .param("name", name);
    }
}
