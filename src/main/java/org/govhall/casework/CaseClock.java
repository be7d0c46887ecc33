package org.govhall.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govhall.calendar.Deadline;
import org.govhall.calendar.LegalPeriod;
import org.govhall.calendar.Pause;
import org.govhall.calendar.PeriodUnit;
import org.govhall.calendar.WorkingCalendar;
import org.govhall.catalog.CaseType;
import org.govhall.catalog.RevisionView;
import org.govhall.catalog.SpecialProcedureKind;

/**
 * The times of a case, read from its ledger, the item's revision and the calendar, and from nothing else: the promised
 * and the statutory deadline and the time it really took. What the case stores of them is always what is read here.
 *
 * <p>A special procedure leaves out the days after the one it began on, up to the one it ended on, but only as far as
 * the applicant was told in writing beforehand how long it takes: what goes beyond the time that was told is the
 * organ's own, until it has told the applicant again.
 *
 * @see "行政许可法 (2019) art. 42, 43, 45, 82; 民法典 art. 201, 203"
 */
final class CaseClock {

    /** The lower organ's own examination of an upward case (行政许可法 art. 43). */
    private static final LegalPeriod PRELIMINARY = LegalPeriod.workingDays(20);

    private static final Comparator<ClockEntry> BY_TIME = Comparator.comparing(ClockEntry::at)
            .thenComparing(ClockEntry::mark)
            .thenComparing(ClockEntry::procedure)
            .thenComparing(ClockEntry::days);

    private final RevisionView item;
    private final WorkingCalendar calendar;
    private final Instant accepted;
    private final LocalDate start;
    private final List<Pause> pauses;
    private final int extension;

    /**
     * @param ledger in any order
     * @throws IllegalArgumentException if the case was never accepted: before that no period runs
     */
    CaseClock(Collection<ClockEntry> ledger, RevisionView item, WorkingCalendar calendar) {
        List<ClockEntry> entries = ledger.stream().sorted(BY_TIME).toList();
        this.item = item;
        this.calendar = calendar;
        this.accepted = first(entries, ClockMark.ACCEPTED)
                .map(ClockEntry::at)
                .orElseThrow(() -> new IllegalArgumentException("not accepted"));
        this.start = calendar.countsAs(accepted);
        this.pauses = entries.stream()
                .filter(entry -> entry.mark() == ClockMark.PROCEDURE_BEGUN)
                .flatMap(begun -> pausesOf(begun, entries))
                .toList();
        this.extension =
                first(entries, ClockMark.EXTENDED).map(ClockEntry::days).orElse(0);
    }

    /** By how many days the head of the organ has extended the periods; 0 for none. */
    int extension() {
        return extension;
    }

    /** The day the period is counted from; itself not counted. */
    LocalDate start() {
        return start;
    }

    /** The promised deadline, never after the statutory one. */
    Deadline promised() {
        int promised = item.promised().days();
        Deadline deadline =
                calendar.deadline(start, LegalPeriod.workingDays(promised == 0 ? 0 : promised + extension), pauses);
        return statutory().map(deadline::notAfter).orElse(deadline);
    }

    /** Empty where no law sets a period. */
    Optional<Deadline> statutory() {
        return Optional.ofNullable(item.statutory())
                .map(period ->
                        calendar.deadline(start, new LegalPeriod(period.length() + extension, period.unit()), pauses));
    }

    /**
     * How many working days the law's own period has, without what was left out or added in this case; empty where no
     * law sets one.
     */
    Optional<Integer> statutoryWorkingDays() {
        return Optional.ofNullable(item.statutory())
                .map(period -> period.unit() == PeriodUnit.WORKING_DAYS
                        ? period.length()
                        : calendar.wholeWorkingDaysBetween(
                                start,
                                calendar.deadline(start, period, List.of()).lastDay()));
    }

    /** The last day of the lower organ's own examination; empty where the case is decided here. */
    Optional<Deadline> preliminary() {
        return item.caseType() == CaseType.UPWARD
                ? Optional.of(calendar.deadline(start, PRELIMINARY, pauses))
                : Optional.empty();
    }

    /** Working minutes since acceptance, less those of the days that are left out. */
    int workingMinutes(Instant until) {
        return Math.toIntExact(calendar.workingMinutes(accepted, until, pauses));
    }

    /** Whole working days after this day, up to the last one, on which the clock runs. */
    int daysLeft(LocalDate today, LocalDate last) {
        if (!today.isBefore(last)) {
            return 0;
        }
        long standing = pauses.isEmpty()
                ? 0
                : today.plusDays(1)
                        .datesUntil(last.plusDays(1))
                        .filter(day -> calendar.isWorkingDay(day) && standsStill(day))
                        .count();
        return calendar.wholeWorkingDaysBetween(today, last) - (int) standing;
    }

    /** Whether this day is left out because of a special procedure. */
    boolean standsStill(LocalDate day) {
        return pauses.stream().anyMatch(pause -> day.isAfter(pause.began()) && !day.isAfter(pause.ended()));
    }

    private Stream<Pause> pausesOf(ClockEntry begun, List<ClockEntry> entries) {
        SpecialProcedureKind kind = begun.kind();
        if (kind == null || !kind.stopsTheClock()) {
            return Stream.empty();
        }
        List<ClockEntry> own = entries.stream()
                .filter(entry -> entry.procedure() == begun.procedure())
                .toList();
        Optional<LocalDate> ended =
                first(own, ClockMark.PROCEDURE_ENDED).map(ClockEntry::at).map(this::dayOf);
        List<Pause> stretches = new ArrayList<>();
        LocalDate reached = dayOf(begun.at());
        for (ClockEntry told : own) {
            if (told.mark() == ClockMark.PROCEDURE_TOLD) {
                LocalDate from = later(reached, dayOf(told.at()));
                reached = calendar.plusWorkingDays(from, told.days());
                LocalDate to = ended.isPresent() && ended.get().isBefore(reached) ? ended.get() : reached;
                if (to.isAfter(from)) {
                    stretches.add(new Pause(from, to, "SpecialProcedureKind." + kind.name()));
                }
            }
        }
        return stretches.stream();
    }

    private LocalDate dayOf(Instant at) {
        return at.atZone(calendar.zone()).toLocalDate();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Optional<ClockEntry> first(List<ClockEntry> entries, ClockMark mark) {
        return entries.stream().filter(entry -> entry.mark() == mark).findFirst();
    }
}
