package org.govhall.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.govhall.casework.CaseId;
import org.govhall.identity.SignedIn;
import org.govhall.organization.CenterId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.Reaches;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 用印登记簿: each use of a special seal, read from the papers that carry it, so that none can be missing. */
@Service
@Transactional(readOnly = true)
class SealRegister {

    private final JdbcClient jdbc;
    private final Reaches reaches;
    private final ZoneId zone;

    SealRegister(JdbcClient jdbc, Reaches reaches, ZoneId zone) {
        this.jdbc = jdbc;
        this.reaches = reaches;
        this.zone = zone;
    }

    /** One use of a seal. */
    record Use(
            CaseId caseId,
            String caseNumber,
            PaperKind kind,
            String number,
            String seal,
            Instant at,
            CenterId center,
            OfficerId officer,
            String letterNumber) {}

    /** Those of the viewer's centre and the centres below it, between two days, the latest first. */
    Page<Use> uses(SignedIn who, LocalDate from, LocalDate to, Pageable page) {
        Set<UUID> within = reaches.asSupervisor(who).values();
        String where = " from document_paper where sealed = true and center_id in (:centers)"
                + " and issued_at >= :from and issued_at < :to";
        OffsetDateTime begin = from.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
        OffsetDateTime end = to.plusDays(1).atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
        List<Use> uses = jdbc.sql("select *" + where
                        + " order by issued_at desc, id offset :offset rows fetch next :size rows only")
                .param("centers", within)
                .param("from", begin)
                .param("to", end)
                .param("offset", page.getOffset())
                .param("size", page.getPageSize())
                .query(SealRegister::read)
                .list();
        long total = jdbc.sql("select count(*)" + where)
                .param("centers", within)
                .param("from", begin)
                .param("to", end)
                .query(Long.class)
                .single();
        return new PageImpl<>(uses, page, total);
    }

    private static Use read(ResultSet row, int number) throws SQLException {
        return new Use(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("case_number"),
                PaperKind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getString("seal_text"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                new CenterId(row.getObject("center_id", UUID.class)),
                new OfficerId(row.getObject("officer_id", UUID.class)),
                row.getString("letter_number"));
    }
}
