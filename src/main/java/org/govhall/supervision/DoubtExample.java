package org.govhall.supervision;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The first look of the probes, which otherwise comes in the night: for a first look at the hall only. */
@Component
@Profile("demo")
public class DoubtExample {

    private final ProbeSweep sweep;

    DoubtExample(ProbeSweep sweep) {
        this.sweep = sweep;
    }

    /** @return how many doubts there are */
    public int look() {
        return sweep.sweep();
    }
}
