package org.govhall.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govhall.kernel.Remembering;
import org.govhall.organization.CenterView;
import org.springframework.stereotype.Service;

/**
 * What everybody may know of a centre: the same indicators that supervisors see, of the centre and all below it. Answers
 * are kept for a minute, so that many who ask the same cost the database little.
 */
@Service
class OpenFigures implements Remembering {

    private static final Duration GOOD_FOR = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 200;

    private final Performance performance;
    private final Scope.Scopes scopes;
    private final Clock clock;

    private final Map<Key, Statistics> remembered = new LinkedHashMap<>();

    OpenFigures(Performance performance, Scope.Scopes scopes, Clock clock) {
        this.performance = performance;
        this.scopes = scopes;
        this.clock = clock;
    }

    /**
     * The figures of one centre and period.
     *
     * @param indicators every one there is
     * @param months whole calendar months, those that the period touches and as many before that there are twelve
     */
    record Statistics(
            CenterView center,
            Period period,
            List<Performance.Card> indicators,
            List<Performance.Month> months,
            Instant at) {

        /** The indicators as a page shows them that leads to no case. */
        public List<Performance.Card> cards() {
            return indicators.stream().map(Performance.Card::withoutCases).toList();
        }
    }

    private record Key(String center, PeriodKind kind, Period period) {}

    Scope scope() {
        return scopes.everybody();
    }

    /** @param center of {@link #scope()} */
    Statistics of(CenterView center, PeriodKind kind, Period period) {
        Key key = new Key(center.id().toString(), kind, period);
        Instant now = clock.instant();
        synchronized (remembered) {
            Statistics last = remembered.get(key);
            if (last != null
                    && !now.isBefore(last.at())
                    && now.isBefore(last.at().plus(GOOD_FOR))) {
                return last;
            }
        }
        Question question = new Question(scope(), kind, period, center, true, null, null, Grouping.DEPARTMENT, null);
        Statistics read = new Statistics(
                center,
                period,
                performance.compared(question, List.of(Indicator.values())),
                performance.months(question),
                now);
        synchronized (remembered) {
            if (remembered.size() >= MOST_REMEMBERED) {
                remembered.clear();
            }
            remembered.put(key, read);
        }
        return read;
    }

    @Override
    public void forget() {
        synchronized (remembered) {
            remembered.clear();
        }
    }
}
