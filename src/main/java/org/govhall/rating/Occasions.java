package org.govhall.rating;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.govhall.applicant.ApplicantId;
import org.govhall.casework.CaseId;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.WindowId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what can be rated. Nothing is stored for it: every visit and every completion stands in the trail of its case. */
@Component
@Transactional(readOnly = true)
class Occasions {

    private static final String UNRATED =
            " and not exists (select 1 from rating_rating r where r.case_id = o.case_id and r.stage = o.stage)";

    /** Of cases that meet the account of their applicant. */
    private static final String MET = " and exists (select 1 from casework_portal_cases p where p.case_id = o.case_id)";

    private final JdbcClient jdbc;

    Occasions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest of its stage. */
    Optional<Occasion> find(CaseId caseId, RatingStage stage) {
        return jdbc.sql("select o.* from casework_occasions o where o.case_id = :case and o.stage = :stage"
                        + " order by o.at desc fetch first 1 rows only")
                .param("case", caseId.value())
                .param("stage", stage.name())
                .query(Occasions::read)
                .optional();
    }

    /** The visit at a window that was over last and nobody has rated. */
    Optional<Occasion> lastVisit(WindowId window, Instant since) {
        return jdbc.sql("select o.* from casework_occasions o where o.window_id = :window and o.at >= :since"
                        + " and o.stage <> 'COMPLETION'" + UNRATED
                        + " order by o.at desc fetch first 1 rows only")
                .param("window", window.value())
                .param("since", utc(since))
                .query(Occasions::read)
                .optional();
    }

    /** The visit of a case to the counter that was last, rated or not. */
    Optional<Occasion> lastVisit(CaseId caseId) {
        return jdbc.sql("select o.* from casework_occasions o where o.case_id = :case and o.stage <> 'COMPLETION'"
                        + " order by o.at desc fetch first 1 rows only")
                .param("case", caseId.value())
                .query(Occasions::read)
                .optional();
    }

    /** What somebody can still rate, the latest first. */
    List<Occasion> openFor(ApplicantId applicant, Instant since) {
        return jdbc.sql("select o.* from casework_occasions o where o.applicant_id = :applicant and o.at >= :since"
                        + MET + UNRATED + " order by o.at desc, o.stage fetch first 50 rows only")
                .param("applicant", applicant.value())
                .param("since", utc(since))
                .query(Occasions::read)
                .list();
    }

    /** How many different cases somebody can still rate. */
    long countOpenFor(ApplicantId applicant, Instant since) {
        return jdbc.sql("select count(distinct o.case_id) from casework_occasions o"
                        + " where o.applicant_id = :applicant and o.at >= :since and o.stage = 'COMPLETION'" + MET
                        + UNRATED)
                .param("applicant", applicant.value())
                .param("since", utc(since))
                .query(Long.class)
                .single();
    }

    /** As the database takes an instant. */
    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Occasion read(ResultSet row, int number) throws SQLException {
        UUID officer = row.getObject("officer_id", UUID.class);
        return new Occasion(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("number"),
                RatingStage.valueOf(row.getString("stage")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                officer == null ? null : new OfficerId(officer),
                new CenterId(row.getObject("center_id", UUID.class)),
                new DepartmentId(row.getObject("department_id", UUID.class)),
                new WindowId(row.getObject("window_id", UUID.class)),
                row.getString("region_code"),
                new ItemCode(row.getString("item_code")),
                new ApplicantId(row.getObject("applicant_id", UUID.class)));
    }
}
