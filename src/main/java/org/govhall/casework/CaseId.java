package org.govhall.casework;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.govhall.kernel.Ids;

/** Identifies a case inside the program; people use the {@link CaseNumber}. */
@Embeddable
public record CaseId(UUID value) implements Serializable {

    static CaseId next() {
        return new CaseId(Ids.next());
    }

    public static CaseId of(String text) {
        return new CaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
