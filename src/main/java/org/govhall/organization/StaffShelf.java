package org.govhall.organization;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.govhall.identity.AccountId;
import org.govhall.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a book of staff lies between its trial run and its being taken over; what nobody takes is cleared away. */
@Component
class StaffShelf {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    StaffShelf(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A file on the shelf. */
    record Held(String fileName, byte[] content) {}

    @Transactional
    public UUID put(String fileName, byte[] content, AccountId by) {
        jdbc.sql("delete from organization_upload where uploaded_at < :before")
                .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        UUID id = Ids.next();
        jdbc.sql("insert into organization_upload (id, file_name, content, uploaded_by, uploaded_at)"
                        + " values (:id, :name, :content, :by, :at)")
                .param("id", id)
                .param(
                        "name",
                        fileName.length() <= LONGEST_NAME
                                ? fileName
                                : fileName.substring(fileName.length() - LONGEST_NAME))
                .param("content", content)
                .param("by", by.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** The file, if this person had it checked. */
    @Transactional(readOnly = true)
    public Optional<Held> find(UUID id, AccountId by) {
        return jdbc.sql("select file_name, content from organization_upload where id = :id and uploaded_by = :by")
                .param("id", id)
                .param("by", by.value())
                .query((row, number) -> new Held(row.getString("file_name"), row.getBytes("content")))
                .optional();
    }

    @Transactional
    public void remove(UUID id) {
        jdbc.sql("delete from organization_upload where id = :id")
                .param("id", id)
                .update();
    }
}
