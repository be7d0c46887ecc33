package org.govhall.attendance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.govhall.audit.AuditKind;
import org.govhall.audit.AuditLog;
import org.govhall.calendar.WorkingCalendar;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OfficerView;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.Reaches;
import org.govhall.organization.WindowId;
import org.govhall.organization.WindowView;
import org.govhall.organization.WorkingCalendars;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Daily patrols (日常巡查): recorded by supervisors, answered by those at the windows. */
@Service
public class PatrolDesk {

    /** 每个工作日不少于两次. */
    static final int FEWEST_A_DAY = 2;

    private final Patrols patrols;
    private final PatrolFindings findings;
    private final OrganizationDirectory organization;
    private final Reaches reaches;
    private final WorkingCalendars calendars;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ZoneId zone;

    PatrolDesk(
            Patrols patrols,
            PatrolFindings findings,
            OrganizationDirectory organization,
            Reaches reaches,
            WorkingCalendars calendars,
            AuditLog audit,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            ZoneId zone) {
        this.patrols = patrols;
        this.findings = findings;
        this.organization = organization;
        this.reaches = reaches;
        this.calendars = calendars;
        this.audit = audit;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.zone = zone;
    }

    /** Which findings a list shows. */
    enum Standing {
        OPEN(EnumSet.of(PatrolFindingState.OPEN, PatrolFindingState.ANSWERED)),
        CLOSED(EnumSet.of(PatrolFindingState.CLOSED)),
        ALL(EnumSet.allOf(PatrolFindingState.class));

        private final Collection<PatrolFindingState> states;

        Standing(Collection<PatrolFindingState> states) {
            this.states = states;
        }
    }

    /**
     * A day of a centre.
     *
     * @param lacking how many rounds are missing on a working day; 0 on others
     * @param over whether the centre has closed: before that there is still time
     */
    record Day(LocalDate day, boolean working, List<PatrolView> patrols, long findings, int lacking, boolean over) {}

    /** One thing that was done with a finding. */
    record Event(PatrolFindingAct act, Instant at, String who, String told) {}

    /** Somebody at a window who can answer for it. */
    record Answerable(WindowView window, OfficerView officer) {

        String key() {
            return window.id() + "/" + officer.id();
        }
    }

    /**
     * Records a round.
     *
     * @throws Refusal for a time to come or before yesterday, without a word, and a second time
     */
    @Transactional
    public PatrolId patrol(SignedIn who, CenterId center, Instant at, String remark) {
        OfficerView by = within(who, center);
        try {
            Patrol patrol = patrols.saveAndFlush(new Patrol(center, by.id(), at, remark, zone, clock.instant()));
            audit.record(AuditKind.SUPERVISION, who.accountId().toString(), "patrol/" + patrol.id(), "recorded");
            return patrol.id();
        } catch (DataIntegrityViolationException recordedAlready) {
            throw ((Refusal) new Refusal("attendance.refused.patrol-twice").initCause(recordedAlready)).on("at");
        }
    }

    /**
     * Adds what a round found.
     *
     * @throws Refusal where the person has no post at the window of that centre, and without a word
     */
    @Transactional
    public PatrolFindingId find(SignedIn who, PatrolId id, WindowId window, OfficerId answerable, String found) {
        Patrol patrol = patrols.findById(id).orElseThrow(() -> new IllegalArgumentException("not known: " + id));
        OfficerView by = within(who, patrol.center());
        Answerable chosen = answerable(patrol.center()).stream()
                .filter(one ->
                        one.window().id().equals(window) && one.officer().id().equals(answerable))
                .findFirst()
                .orElseThrow(() -> new Refusal("attendance.refused.no-answerable").on("who"));
        Instant now = clock.instant();
        PatrolFinding finding =
                findings.saveAndFlush(new PatrolFinding(patrol, chosen.window(), chosen.officer(), found, now));
        log(finding, PatrolFindingAct.FOUND, by.name(), found.strip(), now);
        return finding.id();
    }

    /**
     * Who answers for it says what was done.
     *
     * @param version what they have seen
     */
    void answer(SignedIn who, PatrolFindingId id, long version, String text) {
        act(
                who,
                id,
                version,
                PatrolFindingAct.ANSWERED,
                (finding, said) -> finding.answer(who.accountId(), said),
                text);
    }

    void askAgain(SignedIn who, PatrolFindingId id, long version, String text) {
        act(
                who,
                id,
                version,
                PatrolFindingAct.ASKED_AGAIN,
                (finding, said) -> finding.askAgain(who.accountId(), said),
                text);
    }

    void close(SignedIn who, PatrolFindingId id, long version) {
        act(
                who,
                id,
                version,
                PatrolFindingAct.CLOSED,
                (finding, said) -> {
                    finding.close(who.accountId());
                    return said;
                },
                "");
    }

