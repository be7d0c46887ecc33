package org.govhall.privacy;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Encrypts anew, under the present key, what was encrypted under an older one. It goes row by row, a few hundred at a
 * time, each lot stored by itself: stopped at any moment, it goes on where it was when it is started again, because every
 * value says under which key it stands. The portal may serve meanwhile, once every node knows both keys: a value that
 * somebody changes at the same moment is left as they wrote it.
 */
@Service
class KeyRotation {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final EncryptedText text;
    private final List<EncryptedColumns> modules;

    KeyRotation(JdbcClient jdbc, TransactionTemplate transaction, EncryptedText text, List<EncryptedColumns> modules) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.text = text;
        this.modules = modules;
    }

    /**
     * What became of one column.
     *
     * @param rotated values that stand under the present key now and did not before
     * @param unreadable values whose key is not known, or that were altered; left as they are
     */
    record Rotated(EncryptedColumns.Column column, long rotated, long unreadable) {}

    /** Goes through every column of every module. */
    List<Rotated> rotate() {
        return modules.stream()
                .flatMap(module -> module.columns().stream())
                .map(this::rotate)
                .toList();
    }

    private record Value(Object key, String stored) {}

    private record Lot(List<Value> values, long rotated, long unreadable) {}

    private Rotated rotate(EncryptedColumns.Column column) {
        long rotated = 0;
        long unreadable = 0;
        Object after = null;
        while (true) {
            Object last = after;
            Lot lot = Objects.requireNonNull(transaction.execute(status -> rotateSome(column, last)));
            rotated += lot.rotated();
            unreadable += lot.unreadable();
            if (lot.values().size() < AT_ONCE) {
                return new Rotated(column, rotated, unreadable);
            }
            after = lot.values().get(AT_ONCE - 1).key();
        }
    }

    private Lot rotateSome(EncryptedColumns.Column column, @Nullable Object after) {
        JdbcClient.StatementSpec query = jdbc.sql("select " + column.key() + ", " + column.name() + " from "
                        + column.table() + " where " + column.name() + " is not null and " + column.name()
                        + " not like :present" + (after == null ? "" : " and " + column.key() + " > :after")
                        + " order by "
                        + column.key() + " limit :most")
                .param("present", text.prefix() + "%")
                .param("most", AT_ONCE);
        if (after != null) {
            query = query.param("after", after);
        }
        List<Value> values = query.query((row, at) -> new Value(row.getObject(1), row.getString(2)))
                .list();
        long rotated = 0;
        long unreadable = 0;
        for (Value value : values) {
            String anew = anew(value.stored());
            if (anew == null) {
                unreadable++;
                continue;
            }
            rotated += jdbc.sql("update " + column.table() + " set " + column.name() + " = :anew where " + column.key()
                            + " = :key and " + column.name() + " = :stored")
                    .param("anew", anew)
                    .param("key", value.key())
                    .param("stored", value.stored())
                    .update();
        }
        return new Lot(values, rotated, unreadable);
    }

    /** The same text under the present key; null where it cannot be read. */
    private @Nullable String anew(String stored) {
        try {
            return text.convertToDatabaseColumn(text.convertToEntityAttribute(stored));
        } catch (IllegalStateException | IllegalArgumentException unreadable) {
            return null;
        }
    }
}
