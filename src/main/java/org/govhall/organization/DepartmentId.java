package org.govhall.organization;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.govhall.kernel.Ids;

/** Identifies a department. */
@Embeddable
public record DepartmentId(UUID value) implements Serializable {

    /** Of no department: what is a centre's own, where things are told apart by departments. */
    public static final DepartmentId NONE = new DepartmentId(new UUID(0, 0));

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
