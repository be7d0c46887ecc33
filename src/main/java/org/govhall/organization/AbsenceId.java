package org.govhall.organization;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.govhall.kernel.Ids;

/** Identifies an absence of an officer. */
@Embeddable
public record AbsenceId(UUID value) implements Serializable {

    public static AbsenceId next() {
        return new AbsenceId(Ids.next());
    }

    public static AbsenceId of(String text) {
        return new AbsenceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
