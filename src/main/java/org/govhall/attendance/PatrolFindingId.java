package org.govhall.attendance;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.govhall.kernel.Ids;

/** Identifies what a patrol found. */
@Embeddable
public record PatrolFindingId(UUID value) implements Serializable {

    public static PatrolFindingId next() {
        return new PatrolFindingId(Ids.next());
    }

    public static PatrolFindingId of(String text) {
        return new PatrolFindingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
