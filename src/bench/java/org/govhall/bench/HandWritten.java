package org.govhall.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.govhall.audit.ChainHash;
import org.govhall.catalog.MaterialView;
import org.govhall.kernel.Ids;
import org.jspecify.annotations.Nullable;

/**
 * The same life as five transactions that somebody wrote by hand for exactly this purpose, over the same tables: each
 * reads the case before it writes, adds to the trail with its hash, and counts the version up.
 */
final class HandWritten implements Life {

    private static final Map<String, String> PAPERS = Map.of("ACCEPTED", "ACCEPTANCE", "COMPLETED", "GRANT");

    /** As long as what a real paper says. */
    private static final String PAPER = "文书".repeat(500);

    private final DataSource database;
    private final BenchHall hall;
    private final Clock clock;

    HandWritten(DataSource database, BenchHall hall) {
        this.database = database;
        this.hall = hall;
        this.clock = hall.clock();
    }

    private record Event(String kind, @Nullable UUID officer, String actor, @Nullable UUID letter, String note) {}

    private record Read(long version, int trailLength, String trailHash) {}

    @Override
    public void live() throws SQLException {
        UUID id = receive();
        UUID clerk = hall.hall().clerk().officer().value();
        UUID chief = hall.hall().chief().officer().value();
        UUID letter = hall.hall().letter().value();
        String clerkName = hall.hall().clerk().name();
        String chiefName = hall.hall().chief().name();
        act(
                id,
                "RECEIVED",
                """
                update casework_case set status = 'ACCEPTED', accepted_at = ?, accepted_on = ?, accepted_by_id = ?,
                       clock_start = ?, promised_due_at = ?, statutory_due_at = ?, minutes_to_accept = 0,
                """,
                new Object[] {now(), today(), clerk, today(), later(14), later(28)},
                "update casework_material set verdict = 'CONFORMING', handover = 'ON_PAPER' where case_id = ?",
                new Event("MATERIALS_CHECKED", clerk, clerkName, null, ""),
                new Event("ACCEPTED", clerk, clerkName, null, ""));
        act(
                id,
                "ACCEPTED",
                "update casework_case set status = 'REVIEWED', reviewed_at = ?, reviewed_by_id = ?, review_opinion = ?,",
                new Object[] {now(), chief, "材料齐全，符合条件"},
                null,
                new Event("REVIEWED", chief, chiefName, letter, "材料齐全，符合条件"));
        act(
                id,
                "REVIEWED",
                """
                update casework_case set status = 'APPROVED', outcome = 'GRANTED', decided_at = ?, decided_by_id = ?,
                       decision_text = ?,
                """,
                new Object[] {now(), chief, "同意"},
                null,
                new Event("APPROVED", chief, chiefName, letter, "同意"));
        act(
                id,
                "APPROVED",
                """
                update casework_case set status = 'COMPLETED', completed_at = ?, completed_on = ?, sealed = true,
                       minutes_to_complete = 0, working_days_early = 10, delivery_due_at = ?,
                """,
                new Object[] {now(), today(), later(14)},
                null,
                new Event("SEALED", chief, chiefName, letter, ""),
                new Event("COMPLETED", chief, chiefName, letter, ""));
    }

