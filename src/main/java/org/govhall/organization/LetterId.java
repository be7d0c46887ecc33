package org.govhall.organization;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.govhall.kernel.Ids;

/** Identifies a letter of authorization. */
@Embeddable
public record LetterId(UUID value) implements Serializable {

    public static LetterId next() {
        return new LetterId(Ids.next());
    }

    public static LetterId of(String text) {
        return new LetterId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
