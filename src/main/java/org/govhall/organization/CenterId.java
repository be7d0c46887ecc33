package org.govhall.organization;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.govhall.kernel.Ids;

/** Identifies a service centre. */
@Embeddable
public record CenterId(UUID value) implements Serializable {

    public static CenterId next() {
        return new CenterId(Ids.next());
    }

    public static CenterId of(String text) {
        return new CenterId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
