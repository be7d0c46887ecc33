package org.govhall.catalog;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.govhall.kernel.Ids;

/** Identifies an item's stay on the public list of a centre. */
@Embeddable
record ListingId(UUID value) implements Serializable {

    static ListingId next() {
        return new ListingId(Ids.next());
    }

    static ListingId of(String text) {
        return new ListingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
