package org.govhall.attendance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.govhall.calendar.WorkingCalendar;
import org.govhall.organization.AbsenceChanged;
import org.govhall.organization.AwayView;
import org.govhall.organization.CenterId;
import org.govhall.organization.CenterView;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.WorkingCalendars;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Calls the roll of each centre when a half-day is over at one of its windows: enters who was due there and did not come, and
 * who was on leave, with the posts and the hours of that day. So later changes of posts and hours change nothing that is past.
 */
@Service
class RollCall {

    /** What was not called for longer is not called any more: nobody knows who had which post then. */
    private static final int DAYS_BACK = 31;

    private final HalfDays halfDays;
    private final DuePlaces places;
    private final OrganizationDirectory organization;
    private final WorkingCalendars calendars;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ZoneId zone;

    RollCall(
            HalfDays halfDays,
            DuePlaces places,
            OrganizationDirectory organization,
            WorkingCalendars calendars,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            ZoneId zone) {
        this.halfDays = halfDays;
        this.places = places;
        this.organization = organization;
        this.calendars = calendars;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.zone = zone;
    }

    /** Calls what is over since the last call; a centre that is called for the first time begins with it. */
    void call() {
        Instant now = clock.instant();
        Map<CenterId, Instant> called = called();
        for (CenterView center : organization.centers()) {
            Instant last = called.get(center.id());
            if (last == null) {
                begin(center.id(), now);
                continue;
            }
            List<Place> due = places.in(center.id());
            Map<Shift, List<Place>> over = new LinkedHashMap<>();
            // the centre's own half-days, so that one where nobody is due yet is called too
            over(calendars.of(center.id()), last, now).forEach(shift -> over.put(shift, new ArrayList<>()));
            for (Place place : due) {
                over(calendars.ofWindow(place.window()), last, now)
                        .forEach(shift -> over.computeIfAbsent(shift, first -> new ArrayList<>())
                                .add(place));
            }
            if (!over.isEmpty()) {
                transaction.executeWithoutResult(status -> {
                    over.forEach((shift, at) -> enter(shift, at, due, now));
                    mark(center.id(), now);
                });
            }
        }
        transaction.executeWithoutResult(status -> settle(now));
    }

    /** From this instant on people are due in a centre. */
    void begin(CenterId center, Instant from) {
        jdbc.sql("insert into attendance_roll (center_id, called_until) values (:center, :from)")
                .param("center", center.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Somebody is away who was not, or is not who was: what has been entered of that time is judged anew. */
    @EventListener
    @Transactional
    public void follow(AbsenceChanged change) {
        List<HalfDay> touched = halfDays.touching(change.officer(), change.from(), change.to());
        if (touched.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        // of the whole time, since other absences may lie beside this one
        LocalDate from = LocalDate.ofInstant(change.from(), zone);
        LocalDate to = LocalDate.ofInstant(change.to(), zone);
        List<AwayView> away = organization.absences(
                Set.of(change.officer()),
                from.atStartOfDay(zone).toInstant(),
                to.plusDays(1).atStartOfDay(zone).toInstant());
        touched.forEach(halfDay -> halfDay.excuse(away, now));
        halfDays.saveAllAndFlush(touched);
    }

    private List<Shift> over(WorkingCalendar calendar, Instant last, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate earliest = today.minusDays(DAYS_BACK);
        LocalDate from = LocalDate.ofInstant(last, zone);
        if (from.isAfter(today)) {
            return List.of();
        }
        return (from.isBefore(earliest) ? earliest : from)
                .datesUntil(today.plusDays(1))
                .flatMap(day -> Shift.on(day, calendar).stream())
                .filter(shift -> shift.closesAt().isAfter(last) && !now.isBefore(shift.closesAt()))
                .toList();
    }

    /**
     * Enters a half-day.
     *
     * @param at who is due at the windows that keep these hours
     * @param due who is due in the whole centre: B may sit at a window whose hours are not those of A
     */
    private void enter(Shift shift, List<Place> at, List<Place> due, Instant now) {
        if (at.isEmpty()) {
            return;
        }
        Set<OfficerId> known = halfDays.entered(officers(at), shift.day(), shift.half());
        Map<OfficerId, List<AwayView>> away = organization
                .absences(
                        officers(due),
                        shift.day().atStartOfDay(zone).toInstant(),
                        shift.day().plusDays(1).atStartOfDay(zone).toInstant())
                .stream()
                .collect(Collectors.groupingBy(AwayView::officer));
        Set<OfficerId> onLeave = officers(due.stream()
                .filter(place -> isOnLeave(
                        place, shift, away.getOrDefault(place.officer().id(), List.of()), now))
                .toList());
        List<HalfDay> entered = new ArrayList<>();
        for (Place place : at) {
            OfficerId officer = place.officer().id();
            boolean isDue =
                    place.holds() || places.standsInFor(officer).stream().anyMatch(onLeave::contains);
            if (isDue && !known.contains(officer)) {
                entered.add(new HalfDay(place, shift, away.getOrDefault(officer, List.of()), now));
            }
        }
        halfDays.saveAllAndFlush(entered);
    }

    private static Set<OfficerId> officers(List<Place> places) {
        return places.stream().map(place -> place.officer().id()).collect(Collectors.toSet());
    }

    /** Whether somebody is on leave for a whole half-day of their own window that meets this one. */
    private boolean isOnLeave(Place place, Shift shift, List<AwayView> away, Instant now) {
        return !away.isEmpty()
                && Shift.on(shift.day(), calendars.ofWindow(place.window())).stream()
                        .anyMatch(own -> own.overlaps(shift) && new HalfDay(place, own, away, now).isOnLeave());
    }

    private void settle(Instant now) {
        List<HalfDay> open = halfDays.toBeSettled(now);
        open.forEach(halfDay -> halfDay.judge(now));
        halfDays.saveAllAndFlush(open);
    }

    private Map<CenterId, Instant> called() {
        Map<CenterId, Instant> called = new HashMap<>();
        jdbc.sql("select center_id, called_until from attendance_roll").query(row -> {
            called.put(
                    new CenterId(row.getObject("center_id", UUID.class)),
                    row.getObject("called_until", OffsetDateTime.class).toInstant());
        });
        return called;
    }

    private void mark(CenterId center, Instant now) {
        jdbc.sql("update attendance_roll set called_until = :now where center_id = :center")
                .param("center", center.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Calls every few minutes; one node of several does it. */
    @Component
    @ConditionalOnBooleanProperty(name = "govhall.scheduled", matchIfMissing = true)
    static class Caller {

        private final RollCall roll;

        Caller(RollCall roll) {
            this.roll = roll;
        }

        @Scheduled(cron = "20 */5 * * * *", zone = "${govhall.zone}")
        @SchedulerLock(name = "attendance-roll", lockAtMostFor = "30m")
        public void tick() {
            roll.call();
        }
    }
}
