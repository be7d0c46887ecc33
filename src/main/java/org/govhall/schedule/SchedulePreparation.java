package org.govhall.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.govhall.calendar.DayKind;
import org.govhall.calendar.HolidaySchedule;
import org.govhall.calendar.ScheduledDay;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prepares another schedule, from a file or day by day. Nothing counts with it before it is published. */
@Service
class SchedulePreparation {

    private static final int LONGEST_STRETCH = 31;
    private static final int LONGEST_NAME = 60;

    private final ScheduleRows rows;
    private final Clock clock;
    private final ZoneId zone;

    SchedulePreparation(ScheduleRows rows, Clock clock, ZoneId zone) {
        this.rows = rows;
        this.clock = clock;
        this.zone = zone;
    }

    /** What is being prepared now. */
    @Transactional(readOnly = true)
    public ScheduleDraft draft() {
        return draft(rows.draftVersion());
    }

    /**
     * Takes over a file: of every year that it names it says all there is.
     *
     * @return how many days will change
     * @throws Refusal when it would change a day that is over
     */
    @Transactional
    public int takeOver(List<ScheduledDay> days) {
        Refusal.unless(!days.isEmpty(), "schedule.refused.empty-file");
        return change(draft -> draft.withYearsOf(days)).changes().size();
    }

    /**
     * Names the days from one to another, both included.
     *
     * @throws Refusal when the stretch is turned round or too long, or a day of it is over
     */
    @Transactional
    public void name(LocalDate first, LocalDate last, DayKind kind, String name) {
        String festival = name.strip();
        Refusal.unless(!festival.isEmpty() && festival.length() <= LONGEST_NAME, "schedule.refused.name");
        Refusal.unless(
                !last.isBefore(first) && !last.isAfter(first.plusDays(LONGEST_STRETCH - 1L)),
                "schedule.refused.stretch",
                LONGEST_STRETCH);
        Refusal.unless(
                HolidaySchedule.mayBeScheduled(first) && HolidaySchedule.mayBeScheduled(last), "schedule.refused.year");
        change(draft -> {
            ScheduleDraft more = draft;
            for (LocalDate date : first.datesUntil(last.plusDays(1)).toList()) {
                more = more.put(date, new ScheduledDay(date, kind, festival));
            }
            return more;
        });
    }

    /** The schedule will no longer name this day. */
    @Transactional
    public void strike(LocalDate date) {
        change(draft -> draft.put(date, null));
    }

    /** The day stays as it is in force. */
    @Transactional
    public void leave(LocalDate date) {
        change(draft -> draft.put(date, draft.inForce().scheduled(date).orElse(null)));
    }

    /** Gives up what was prepared. */
    @Transactional
    public void discard() {
        change(draft -> new ScheduleDraft(draft.version(), draft.inForce(), new TreeMap<>()));
    }

    private ScheduleDraft change(UnaryOperator<ScheduleDraft> step) {
        ScheduleDraft draft = step.apply(draft(rows.lockDraft()));
        draft.mustLeaveThePast(LocalDate.ofInstant(clock.instant(), zone));
        rows.replaceChanges(draft.changes());
        rows.countDraftChange();
        return draft;
    }

    private ScheduleDraft draft(long version) {
        SortedMap<LocalDate, @Nullable ScheduledDay> changes = rows.changes();
        return new ScheduleDraft(version, HolidaySchedule.of(rows.days()), changes);
    }
}
