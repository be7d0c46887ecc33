package org.govhall.supervision;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.govhall.kernel.Ids;

/** Identifies a doubt. */
@Embeddable
record DoubtId(UUID value) implements Serializable {

    static DoubtId next() {
        return new DoubtId(Ids.next());
    }

    static DoubtId of(String text) {
        return new DoubtId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
