package org.govhall.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Watches that what reform has closed does not come back (防止反弹): by being handled after all, or under another name. */
@Component
class ReboundWatch {

    /**
     * How often somebody tried to handle an item that was closed.
     *
     * @param signedIn of these, how many by somebody signed in
     */
    record Attempts(ItemCode code, String name, Standing standing, long count, long signedIn, Instant last) {}

    /** A cancelled item that a new one is near to. */
    record Shadow(RevisionView cancelled, Standing standing, Likeness likeness) {}

    /** An item that came after another was cancelled, and is near to it. */
    record Near(RevisionView added, RevisionView cancelled, Standing standing, Likeness likeness) {}

    private final CatalogMemory memory;
    private final JdbcClient jdbc;

    ReboundWatch(CatalogMemory memory, JdbcClient jdbc) {
        this.memory = memory;
        this.jdbc = jdbc;
    }

    /** By item, the most attempts first; attempts for which no centre was chosen yet belong to everybody's scope. */
    Page<Attempts> attempts(Collection<CenterId> centers, Pageable page) {
        CatalogCopy copy = memory.current();
        List<?> ids = centers.stream().map(CenterId::value).toList();
        List<Attempts> rows = jdbc.sql("""
                        select item_code, count(*) as attempts, count(account) as signed_in, max(at) as last_at
                          from catalog_attempt where center_id is null or center_id in (:centers)
                         group by item_code order by count(*) desc, item_code
                        offset :offset rows fetch next :size rows only
                        """)
                .param("centers", ids)
                .param("offset", page.getOffset())
                .param("size", page.getPageSize())
                .query((row, number) -> {
                    ItemCode code = new ItemCode(row.getString("item_code"));
                    return new Attempts(
                            code,
                            copy.entry(code)
                                    .flatMap(entry -> entry.revisions().stream().findFirst())
                                    .map(RevisionView::name)
                                    .orElse(code.value()),
                            copy.entry(code).map(CatalogCopy.Entry::standing).orElse(Standing.PUBLISHED),
                            row.getLong("attempts"),
                            row.getLong("signed_in"),
                            row.getObject("last_at", OffsetDateTime.class).toInstant());
                })
                .list();
        long total = jdbc.sql(
                        "select count(distinct item_code) from catalog_attempt where center_id is null or center_id in (:centers)")
                .param("centers", ids)
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, page, total);
    }

    /** The cancelled items that an item of this name and these bases is near to, the nearest first. */
    List<Shadow> shadowsOf(String name, List<LegalBasis> bases) {
        return cancelled(memory.current())
                .map(gone -> {
                    RevisionView last = gone.revisions().get(0);
                    return new Shadow(last, gone.standing(), Likeness.of(name, bases, last.name(), last.legalBases()));
                })
                .filter(shadow -> shadow.likeness().isNear())
                .sorted(Comparator.comparingInt(
                                (Shadow shadow) -> shadow.likeness().percent())
                        .reversed())
                .toList();
    }

    private static Stream<CatalogCopy.Entry> cancelled(CatalogCopy copy) {
        return copy.entries().values().stream()
                .filter(entry -> !entry.revisions().isEmpty()
                        && entry.standing().status() == ItemStatus.CANCELLED
                        && entry.standing().decidedOn() != null);
    }

    /** Items on the list that came after a cancelled one and are near to it, the nearest first. */
    List<Near> near() {
        CatalogCopy copy = memory.current();
        List<CatalogCopy.Entry> entries = copy.entries().values().stream()
                .filter(entry -> !entry.revisions().isEmpty())
                .toList();
        List<Near> found = new ArrayList<>();
        for (CatalogCopy.Entry closed : cancelled(copy).toList()) {
            LocalDate since = Objects.requireNonNull(closed.standing().decidedOn());
            RevisionView gone = closed.revisions().get(0);
            for (CatalogCopy.Entry entry : entries) {
                RevisionView added = entry.revisions().get(0);
                LocalDate first =
                        entry.revisions().get(entry.revisions().size() - 1).inForceFrom();
                if (entry.standing().status() != ItemStatus.PUBLISHED || first.isBefore(since)) {
                    continue;
                }
                Likeness likeness = Likeness.of(added.name(), added.legalBases(), gone.name(), gone.legalBases());
                if (likeness.isNear()) {
                    found.add(new Near(added, gone, closed.standing(), likeness));
                }
            }
        }
        found.sort(Comparator.comparingInt((Near near) -> near.likeness().percent())
                .reversed()
                .thenComparing(near -> near.added().itemCode()));
        return found;
    }
}
