package org.govhall.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.govhall.kernel.Remembering;
import org.govhall.organization.CenterId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks at the database for all live boards of this node, and remembers what it saw. However many ask, it reads at most once
 * in {@link #FRESH}.
 *
 * <p>Nothing is missed, though acts are stored later than the instant they bear and not in its order, and though the clocks
 * of two nodes differ: each look goes back {@link #OVERLAP} before the last one that succeeded, what was seen before is known
 * by its key, and what is new takes the place that its instant gives it. Whatever comes later than that is found by a whole
 * look, once in {@link #WHOLE}. So two nodes that look at the same database come to the same, and a node that was started a
 * moment ago as well.
 */
@Component
class LiveWatch implements Remembering {

    static final Duration FRESH = Duration.ofSeconds(1);
    static final Duration OVERLAP = Duration.ofMinutes(2);
    static final Duration WHOLE = Duration.ofMinutes(5);

    /** Over a weekend, so that a Monday does not begin with an empty board. */
    private static final Duration LOOK_BACK = Duration.ofDays(3);

    /** Counts change with what happens; a rating that is marked as not to be counted is no happening, and is seen by then. */
    private static final Duration COUNTS_HOLD = Duration.ofSeconds(15);

    private static final Duration STANDINGS_HOLD = Duration.ofMinutes(1);

    private final LiveFacts facts;
    private final Clock clock;
    private final ZoneId zone;

    private final Map<String, LiveAct> known = new HashMap<>();
    private @Nullable LiveState state;
    private Instant looked = Instant.MIN;
    private Instant lookedWhole = Instant.MIN;
    private Instant counted = Instant.MIN;
    private Instant stood = Instant.MIN;

    LiveWatch(LiveFacts facts, Clock clock, ZoneId zone) {
        this.facts = facts;
        this.clock = clock;
        this.zone = zone;
    }

    /** What is going on; the same object as long as nothing changes. */
    synchronized LiveState look() {
        Instant now = clock.instant();
        LiveState last = state;
        if (last != null && !now.isBefore(looked) && now.isBefore(looked.plus(FRESH))) {
            return last;
        }
        if (last == null || now.isBefore(looked)) {
            forget();
            last = null;
        }
        LocalDate day = LocalDate.ofInstant(now, zone);
        boolean otherDay = last == null || !last.day().equals(day);
        List<LiveAct> acts = acts(now, last);
        boolean happened = last == null || !acts.equals(last.acts());
        Map<LivePlace, Map<LiveCount, Long>> counts =
                last == null || otherDay || happened || isOver(counted, COUNTS_HOLD, now)
                        ? countsAt(now, day)
                        : last.counts();
        Map<LivePlace, LiveStanding> standings = last == null || otherDay || isOver(stood, STANDINGS_HOLD, now)
                ? standingsAt(now, day)
                : last.standings();
        LiveState seen = new LiveState(day, acts, counts, standings);
        looked = now;
        state = last != null && seen.equals(last) ? last : seen;
        return state;
    }

    @Override
    public synchronized void forget() {
        known.clear();
        state = null;
        looked = Instant.MIN;
        lookedWhole = Instant.MIN;
    }

    private List<LiveAct> acts(Instant now, @Nullable LiveState last) {
        boolean whole = last == null || isOver(lookedWhole, WHOLE, now);
        List<LiveAct> read = facts.acts(whole ? now.minus(LOOK_BACK) : looked.minus(OVERLAP), LiveState.SHOWN);
        if (whole) {
            known.clear();
            lookedWhole = now;
        }
        read.forEach(act -> known.put(act.key(), act));
        Map<CenterId, List<LiveAct>> byCenter = known.values().stream().collect(Collectors.groupingBy(LiveAct::center));
        List<LiveAct> newest = byCenter.values().stream()
                .flatMap(acts -> acts.stream().sorted(LiveAct.NEWEST_FIRST).limit(LiveState.SHOWN))
                .sorted(LiveAct.NEWEST_FIRST)
                .toList();
        known.keySet().retainAll(newest.stream().map(LiveAct::key).collect(Collectors.toSet()));
        return newest;
    }

    private Map<LivePlace, Map<LiveCount, Long>> countsAt(Instant now, LocalDate day) {
        Map<LivePlace, Map<LiveCount, Long>> counts = facts.counts(day);
        counted = now;
        return counts;
    }

    private Map<LivePlace, LiveStanding> standingsAt(Instant now, LocalDate day) {
        Map<LivePlace, LiveStanding> standings = facts.standings(now, day);
        stood = now;
        return standings;
    }

    private static boolean isOver(Instant since, Duration holds, Instant now) {
        return !now.isBefore(since.plus(holds));
    }
}
