package org.govhall.appraisal;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.govhall.kernel.Ids;

/** Identifies the evaluation of a quarter in a centre. */
@Embeddable
record EvaluationRoundId(UUID value) implements Serializable {

    static EvaluationRoundId next() {
        return new EvaluationRoundId(Ids.next());
    }

    static EvaluationRoundId of(String text) {
        return new EvaluationRoundId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
