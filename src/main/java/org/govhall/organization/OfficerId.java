package org.govhall.organization;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.govhall.kernel.Ids;

/** Identifies an officer. */
@Embeddable
public record OfficerId(UUID value) implements Serializable {

    public static OfficerId next() {
        return new OfficerId(Ids.next());
    }

    public static OfficerId of(String text) {
        return new OfficerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
