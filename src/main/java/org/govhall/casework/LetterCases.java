package org.govhall.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.govhall.catalog.CaseType;
import org.govhall.catalog.Catalog;
import org.govhall.catalog.ItemSummary;
import org.govhall.catalog.RevisionId;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.LetterId;
import org.govhall.organization.LetterUse;
import org.govhall.organization.Power;
import org.govhall.organization.WindowId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What letters of authorization are used for: read from the trail and from the cases that are open. */
@Component
class LetterCases implements LetterUse {

    private static final Set<CaseStatus> UNDECIDED = Set.of(CaseStatus.ACCEPTED, CaseStatus.REVIEWED);

    private final JdbcClient jdbc;
    private final Catalog catalog;

    LetterCases(JdbcClient jdbc, Catalog catalog) {
        this.jdbc = jdbc;
        this.catalog = catalog;
    }

    private record ActRow(
            String number,
            RevisionId revision,
            EventKind kind,
            OffsetDateTime at,
            String actor,
            @Nullable Power power) {}

    @Override
    public Page<Act> actsUnder(LetterId letter, Pageable page) {
        long total = jdbc.sql("select count(*) from casework_event where letter_id = :letter")
                .param("letter", letter.value())
                .query(Long.class)
                .single();
        List<ActRow> rows = jdbc.sql("select c.number, c.revision_id, e.kind, e.at, e.actor_name, e.power"
                        + " from casework_event e join casework_case c on c.id = e.case_id where e.letter_id = :letter"
                        + " order by e.at desc, e.id desc limit :most offset :skip")
                .param("letter", letter.value())
                .param("most", page.getPageSize())
                .param("skip", page.getOffset())
                .query((row, number) -> actRow(row))
                .list();
        Map<RevisionId, ItemSummary> items =
                catalog.summaries(rows.stream().map(ActRow::revision).collect(Collectors.toSet()));
        return new PageImpl<>(
                rows.stream()
                        .map(row -> new Act(
                                row.number(),
                                name(items, row.revision()),
                                "EventKind." + row.kind().name(),
                                row.at().toInstant(),
                                row.actor(),
                                row.power()))
                        .toList(),
                page,
                total);
    }

    private static ActRow actRow(ResultSet row) throws SQLException {
        String power = row.getString("power");
        return new ActRow(
                row.getString("number"),
                revision(row),
                EventKind.valueOf(row.getString("kind")),
                row.getObject("at", OffsetDateTime.class),
                row.getString("actor_name"),
                power == null ? null : Power.valueOf(power));
    }

    private record OpenRow(
            String number, RevisionId revision, ItemCode code, WindowId window, CaseType type, boolean inOffice) {}

    @Override
    public List<OpenCase> openAt(Collection<WindowId> windows, DepartmentId department) {
        List<OpenRow> rows = jdbc.sql("select number, revision_id, item_code, window_id, case_type, decided_in_office"
                        + " from casework_case where window_id in (:windows) and department_id = :department"
                        + " and status in (:open) order by accepted_at, id")
                .param("windows", windows.stream().map(WindowId::value).toList())
                .param("department", department.value())
                .param("open", UNDECIDED.stream().map(Enum::name).toList())
                .query((row, number) -> new OpenRow(
                        row.getString("number"),
                        revision(row),
                        new ItemCode(row.getString("item_code")),
                        new WindowId(Objects.requireNonNull(row.getObject("window_id", UUID.class))),
                        CaseType.valueOf(row.getString("case_type")),
                        row.getBoolean("decided_in_office")))
                .list();
        Map<RevisionId, ItemSummary> items =
                catalog.summaries(rows.stream().map(OpenRow::revision).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> new OpenCase(
                        row.number(),
                        name(items, row.revision()),
                        row.code(),
                        row.window(),
                        ServiceCase.powerToReview(row.type()),
                        row.inOffice()))
                .toList();
    }

    private static RevisionId revision(ResultSet row) throws SQLException {
        return new RevisionId(Objects.requireNonNull(row.getObject("revision_id", UUID.class)));
    }

    private static String name(Map<RevisionId, ItemSummary> items, RevisionId revision) {
        ItemSummary item = items.get(revision);
        return item == null ? "" : item.name();
    }
}
