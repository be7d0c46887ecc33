package org.govhall.organization;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.govhall.kernel.Ids;

/** Identifies a special opening of a window. */
@Embeddable
public record SpecialOpeningId(UUID value) implements Serializable {

    public static SpecialOpeningId next() {
        return new SpecialOpeningId(Ids.next());
    }

    public static SpecialOpeningId of(String text) {
        return new SpecialOpeningId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
