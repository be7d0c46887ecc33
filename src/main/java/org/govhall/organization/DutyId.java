package org.govhall.organization;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.govhall.kernel.Ids;

/** Identifies a duty day of a leader. */
@Embeddable
public record DutyId(UUID value) implements Serializable {

    public static DutyId next() {
        return new DutyId(Ids.next());
    }

    public static DutyId of(String text) {
        return new DutyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
