package org.govhall.rating;

import java.util.Set;
import org.govhall.casework.CaseId;
import org.springframework.context.ApplicationContext;

/** Ratings for tests of other modules, given through the box. */
public final class RatingFixture {

    private final ApplicationContext context;

    public RatingFixture(ApplicationContext context) {
        this.context = context;
    }

    /** A very bad rating of a completed case, with words. */
    public String bad(CaseId completed) {
        Occasion occasion = context.getBean(Occasions.class)
                .find(completed, RatingStage.COMPLETION)
                .orElseThrow();
        return context.getBean(RatingBox.class)
                .rate(
                        occasion,
                        new Rating.Opinion(
                                Satisfaction.VERY_DISSATISFIED,
                                Set.of(RatingTag.SLOW, RatingTag.UNCLEAR),
                                "等了四十分钟，没有人解释",
                                false),
                        new RatingBox.Source(RatingChannel.PORTAL, null, null))
                .toString();
    }

    /** The code by which the completion of a case is rated without signing in. */
    public String code(CaseId completed) {
        return context.getBean(RatingCode.Codes.class).write(completed, RatingStage.COMPLETION);
    }
}
