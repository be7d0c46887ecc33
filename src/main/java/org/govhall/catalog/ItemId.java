package org.govhall.catalog;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.govhall.kernel.Ids;

/** Identifies a service item through all its revisions. */
@Embeddable
public record ItemId(UUID value) implements Serializable {

    public static ItemId next() {
        return new ItemId(Ids.next());
    }

    public static ItemId of(String text) {
        return new ItemId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
