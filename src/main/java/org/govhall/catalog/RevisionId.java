package org.govhall.catalog;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.govhall.kernel.Ids;

/** Identifies one published version of an item; a case keeps the one it was received under. */
@Embeddable
public record RevisionId(UUID value) implements Serializable {

    public static RevisionId next() {
        return new RevisionId(Ids.next());
    }

    public static RevisionId of(String text) {
        return new RevisionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
