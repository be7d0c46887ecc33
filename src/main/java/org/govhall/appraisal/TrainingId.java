package org.govhall.appraisal;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.govhall.kernel.Ids;

/** Identifies a training. */
@Embeddable
record TrainingId(UUID value) implements Serializable {

    static TrainingId next() {
        return new TrainingId(Ids.next());
    }

    static TrainingId of(String text) {
        return new TrainingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
