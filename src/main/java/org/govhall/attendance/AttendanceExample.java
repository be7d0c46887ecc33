package org.govhall.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.govhall.calendar.WorkingCalendar;
import org.govhall.identity.AccountId;
import org.govhall.organization.AwayView;
import org.govhall.organization.CenterId;
import org.govhall.organization.CenterView;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OfficerView;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.OrganizationSetup;
import org.govhall.organization.WorkingCalendars;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A few weeks in which most came in time, a leave, and some patrols: for a first look at the hall only. */
@Component
@Profile("demo")
public class AttendanceExample {

    private static final int DAYS = 35;
    private static final int MINUTES_EARLY = 25;
    private static final int MINUTES_LATE = 20;
    private static final int LATE_IN_THOUSAND = 25;
    private static final int EARLY_IN_THOUSAND = 15;
    private static final int ABSENT_IN_THOUSAND = 6;
    private static final LocalTime MORNING_ROUND = LocalTime.of(10, 10);
    private static final LocalTime AFTERNOON_ROUND = LocalTime.of(15, 20);
    private static final Duration ANSWERS_WITHIN = Duration.ofHours(1);

    private final HalfDays halfDays;
    private final Leaves leaves;
    private final Patrols patrols;
    private final PatrolFindings findings;
    private final PatrolDesk desk;
    private final RollCall roll;
    private final DuePlaces places;
    private final OrganizationSetup setup;
    private final OrganizationDirectory organization;
    private final WorkingCalendars calendars;
    private final ZoneId zone;
    private final Random random = new Random(36_112);

    AttendanceExample(
            HalfDays halfDays,
            Leaves leaves,
            Patrols patrols,
            PatrolFindings findings,
            PatrolDesk desk,
            RollCall roll,
            DuePlaces places,
            OrganizationSetup setup,
            OrganizationDirectory organization,
            WorkingCalendars calendars,
            ZoneId zone) {
        this.halfDays = halfDays;
        this.leaves = leaves;
        this.patrols = patrols;
        this.findings = findings;
        this.desk = desk;
        this.roll = roll;
        this.places = places;
        this.setup = setup;
        this.organization = organization;
        this.calendars = calendars;
        this.zone = zone;
    }

    /**
     * Lives them.
     *
     * @param supervisor who patrols the own centre
     * @param chief of the window whose clerk and colleague ask for leave
     */
    @Transactional
    public void live(OfficerView supervisor, AccountId chief, AccountId clerk, AccountId colleague, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        WorkingCalendar calendar = calendars.of(supervisor.center());
        List<LocalDate> past = today.minusDays(DAYS)
                .datesUntil(today)
                .filter(calendar::isWorkingDay)
                .toList();
        OfficerView judge = organization.officerOf(chief).orElseThrow();
        LocalDate wasAway = past.get(past.size() - 4);
        Leave over = leave(colleague, LeaveKind.SICK, wasAway, "看病", at(wasAway.minusDays(1), MORNING_ROUND));
        over.approve(
                judge.account(),
                judge.name(),
                setup.recordCoveredAbsence(over.officer(), over.beginsAt(), over.endsAt(), over.reason()),
                at(wasAway.minusDays(1), AFTERNOON_ROUND));
        leaves.saveAndFlush(over);
        leaves.saveAndFlush(
                leave(clerk, LeaveKind.PERSONAL, calendar.plusWorkingDays(today, 3), "家长会", now.minus(ANSWERS_WITHIN)));
        patrol(supervisor, clerk, colleague, past);
        for (CenterView center : organization.centers()) {
            attend(center.id(), past, now);
            // nobody comes to the demo once it runs, so that its roll is not called
            roll.begin(center.id(), now.plus(Duration.ofDays(365)));
        }
    }

    private Leave leave(AccountId account, LeaveKind kind, LocalDate day, String reason, Instant asked) {
        Place place = places.of(account).orElseThrow();
        Shift morning = Shift.on(day, calendars.ofWindow(place.window())).get(0);
        return new Leave(place, new LeaveDraft(kind, morning.opensAt(), morning.closesAt(), reason), asked);
    }

