package org.govhall.catalog;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.govhall.kernel.Ids;

/** Identifies a reform round. */
@Embeddable
public record ReformRoundId(UUID value) implements Serializable {

    static ReformRoundId next() {
        return new ReformRoundId(Ids.next());
    }

    public static ReformRoundId of(String text) {
        return new ReformRoundId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
