package org.govhall.attendance;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.govhall.kernel.Ids;

/** Identifies a half-day of a person at a window. */
@Embeddable
public record HalfDayId(UUID value) implements Serializable {

    public static HalfDayId next() {
        return new HalfDayId(Ids.next());
    }

    public static HalfDayId of(String text) {
        return new HalfDayId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
