package org.govhall.appraisal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is rated excellent, or that the evaluation is published.
 *
 * @param present ids of those who are ticked
 */
record EvaluationForm(@Nullable Long version, @Nullable List<String> present) {

    static EvaluationForm of(EvaluationRoundView round) {
        return new EvaluationForm(
                round.version(),
                round.excellent().stream().map(Object::toString).toList());
    }

    /** Public because the page asks it. */
    public boolean has(String officer) {
        return present != null && present.contains(officer);
    }
}