    private UUID receive() throws SQLException {
        UUID id = Ids.next();
        var citizen = hall.anybody();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            String token = UUID.randomUUID().toString();
            long number;
            try (PreparedStatement read = connection.prepareStatement(
                    "select id, nextval('casework_number_seq') from (select 1) one left join casework_case on submission_token = ?")) {
                read.setString(1, token);
                try (ResultSet row = read.executeQuery()) {
                    row.next();
                    number = row.getLong(2);
                }
            }
            Event event = new Event(
                    "RECEIVED",
                    hall.hall().clerk().officer().value(),
                    hall.hall().clerk().name(),
                    null,
                    "");
            String hash = ChainHash.next(ChainHash.BEGINNING, content(id, 1, event));
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into casework_case (id, version, number, official_number, revision_id, item_code, case_type,
                        decided_in_office, center_id, department_id, window_id, region_code, applicant_id,
                        applicant_name, applicant_account_id, channel, subject, submission_token, status, started_at,
                        received_at, received_on, notice_due_at, supplement_notices, accepted_by_silence, promised_days,
                        minutes_per_day, sealed, trail_length, trail_hash)
                    values (?, 0, ?, ?, ?, ?, ?, false, ?, ?, ?, ?, ?, ?, ?, 'COUNTER', ?, ?, 'RECEIVED', ?, ?, ?, ?, 0,
                        false, ?, 420, false, 1, ?)
                    """)) {
                set(
                        insert,
                        id,
                        "HW-" + number,
                        "HW-" + number,
                        hall.revision().id().value(),
                        hall.revision().itemCode().value(),
                        hall.revision().caseType().name(),
                        hall.hall().center().value(),
                        hall.hall().department().value(),
                        hall.hall().window().value(),
                        "621000",
                        citizen.applicant().value(),
                        citizen.name(),
                        citizen.account().value(),
                        "为本人申请",
                        token,
                        now(),
                        now(),
                        today(),
                        later(7),
                        hall.revision().promised().days(),
                        hash);
                insert.executeUpdate();
            }
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into casework_material (id, case_id, material_id, ordinal, name, may_follow, handover, verdict,
                        brought_as_supplement)
                    values (nextval('casework_material_seq'), ?, ?, ?, ?, ?, 'ON_PAPER', 'UNCHECKED', false)
                    """)) {
                for (MaterialView material : hall.revision().materials()) {
                    set(
                            insert,
                            id,
                            material.id().value(),
                            material.ordinal(),
                            material.name(),
                            material.mayFollow());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            write(connection, id, 1, ChainHash.BEGINNING, hash, event);
            issue(connection, id, "RECEIPT");
            connection.commit();
        }
        return id;
    }

    private void act(
            UUID id,
            String expected,
            String update,
            Object[] values,
            @Nullable String materials,
            Event... events)
            throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Read before = read(connection, id, expected);
            String hash = before.trailHash();
            int ordinal = before.trailLength();
            if (materials != null) {
                try (PreparedStatement statement = connection.prepareStatement(materials)) {
                    set(statement, id);
                    statement.executeUpdate();
                }
            }
            for (Event event : events) {
                ordinal++;
                String next = ChainHash.next(hash, content(id, ordinal, event));
                write(connection, id, ordinal, hash, next, event);
                hash = next;
                String paper = PAPERS.get(event.kind());
                if (paper != null) {
                    issue(connection, id, paper);
                }
            }
            try (PreparedStatement statement = connection.prepareStatement(
                    update + " trail_length = ?, trail_hash = ?, version = version + 1 where id = ? and version = ?")) {
                set(statement, values);
                statement.setInt(values.length + 1, ordinal);
                statement.setString(values.length + 2, hash);
                statement.setObject(values.length + 3, id);
                statement.setLong(values.length + 4, before.version());
                if (statement.executeUpdate() != 1) {
                    connection.rollback();
                    throw new IllegalStateException("somebody else was faster");
                }
            }
            connection.commit();
        }
    }

    private static Read read(Connection connection, UUID id, String expected) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select * from casework_case where id = ?")) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next() || !expected.equals(row.getString("status"))) {
                    throw new IllegalStateException("not " + expected);
                }
                return new Read(row.getLong("version"), row.getInt("trail_length"), row.getString("trail_hash"));
            }
        }
    }

    private void write(Connection connection, UUID id, int ordinal, String previous, String hash, Event event)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into casework_event (id, case_id, ordinal, kind, at, officer_id, actor_name, letter_id, note,
                    previous_hash, hash)
                values (nextval('casework_event_seq'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            set(
                    insert,
                    id,
                    ordinal,
                    event.kind(),
                    now(),
                    event.officer(),
                    event.actor(),
                    event.letter(),
                    event.note(),
                    previous,
                    hash);
            insert.executeUpdate();
        }
    }

    /** Keeps the paper of an act: what it says, and its hash. */
    private void issue(Connection connection, UUID id, String kind) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into document_paper (id, version, case_id, case_number, kind, ordinal, number, issued_at, issued_on,
                    center_id, department_id, window_id, item_code, applicant_id, template_version, content,
                    content_hash, sealed)
                values (?, 0, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, false)
                """)) {
            set(
                    insert,
                    Ids.next(),
                    id,
                    "HW",
                    kind,
                    "HW",
                    now(),
                    today(),
                    hall.hall().center().value(),
                    hall.hall().department().value(),
                    hall.hall().window().value(),
                    hall.revision().itemCode().value(),
                    hall.anybody().applicant().value(),
                    PAPER,
                    ChainHash.next(ChainHash.BEGINNING, kind + PAPER));
            insert.executeUpdate();
        }
    }

    private String content(UUID id, int ordinal, Event event) {
        return String.join(
                "\u001f",
                id.toString(),
                Integer.toString(ordinal),
                event.kind(),
                Long.toString(instant().getEpochSecond()),
                String.valueOf(event.officer()),
                event.actor(),
                event.letter() == null ? "" : event.letter().toString(),
                event.note());
    }

    private static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private Instant instant() {
        return clock.instant();
    }

    private OffsetDateTime now() {
        return instant().atOffset(ZoneOffset.UTC);
    }

    private OffsetDateTime later(int days) {
        return now().plusDays(days);
    }

    private LocalDate today() {
        return now().toLocalDate();
    }
}
