package org.govhall.supervision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.govhall.calendar.WorkingCalendar;
import org.govhall.organization.WorkingCalendars;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sees which cases are past their deadline, or close to it, now. */
@Service
@Transactional(readOnly = true)
class Watch {

    private static final int DECIMALS = 1;

    private final CaseFacts facts;
    private final WorkingCalendars calendars;
    private final Horizons horizons;
    private final Clock clock;

    Watch(CaseFacts facts, WorkingCalendars calendars, Horizons horizons, Clock clock) {
        this.facts = facts;
        this.calendars = calendars;
        this.horizons = horizons;
        this.clock = clock;
    }

    /**
     * A case that needs somebody, with the working days that are left, or over.
     *
     * @param over past the deadline
     * @param days one decimal
     */
    record Row(Alert alert, boolean over, String days) {}

    /**
     * What needs somebody now.
     *
     * @param counts of all levels, whichever the rows show
     */
    record Now(Map<AlertLevel, Long> counts, Page<Row> rows) {}

    /** The cases of a level, or of all levels, with the least time left first. */
    Now alerts(Scope scope, @Nullable AlertLevel level, Pageable page) {
        Instant now = clock.instant();
        Collection<AlertLevel> levels = level == null ? EnumSet.allOf(AlertLevel.class) : EnumSet.of(level);
        CaseFacts.Alerts alerts = facts.alerts(horizons.of(scope.ids(), now), now, levels, page);
        List<Row> rows = alerts.page().stream().map(alert -> row(alert, now)).toList();
        long total = levels.stream().mapToLong(alerts.counts()::get).sum();
        return new Now(alerts.counts(), new PageImpl<>(rows, page, total));
    }

    private Row row(Alert alert, Instant now) {
        WorkingCalendar calendar = calendars.of(alert.fact().center());
        boolean over = now.isAfter(alert.dueAt());
        long minutes = over ? calendar.workingMinutes(alert.dueAt(), now) : calendar.workingMinutes(now, alert.dueAt());
        return new Row(
                alert,
                over,
                BigDecimal.valueOf(minutes)
                        .divide(BigDecimal.valueOf(calendar.hours().minutesPerDay()), DECIMALS, RoundingMode.HALF_UP)
                        .toPlainString());
    }
}
