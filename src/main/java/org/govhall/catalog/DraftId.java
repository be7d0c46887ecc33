package org.govhall.catalog;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.govhall.kernel.Ids;

/** Identifies a draft of a version. */
@Embeddable
public record DraftId(UUID value) implements Serializable {

    static DraftId next() {
        return new DraftId(Ids.next());
    }

    public static DraftId of(String text) {
        return new DraftId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
