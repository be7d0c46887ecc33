package org.govhall.organization;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.govhall.kernel.Ids;

/** Identifies a department. */
@Embeddable
public record DepartmentId(UUID value) implements Serializable {

    public static DepartmentId next() {
        return new DepartmentId(Ids.next());
    }

    public static DepartmentId of(String text) {
        return new DepartmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
