package org.govhall.catalog;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.govhall.kernel.Ids;

/** Identifies an offering: an item at a centre, decided by a department. */
@Embeddable
record OfferingId(UUID value) implements Serializable {

    static OfferingId next() {
        return new OfferingId(Ids.next());
    }

    static OfferingId of(String text) {
        return new OfferingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