    private void attend(CenterId center, List<LocalDate> days, Instant now) {
        List<Place> due = places.in(center).stream().filter(Place::holds).toList();
        Set<OfficerId> officers =
                due.stream().map(place -> place.officer().id()).collect(Collectors.toSet());
        Map<OfficerId, List<AwayView>> away =
                organization.absences(officers, at(days.get(0), LocalTime.MIN), now).stream()
                        .collect(Collectors.groupingBy(AwayView::officer));
        List<HalfDay> lived = new ArrayList<>();
        for (LocalDate day : days) {
            for (Half half : Half.values()) {
                for (Place place : due) {
                    Shift.on(day, calendars.ofWindow(place.window())).stream()
                            .filter(shift -> shift.half() == half)
                            .map(shift -> lived(
                                    place,
                                    shift,
                                    away.getOrDefault(place.officer().id(), List.of()),
                                    now))
                            .forEach(lived::add);
                }
            }
        }
        halfDays.saveAllAndFlush(lived);
    }

    private HalfDay lived(Place place, Shift shift, List<AwayView> away, Instant now) {
        HalfDay halfDay = new HalfDay(place, shift, away, shift.signInFrom());
        if (!halfDay.isOnLeave() && !happens(ABSENT_IN_THOUSAND)) {
            halfDay.signIn(
                    happens(LATE_IN_THOUSAND)
                            ? shift.opensAt().plus(minutes(MINUTES_LATE))
                            : shift.opensAt().minus(minutes(MINUTES_EARLY)));
            halfDay.signOut(
                    happens(EARLY_IN_THOUSAND)
                            ? shift.closesAt().minus(minutes(MINUTES_LATE))
                            : shift.closesAt().plus(minutes(MINUTES_EARLY)));
        }
        halfDay.judge(now);
        return halfDay;
    }

    /** Two rounds on most days; on every seventh somebody forgets the second. */
    private void patrol(OfficerView supervisor, AccountId clerk, AccountId colleague, List<LocalDate> days) {
        for (int i = 0; i < days.size(); i++) {
            Patrol morning = round(supervisor, days.get(i), MORNING_ROUND);
            if (i % 7 != 3) {
                round(supervisor, days.get(i), AFTERNOON_ROUND);
            }
            int fromTheEnd = days.size() - i;
            if (fromTheEnd == 1) {
                find(morning, supervisor, clerk, "窗口显示屏没有开启，群众看不到受理事项");
            } else if (fromTheEnd == 3) {
                answer(find(morning, supervisor, colleague, "工作时间接打私人电话"), colleague, morning);
            } else if (fromTheEnd == 9) {
                PatrolFinding finding = find(morning, supervisor, clerk, "桌面物品摆放凌乱");
                answer(finding, clerk, morning);
                finding.close(supervisor.account());
                findings.saveAndFlush(finding);
                desk.log(finding, PatrolFindingAct.CLOSED, supervisor.name(), "", at(morning.day(), AFTERNOON_ROUND));
            }
        }
    }

    private Patrol round(OfficerView supervisor, LocalDate day, LocalTime time) {
        Instant at = at(day, time);
        return patrols.saveAndFlush(new Patrol(supervisor.center(), supervisor.id(), at, "窗口人员在岗，排队秩序正常", zone, at));
    }

    private PatrolFinding find(Patrol patrol, OfficerView supervisor, AccountId answerable, String found) {
        Place place = places.of(answerable).orElseThrow();
        Instant at = at(patrol.day(), MORNING_ROUND).plus(Duration.ofMinutes(5));
        PatrolFinding finding =
                findings.saveAndFlush(new PatrolFinding(patrol, place.window(), place.officer(), found, at));
        desk.log(finding, PatrolFindingAct.FOUND, supervisor.name(), found, at);
        return finding;
    }

    private void answer(PatrolFinding finding, AccountId by, Patrol patrol) {
        String said = finding.answer(by, "已经改正，今后注意");
        findings.saveAndFlush(finding);
        desk.log(
                finding,
                PatrolFindingAct.ANSWERED,
                organization.officerOf(by).orElseThrow().name(),
                said,
                at(patrol.day(), MORNING_ROUND).plus(ANSWERS_WITHIN));
    }

    private boolean happens(int inThousand) {
        return random.nextInt(1000) < inThousand;
    }

    private Duration minutes(int most) {
        return Duration.ofMinutes(1 + random.nextInt(most));
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
