package org.govhall.attendance;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.govhall.kernel.Ids;

/** Identifies a request for leave. */
@Embeddable
public record LeaveId(UUID value) implements Serializable {

    public static LeaveId next() {
        return new LeaveId(Ids.next());
    }

    public static LeaveId of(String text) {
        return new LeaveId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
