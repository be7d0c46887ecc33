package org.govhall.supervision;

import java.util.EnumMap;
import java.util.Map;
import org.govhall.appraisal.EvaluationCount;
import org.govhall.appraisal.TrainingCount;
import org.govhall.hotline.HotlineCount;

/**
 * What is counted of a period and is no case. What it is says the module that keeps it; its list shows the same, by the
 * address here.
 */
enum Tallied implements Countable {
    HOTLINE_DUE(HotlineCount.DUE),
    HOTLINE_IN_TIME(HotlineCount.IN_TIME),
    HOTLINE_CALLED_BACK(HotlineCount.CALLED_BACK),
    HOTLINE_SATISFIED(HotlineCount.SATISFIED),
    WINDOW_STAFF(TrainingCount.STAFF),
    TRAINED(TrainingCount.TRAINED),
    EVALUATED(EvaluationCount.EVALUATED),
    EXCELLENT(EvaluationCount.EXCELLENT);

    private final String path;
    private final Enum<?> counted;

    Tallied(HotlineCount counted) {
        this("/hotline/orders", counted);
    }

    Tallied(TrainingCount counted) {
        this("/appraisal/staff", counted);
    }

    Tallied(EvaluationCount counted) {
        this("/appraisal/evaluated", counted);
    }

    Tallied(String path, Enum<?> counted) {
        this.path = path;
        this.counted = counted;
    }

    /** Of the list. */
    String path() {
        return path;
    }

    /** By which name the list knows it. */
    String counted() {
        return counted.name();
    }

    /** The counts of a module as figures. */
    static <E extends Enum<E>> Figures figures(Map<E, Long> counts) {
        Map<Tallied, Long> tallies = new EnumMap<>(Tallied.class);
        for (Tallied tallied : values()) {
            Long count = counts.get(tallied.counted);
            if (count != null) {
                tallies.put(tallied, count);
            }
        }
        return new Figures(Map.of(), Map.of(), tallies);
    }
}
