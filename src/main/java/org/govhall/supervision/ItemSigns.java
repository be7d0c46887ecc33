package org.govhall.supervision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.govhall.catalog.Catalog;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.WindowView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is irregular in an item, and not in a case: a cancelled or delegated one is asked for again and again at a centre
 * (防止反弹). The attempts were refused; a warning tells the window that still sends people there.
 */
@Repository
@Transactional(readOnly = true)
class ItemSigns {

    /** Fewer in a day may be a slip of a hand. */
    private static final int ATTEMPTS = 3;

    /** A warning of a day is over a week later. */
    private static final Duration WARNED_FOR = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Catalog catalog;
    private final OrganizationDirectory organization;
    private final ZoneId zone;

    ItemSigns(JdbcClient jdbc, Catalog catalog, OrganizationDirectory organization, ZoneId zone) {
        this.jdbc = jdbc;
        this.catalog = catalog;
        this.organization = organization;
        this.zone = zone;
    }

    private record Tried(ItemCode item, CenterId center, String reason, Instant first, Instant last, int times) {}

    /** What was tried often enough at one centre since the beginning of a day, once a day. */
    List<Sign> look(Instant since) {
        Instant from = since.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        return jdbc
                .sql("select a.item_code, a.center_id, max(a.reason) as reason, min(a.at) as first_at,"
                        + " max(a.at) as last_at, count(*) as times from catalog_attempts a"
                        + " where a.at >= :from and a.center_id is not null"
                        + " group by a.item_code, a.center_id having count(*) >= " + ATTEMPTS
                        + " order by a.item_code, a.center_id fetch first " + Signs.AT_ONCE + " rows only")
                .param("from", Signs.utc(from))
                .query((row, number) -> new Tried(
                        new ItemCode(row.getString("item_code")),
                        new CenterId(row.getObject("center_id", UUID.class)),
                        row.getString("reason"),
                        Objects.requireNonNull(Signs.instant(row, "first_at")),
                        Objects.requireNonNull(Signs.instant(row, "last_at")),
                        row.getInt("times")))
                .list()
                .stream()
                .flatMap(tried -> sign(tried).stream())
                .toList();
    }

    /** Warnings that have been standing long enough; a new attempt opens a new one. */
    List<CardId> over(Instant now) {
        return jdbc.sql("select c.id from supervision_card c where c.state = 'WARNED'"
                        + " and c.irregularity = 'CLOSED_ITEM' and c.opened_at < :before fetch first "
                        + Signs.AT_ONCE + " rows only")
                .param("before", Signs.utc(now.minus(WARNED_FOR)))
                .query((row, number) -> new CardId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Nothing where the centre has no window of the department that had the item. */
    private Optional<Sign> sign(Tried tried) {
        LocalDate day = tried.last().atZone(zone).toLocalDate();
        return department(tried)
                .flatMap(department -> organization
                        .windowServing(tried.center(), department)
                        .map(WindowView::id)
                        .map(window -> new Sign(
                                Irregularity.CLOSED_ITEM,
                                new Sign.Where(null, null, tried.item(), tried.center(), department, window, null),
                                tried.center() + "/" + tried.item() + "/" + day,
                                null,
                                new Sign.Evidence(tried.first(), tried.last(), tried.times(), tried.reason()))));
    }

    private Optional<DepartmentId> department(Tried tried) {
        String organ = catalog.history(tried.item()).stream()
                .map(revision -> revision.organ())
                .findFirst()
                .orElse("");
        String region = organization.center(tried.center()).regionCode();
        return organization.departmentOf(organ, region).map(department -> department.id());
    }
}
