package org.govhall.organization;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.govhall.audit.AuditKind;
import org.govhall.audit.AuditLog;
import org.govhall.identity.AccountId;
import org.govhall.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When windows are open beside their usual hours. */
@Service
public class SpecialHours {

    /** How far ahead people are told. */
    private static final int DAYS_TOLD = 30;

    private final SpecialOpenings openings;
    private final OrganizationDirectory organization;
    private final WorkingCalendars calendars;
    private final AuditLog audit;
    private final Clock clock;
    private final ZoneId zone;

    SpecialHours(
            SpecialOpenings openings,
            OrganizationDirectory organization,
            WorkingCalendars calendars,
            AuditLog audit,
            Clock clock,
            ZoneId zone) {
        this.openings = openings;
        this.organization = organization;
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Announces that a window is open on a day at a time.
     *
     * @throws Refusal when the day is past, the kind does not fit it, the time lies within the usual hours or within what is
     *     announced already, or there is no reason
     */
    @Transactional
    public SpecialOpeningId announce(
            WindowId window,
            LocalDate day,
            SpecialKind kind,
            LocalTime opens,
            LocalTime closes,
            String reason,
            AccountId by) {
        WindowView usual = organization.window(window);
        SpecialOpening opening = new SpecialOpening(
                window, day, kind, opens, closes, reason, calendars.ofWindow(usual), usual.hours(), today());
        Refusal.unless(
                openings.on(window, day).stream().noneMatch(other -> other.overlaps(opens, closes)),
                "organization.refused.special-twice");
        openings.saveAndFlush(opening);
        audit.record(
                AuditKind.AUTHORITY_CHANGED,
                by.toString(),
                "window/" + window,
                kind + " opening on " + day + " " + opens + "–" + closes);
        return opening.id();
    }

    /** Calls it off; what is past stays. False when this window has none such. */
    @Transactional
    public boolean callOff(WindowId window, SpecialOpeningId id, AccountId by) {
        SpecialOpening opening =
                openings.findById(id).filter(one -> one.isOf(window)).orElse(null);
        if (opening == null) {
            return false;
        }
        opening.mustBeToCome(today());
        openings.delete(opening);
        audit.record(AuditKind.AUTHORITY_CHANGED, by.toString(), "window/" + window, "special opening called off");
        return true;
    }

    /** What is announced of these windows for the next thirty days, by day. Costs one query. */
    @Transactional(readOnly = true)
    public List<SpecialOpeningView> coming(Collection<WindowId> windows) {
        return windows.isEmpty() ? List.of() : openings.between(windows, today(), today().plusDays(DAYS_TOLD));
    }

    /** What runs at that instant at these windows. Costs one query. */
    @Transactional(readOnly = true)
    public List<SpecialOpeningView> running(Collection<WindowId> windows, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, zone);
        return windows.isEmpty()
                ? List.of()
                : openings.between(windows, day, day).stream()
                        .filter(opening -> opening.covers(now, zone))
                        .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
