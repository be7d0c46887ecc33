package org.govhall.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.govhall.calendar.HolidaySchedule;
import org.govhall.calendar.WorkingCalendar;
import org.govhall.organization.CenterId;
import org.govhall.schedule.ScheduleFollower;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes the deadlines of open cases anew when another schedule of holidays comes into force. Each case has its own
 * short transaction; where somebody acts on it at the same moment, it is tried again with what they left.
 */
@Component
class OpenDeadlines implements ScheduleFollower {

    private static final Logger LOG = LoggerFactory.getLogger(OpenDeadlines.class);
    private static final Limit AT_ONCE = Limit.of(200);
    private static final int TRIES = 10;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final ServiceCases cases;
    private final CaseFile files;
    private final ZoneId zone;
    private final TransactionTemplate transaction;

    OpenDeadlines(ServiceCases cases, CaseFile files, ZoneId zone, TransactionTemplate transaction) {
        this.cases = cases;
        this.files = files;
        this.zone = zone;
        this.transaction = transaction;
    }

    @Override
    public Foreseen foresee(HolidaySchedule next, LocalDate firstDay, int most) {
        Map<CenterId, WorkingCalendar> calendars = new HashMap<>();
        List<Move> first = new ArrayList<>();
        long total = 0;
        long looked = 0;
        List<CaseId> some = from(firstDay, BEFORE_ALL);
        while (!some.isEmpty()) {
            List<Move> moves = moves(some, next, calendars);
            looked += some.size();
            total += moves.size();
            first.addAll(moves.subList(0, Math.min(moves.size(), most - first.size())));
            some = from(firstDay, last(some));
        }
        return new Foreseen(total, looked, List.copyOf(first));
    }

    @Override
    public int follow(LocalDate firstDay) {
        int moved = 0;
        List<CaseId> some = from(firstDay, BEFORE_ALL);
        while (!some.isEmpty()) {
            for (CaseId id : some) {
                moved += recompute(id) ? 1 : 0;
            }
            some = from(firstDay, last(some));
        }
        return moved;
    }

    private boolean recompute(CaseId id) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Boolean.TRUE.equals(transaction.execute(status -> recomputeOnce(id)));
            } catch (OptimisticLockingFailureException e) {
                if (attempt == TRIES) {
                    throw e;
                }
                LOG.debug("case {} was acted on meanwhile", id, e);
            }
        }
    }

    private boolean recomputeOnce(CaseId id) {
        ServiceCase serviceCase = files.take(CaseRef.latest(id));
        boolean moved = serviceCase.hasDueDates() && serviceCase.recompute(files.timingOf(serviceCase), files.now());
        if (moved) {
            files.putBack(serviceCase);
        }
        return moved;
    }

    private List<Move> moves(List<CaseId> some, HolidaySchedule next, Map<CenterId, WorkingCalendar> calendars) {
        return Objects.requireNonNull(transaction.execute(status -> cases.findAllByIdIn(some).stream()
                .map(serviceCase -> {
                    Timing timing = files.timingOf(serviceCase);
                    WorkingCalendar calendar =
                            calendars.computeIfAbsent(serviceCase.requireCenter(), id -> timing.calendarUnder(next));
                    return serviceCase.foresee(timing.with(calendar));
                })
                .filter(move -> !move.shifts().isEmpty())
                .toList()));
    }

    private List<CaseId> from(LocalDate firstDay, UUID after) {
        Instant from = firstDay.atStartOfDay(zone).toInstant();
        return cases.findDueFrom(from, after, AT_ONCE);
    }

    private static UUID last(List<CaseId> some) {
        return some.get(some.size() - 1).value();
    }
}
