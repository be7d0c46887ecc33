package org.govhall.applicant;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.govhall.kernel.Ids;

/** Identifies a letter of entrustment. */
@Embeddable
public record EntrustmentId(UUID value) implements Serializable {

    public static EntrustmentId next() {
        return new EntrustmentId(Ids.next());
    }

    public static EntrustmentId of(String text) {
        return new EntrustmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
