package org.govhall.rating;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.govhall.casework.CaseId;
import org.springframework.stereotype.Component;

/** Where an applicant rates a case that is done, for whoever tells them that it is. */
@Component
public class RatingLinks {

    private final RatingLimits limits;
    private final Clock clock;

    RatingLinks(RatingLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * The address inside the portal; whoever has rated sees there what they said.
     *
     * @param completed when the case was completed
     * @return empty when it is too late to rate
     */
    public Optional<String> ofCompletion(CaseId id, Instant completed) {
        return clock.instant().isAfter(completed.plus(limits.rateWithin()))
                ? Optional.empty()
                : Optional.of("/my/ratings/" + id + "/" + RatingStage.COMPLETION);
    }
}
