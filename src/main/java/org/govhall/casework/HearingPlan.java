package org.govhall.casework;

import java.time.Instant;
import org.govhall.kernel.Refusal;

/**
 * When and where a hearing is held, and who chairs it.
 *
 * @see "行政许可法 art. 48"
 */
public record HearingPlan(Instant heldAt, String place, String chair) {

    public HearingPlan {
        Refusal.unless(!place.isBlank(), "casework.refused.hearing-without-place");
        Refusal.unless(!chair.isBlank(), "casework.refused.hearing-without-chair");
    }
}
