package org.govhall.organization;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.govhall.kernel.Ids;

/** Identifies a window. */
@Embeddable
public record WindowId(UUID value) implements Serializable {

    public static WindowId next() {
        return new WindowId(Ids.next());
    }

    public static WindowId of(String text) {
        return new WindowId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
