package org.govhall.supervision;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.govhall.casework.CaseId;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.WindowId;
import org.govhall.organization.WorkingCalendars;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is irregular in fees (收费异常): an amount that the standard does not give, a fee that is not paid in time, money that
 * was paid back. The program refuses the first; so where it is found, somebody changed the tables behind it.
 *
 * @see "行政许可法 (2019) art. 58, 59, 75"
 */
@Repository
@Transactional(readOnly = true)
class FeeSigns {

    private static final String MOST = " fetch first " + Signs.AT_ONCE + " rows only";

    private final JdbcClient jdbc;
    private final WorkingCalendars calendars;
    private final ZoneId zone;

    FeeSigns(JdbcClient jdbc, WorkingCalendars calendars, ZoneId zone) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.zone = zone;
    }

    /**
     * Everything that is not known yet.
     *
     * @param since of what is issued, paid or paid back; what is open is looked at whatever its age
     */
    List<Sign> look(Instant since, Instant now) {
        List<Sign> seen = new ArrayList<>();
        seen.addAll(notByStandard(since));
        seen.addAll(late(since, now));
        seen.addAll(refunded(since));
        return seen;
    }

    /** Warnings of fees that were paid, waived or called off since. */
    List<CardId> settled() {
        return jdbc.sql("select c.id from supervision_card c join payment_facts p on p.notice_id = c.subject_id"
                        + " where c.state = 'WARNED' and c.irregularity = 'FEE_LATE' and p.state <> 'OPEN'" + MOST)
                .query((row, number) -> new CardId(row.getObject("id", UUID.class)))
                .list();
    }

    private List<Sign> notByStandard(Instant since) {
        return jdbc.sql("select p.* from payment_facts p where (p.state = 'OPEN' or p.issued_at >= :since"
                        + " or p.paid_at >= :since) and (p.amount <> p.by_standard or p.paid_amount <> p.amount)"
                        + unknown(Irregularity.FEE_NOT_BY_STANDARD) + " order by p.issued_at, p.notice_id" + MOST)
                .param("since", Signs.utc(since))
                .query((row, number) -> {
                    BigDecimal standard = row.getBigDecimal("by_standard");
                    BigDecimal amount = row.getBigDecimal("amount");
                    BigDecimal paid = row.getBigDecimal("paid_amount");
                    boolean byPayment = amount.compareTo(standard) == 0;
                    return sign(
                            Irregularity.FEE_NOT_BY_STANDARD,
                            row,
                            officer(row, byPayment ? "received_by_id" : "issued_by_id"),
                            new Sign.Evidence(
                                    null,
                                    Signs.instant(row, byPayment ? "paid_at" : "issued_at"),
                                    0,
                                    yuan(standard) + " → " + yuan(byPayment ? paid : amount)));
                })
                .list();
    }

    private List<Sign> late(Instant since, Instant now) {
        return jdbc.sql("select p.* from payment_facts p where ((p.state = 'OPEN' and p.due_on < :today)"
                        + " or (p.paid_at >= :since and p.paid_on > p.due_on))" + unknown(Irregularity.FEE_LATE)
                        + " order by p.due_on, p.notice_id" + MOST)
                .param("today", LocalDate.ofInstant(now, zone))
                .param("since", Signs.utc(since))
                .query((row, number) -> sign(
                        Irregularity.FEE_LATE,
                        row,
                        null,
                        new Sign.Evidence(
                                due(row), Signs.instant(row, "paid_at"), 0, yuan(row.getBigDecimal("amount")))))
                .list();
    }

    private List<Sign> refunded(Instant since) {
        return jdbc.sql("select p.* from payment_facts p where p.state = 'REFUNDED' and p.ended_at >= :since"
                        + unknown(Irregularity.FEE_REFUNDED) + " order by p.ended_at, p.notice_id" + MOST)
                .param("since", Signs.utc(since))
                .query((row, number) -> sign(
                        Irregularity.FEE_REFUNDED,
                        row,
                        officer(row, "received_by_id"),
                        new Sign.Evidence(
                                Signs.instant(row, "paid_at"),
                                Signs.instant(row, "ended_at"),
                                0,
                                yuan(row.getBigDecimal("paid_amount")))))
                .list();
    }

    /** When the counter closes on the last day. */
    private Instant due(ResultSet row) throws SQLException {
        return row.getObject("due_on", LocalDate.class)
                .atTime(calendars
                        .of(new CenterId(row.getObject("center_id", UUID.class)))
                        .hours()
                        .closing())
                .atZone(zone)
                .toInstant();
    }

    private static Sign sign(Irregularity what, ResultSet row, @Nullable OfficerId officer, Sign.Evidence evidence)
            throws SQLException {
        UUID notice = row.getObject("notice_id", UUID.class);
        return new Sign(
                what,
                new Sign.Where(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        row.getString("number"),
                        new ItemCode(row.getString("item_code")),
                        new CenterId(row.getObject("center_id", UUID.class)),
                        new DepartmentId(row.getObject("department_id", UUID.class)),
                        new WindowId(row.getObject("window_id", UUID.class)),
                        notice),
                notice.toString(),
                officer,
                evidence);
    }

    private static @Nullable OfficerId officer(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new OfficerId(id);
    }

    private static String yuan(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.setScale(2).toPlainString();
    }

    private static String unknown(Irregularity what) {
        return " and not exists (select 1 from supervision_abnormality s where s.subject_id = p.notice_id"
                + " and s.irregularity = '" + what + "')";
    }
}
