package org.govhall.document;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.govhall.kernel.Ids;

/** Identifies a paper. */
@Embeddable
public record PaperId(UUID value) implements Serializable {

    static PaperId next() {
        return new PaperId(Ids.next());
    }

    public static PaperId of(String text) {
        return new PaperId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