    /** The days of a month up to today, the latest first: working days, and others on which somebody patrolled. */
    @Transactional(readOnly = true)
    List<Day> days(CenterId center, YearMonth month) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate last = month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
        if (last.isBefore(month.atDay(1))) {
            return List.of();
        }
        WorkingCalendar calendar = calendars.of(center);
        Map<LocalDate, List<PatrolView>> rounds = patrols.in(center, month.atDay(1), last).stream()
                .map(Patrol::toView)
                .collect(Collectors.groupingBy(PatrolView::day));
        Map<LocalDate, Long> found = findings.byDay(center, month.atDay(1), last).stream()
                .collect(Collectors.toMap(PatrolFindings.OfDay::day, PatrolFindings.OfDay::count));
        return month.atDay(1)
                .datesUntil(last.plusDays(1))
                .filter(day -> calendar.isWorkingDay(day) || rounds.containsKey(day))
                .map(day -> {
                    List<PatrolView> of = rounds.getOrDefault(day, List.of());
                    boolean working = calendar.isWorkingDay(day);
                    Instant closing =
                            day.atTime(calendar.hours().closing()).atZone(zone).toInstant();
                    return new Day(
                            day,
                            working,
                            of,
                            found.getOrDefault(day, 0L),
                            working ? Math.max(0, FEWEST_A_DAY - of.size()) : 0,
                            !now.isBefore(closing));
                })
                .sorted(Comparator.comparing(Day::day).reversed())
                .toList();
    }

    /** A round; empty where it is not the viewer's to see. */
    @Transactional(readOnly = true)
    Optional<PatrolView> patrol(SignedIn who, PatrolId id) {
        Set<CenterId> centers = reaches.supervised(who);
        return patrols.findById(id).map(Patrol::toView).filter(one -> centers.contains(one.center()));
    }

    @Transactional(readOnly = true)
    List<PatrolFindingView> findings(PatrolId patrol) {
        return findings.of(patrol).stream().map(PatrolFinding::toView).toList();
    }

    /** What was found in the centres of a supervisor, the latest first. */
    @Transactional(readOnly = true)
    Page<PatrolFindingView> supervised(SignedIn who, Standing standing, Pageable page) {
        return findings.in(reaches.supervised(who), standing.states, page).map(PatrolFinding::toView);
    }

    /** For what somebody answers, the latest first. */
    @Transactional(readOnly = true)
    Page<PatrolFindingView> own(SignedIn who, Standing standing, Pageable page) {
        return findings.of(who.accountId(), standing.states, page).map(PatrolFinding::toView);
    }

    /** Empty where the viewer neither supervises it nor answers for it. */
    @Transactional(readOnly = true)
    Optional<PatrolFindingView> finding(SignedIn who, PatrolFindingId id, boolean supervises) {
        return findings.findById(id)
                .map(PatrolFinding::toView)
                .filter(one -> supervises
                        ? reaches.supervised(who).contains(one.center())
                        : one.answerableAccount().equals(who.accountId()));
    }

    /** What was done with a finding, the earliest first. */
    @Transactional(readOnly = true)
    List<Event> events(PatrolFindingId id) {
        return jdbc.sql("select kind, happened_at, officer_name, told from attendance_finding_event"
                        + " where finding_id = :id order by id")
                .param("id", id.value())
                .query((row, number) -> new Event(
                        PatrolFindingAct.valueOf(row.getString("kind")),
                        row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                        row.getString("officer_name"),
                        row.getString("told")))
                .list();
    }

    /** How many findings wait for somebody's answer. */
    @Transactional(readOnly = true)
    long toAnswer(SignedIn who) {
        return findings.waiting(who.accountId(), PatrolFindingState.OPEN);
    }

    /** How many answers wait for a supervisor. */
    @Transactional(readOnly = true)
    long toClose(SignedIn who) {
        return findings.waiting(reaches.supervised(who), PatrolFindingState.ANSWERED);
    }

    /** Who can answer for something in a centre: everybody with a post at one of its windows. */
    List<Answerable> answerable(CenterId center) {
        return organization.windows(center).stream()
                .flatMap(window -> organization.posts(window.id()).stream()
                        .flatMap(post -> post.officers().stream())
                        .distinct()
                        .map(organization::officer)
                        .filter(OfficerView::working)
                        .map(officer -> new Answerable(window, officer)))
                .toList();
    }

    private OfficerView within(SignedIn who, CenterId center) {
        if (!reaches.supervised(who).contains(center)) {
            throw new IllegalArgumentException("not within reach: " + center);
        }
        return organization.officerOf(who.accountId()).orElseThrow();
    }

    private void act(
            SignedIn who,
            PatrolFindingId id,
            long version,
            PatrolFindingAct act,
            BiFunction<PatrolFinding, String, String> deed,
            String text) {
        try {
            transaction.executeWithoutResult(status -> {
                PatrolFinding finding =
                        findings.findById(id).orElseThrow(() -> new IllegalArgumentException("not known: " + id));
                Refusal.unless(finding.version() == version, Typed.CHANGED);
                String said = deed.apply(finding, text);
                findings.saveAndFlush(finding);
                log(finding, act, who.displayName(), said, clock.instant());
                audit.record(AuditKind.SUPERVISION, who.accountId().toString(), "finding/" + id, act.name());
            });
        } catch (OptimisticLockingFailureException somebodyWasFaster) {
            throw (Refusal) new Refusal(Typed.CHANGED).initCause(somebodyWasFaster);
        }
    }

    void log(PatrolFinding finding, PatrolFindingAct act, String who, String told, Instant now) {
        jdbc.sql("insert into attendance_finding_event (finding_id, kind, happened_at, officer_name, told)"
                        + " values (:finding, :kind, :now, :who, :told)")
                .param("finding", finding.id().value())
                .param("kind", act.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("who", who)
                .param("told", told)
                .update();
    }
}
