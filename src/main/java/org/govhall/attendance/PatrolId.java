package org.govhall.attendance;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.govhall.kernel.Ids;

/** Identifies a patrol. */
@Embeddable
public record PatrolId(UUID value) implements Serializable {

    public static PatrolId next() {
        return new PatrolId(Ids.next());
    }

    public static PatrolId of(String text) {
        return new PatrolId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
