package org.govhall.catalog;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.govhall.identity.AccountId;
import org.govhall.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a file lies between its trial run and its being taken over, so that what was checked is what is taken, on
 * whichever node. What nobody takes is cleared away after a day.
 */
@Component
class UploadShelf {

    /** A file on the shelf. */
    record Held(UUID id, String fileName, byte[] content) {}

    private static final int PIECE = 512 * 1024;
    private static final int LONGEST_NAME = 200;
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    UploadShelf(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public UUID put(String purpose, @Nullable UUID about, String fileName, byte[] content, AccountId by) {
        clearAway();
        UUID id = Ids.next();
        String name =
                fileName.length() <= LONGEST_NAME ? fileName : fileName.substring(fileName.length() - LONGEST_NAME);
        jdbc.sql("""
                        insert into catalog_upload (id, purpose, about, file_name, uploaded_by, uploaded_at)
                        values (:id, :purpose, :about, :name, :by, :at)
                        """)
                .param("id", id)
                .param("purpose", purpose)
                .param("about", about)
                .param("name", name)
                .param("by", by.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        for (int from = 0, ordinal = 1; from < content.length; from += PIECE, ordinal++) {
            jdbc.sql("insert into catalog_upload_part (upload_id, ordinal, content) values (:id, :ordinal, :content)")
                    .param("id", id)
                    .param("ordinal", ordinal)
                    .param("content", Arrays.copyOfRange(content, from, Math.min(content.length, from + PIECE)))
                    .update();
        }
        return id;
    }

    /** The file, if it lies there for this purpose and about this. */
    @Transactional(readOnly = true)
    public Optional<Held> find(UUID id, String purpose, @Nullable UUID about) {
        List<String> names = jdbc.sql("""
                        select file_name from catalog_upload
                         where id = :id and purpose = :purpose
                           and coalesce(about, :none) = :about
                        """)
                .param("id", id)
                .param("purpose", purpose)
                .param("none", id)
                .param("about", about == null ? id : about)
                .query(String.class)
                .list();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        jdbc.sql("select content from catalog_upload_part where upload_id = :id order by ordinal")
                .param("id", id)
                .query((row, number) -> row.getBytes("content"))
                .list()
                .forEach(content::writeBytes);
        return Optional.of(new Held(id, names.get(0), content.toByteArray()));
    }

    @Transactional
    public void remove(UUID id) {
        jdbc.sql("delete from catalog_upload_part where upload_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from catalog_upload where id = :id").param("id", id).update();
    }

    private void clearAway() {
        jdbc.sql("select id from catalog_upload where uploaded_at < :before")
                .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list()
                .forEach(this::remove);
    }
}
