package org.govhall.catalog;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.govhall.kernel.Ids;

/** Identifies one required material of one revision. */
@Embeddable
public record MaterialId(UUID value) implements Serializable {

    public static MaterialId next() {
        return new MaterialId(Ids.next());
    }

    public static MaterialId of(String text) {
        return new MaterialId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
