package org.govhall.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.govhall.audit.AuditKind;
import org.govhall.audit.AuditLog;
import org.govhall.calendar.HolidaySchedule;
import org.govhall.calendar.ScheduledDay;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Brings a schedule into force. What was computed from the one before is computed anew afterwards, by
 * {@link ScheduleSweep}: it may be more than one transaction should hold.
 */
@Service
class SchedulePublishing {

    private final ScheduleRows rows;
    private final HolidaySchedules schedules;
    private final AuditLog audit;
    private final Clock clock;
    private final ZoneId zone;

    SchedulePublishing(ScheduleRows rows, HolidaySchedules schedules, AuditLog audit, Clock clock, ZoneId zone) {
        this.rows = rows;
        this.schedules = schedules;
        this.audit = audit;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Brings what was prepared into force.
     *
     * @param version of the preparation as the administrator has seen it
     * @throws Refusal when it was changed meanwhile, is empty, would leave a year half done, or touches a day that is over
     */
    @Transactional
    public void publish(long version, SignedIn who) {
        Refusal.unless(rows.lockDraft() == version, "schedule.refused.changed-meanwhile");
        ScheduleDraft draft = new ScheduleDraft(version, HolidaySchedule.of(rows.days()), rows.changes());
        draft.mustBeWhole();
        draft.mustLeaveThePast(LocalDate.ofInstant(clock.instant(), zone));
        bringIntoForce(draft, who.displayName(), who.getUsername());
        rows.replaceChanges(new TreeMap<>());
        rows.countDraftChange();
    }

    /**
     * Adds the years that came with the program and are missing here. What is published already stays: the
     * administrator may know it better.
     *
     * @param sha256 of the edition
     * @return how many days were added; 0 when this edition was looked at before
     */
    @Transactional
    public int add(List<ScheduledDay> edition, String sha256) {
        if (rows.lockEdition().equals(sha256)) {
            return 0;
        }
        rows.recordEdition(sha256);
        HolidaySchedule inForce = HolidaySchedule.of(rows.days());
        SortedMap<LocalDate, @Nullable ScheduledDay> missing = new TreeMap<>();
        edition.stream()
                .filter(day -> !inForce.isPublished(HolidaySchedule.noticeYear(day.date())))
                .filter(day -> inForce.scheduled(day.date()).isEmpty())
                .forEach(day -> missing.put(day.date(), day));
        if (inForce.days().isEmpty()) {
            rows.apply(missing); // the first schedule of an installation: nothing was computed before it
            forgetOnceCommitted();
        } else if (!missing.isEmpty()) {
            bringIntoForce(new ScheduleDraft(0, inForce, missing), "", null);
        }
        return missing.size();
    }

    private void bringIntoForce(ScheduleDraft draft, String name, @Nullable String account) {
        LocalDate firstDay = draft.inForce()
                .firstDifference(draft.next())
                .orElseThrow(() -> new Refusal("schedule.refused.nothing"));
        String years = draft.years().stream().map(Year::toString).collect(Collectors.joining("、"));
        rows.apply(draft.changes());
        rows.recordPublication(name, years, draft.changes().size(), firstDay, clock.instant());
        audit.record(
                AuditKind.SCHEDULE_CHANGED,
                account,
                "schedule",
                "published " + years + ": "
                        + draft.list().stream().map(SchedulePublishing::words).collect(Collectors.joining("; ")));
        forgetOnceCommitted();
    }

    private static String words(ScheduleDraft.Change change) {
        ScheduledDay after = change.after();
        return change.date() + " " + (after == null ? "ordinary" : after.kind() + " " + after.name());
    }

    private void forgetOnceCommitted() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                schedules.forget();
            }
        });
    }
}
