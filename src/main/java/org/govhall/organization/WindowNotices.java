package org.govhall.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.LetterStanding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What hangs at a window: whom it serves, who its chief representative is, the letters that are in force, and which leaders are on duty. */
@Component
class WindowNotices {

    private final OrganizationMemory memory;
    private final DutyRoster roster;
    private final WorkingCalendars calendars;
    private final SpecialHours specials;
    private final ZoneId zone;

    WindowNotices(
            OrganizationMemory memory,
            DutyRoster roster,
            WorkingCalendars calendars,
            SpecialHours specials,
            ZoneId zone) {
        this.memory = memory;
        this.roster = roster;
        this.calendars = calendars;
        this.specials = specials;
        this.zone = zone;
    }

    /**
     * @param departments names; empty where the window serves all
     * @param chief null where nobody is appointed
     * @param namedBy the department that named them, and its document; null where it is not kept
     * @param leaders who is on duty today for the departments that it serves
     * @param hours its own; null where it is open as the centre is
     * @param specials when it is open beside these
     */
    record WindowNotice(
            WindowId id,
            String number,
            String name,
            WindowKind kind,
            List<String> departments,
            @Nullable String chief,
            @Nullable String namedBy,
            List<LetterNotice> letters,
            List<LeaderNotice> leaders,
            @Nullable ReceptionHours hours,
            List<SpecialOpeningView> specials) {}

    record LeaderNotice(String name, String department, DutyView.DutyStanding standing) {}

    record LetterNotice(
            String number,
            String department,
            List<Power> powers,
            Set<ItemCode> items,
            LocalDate validFrom,
            LocalDate validUntil) {}

    List<WindowNotice> of(CenterId center, Instant now) {
        OrganizationSnapshot organization = memory.recent();
        List<DutyView> duties = roster.today(center);
        List<WindowView> windows = organization.windowsByCenter.getOrDefault(center, List.of());
        Map<WindowId, List<SpecialOpeningView>> coming =
                specials.coming(windows.stream().map(WindowView::id).toList()).stream()
                        .collect(Collectors.groupingBy(SpecialOpeningView::window));
        return windows.stream()
                .map(window -> notice(organization, window, duties, coming.getOrDefault(window.id(), List.of()), now))
                .toList();
    }

    private WindowNotice notice(
            OrganizationSnapshot organization,
            WindowView window,
            List<DutyView> duties,
            List<SpecialOpeningView> openings,
            Instant now) {
        PostView post = organization.posts(window.id()).stream()
                .filter(one -> one.kind() == PostKind.CHIEF_REPRESENTATIVE)
                .findFirst()
                .orElse(null);
        OfficerView chief = post == null ? null : organization.officers.get(post.officerA());
        ChiefNaming naming = post == null ? null : post.naming();
        List<LetterNotice> letters = chief == null
                ? List.of()
                : organization.lettersOf(chief.id()).stream()
                        .filter(letter -> window.serves(letter.department())
                                && letter.standing(now, zone) == LetterStanding.IN_FORCE)
                        .map(letter -> notice(organization, letter))
                        .toList();
        return new WindowNotice(
                window.id(),
                window.number(),
                window.name(),
                window.kind(),
                window.departments().stream()
                        .map(id -> name(organization, id))
                        .sorted()
                        .toList(),
                chief == null ? null : chief.name(),
                naming == null ? null : name(organization, naming.department()) + " · " + naming.document(),
                letters,
                duties.stream()
                        .filter(duty -> window.serves(duty.department()))
                        .map(duty -> new LeaderNotice(
                                leader(organization, duty.leader()),
                                name(organization, duty.department()),
                                duty.standing(calendars.of(duty.center()), now)))
                        .toList(),
                window.ownHours(),
                openings);
    }

    private static String leader(OrganizationSnapshot organization, OfficerId id) {
        OfficerView officer = organization.officers.get(id);
        return officer == null ? "" : officer.name();
    }

    private static LetterNotice notice(OrganizationSnapshot organization, LetterView letter) {
        return new LetterNotice(
                letter.number(),
                name(organization, letter.department()),
                letter.powers().stream().sorted(Comparator.naturalOrder()).toList(),
                letter.items(),
                letter.validFrom(),
                letter.validUntil());
    }

    private static String name(OrganizationSnapshot organization, DepartmentId id) {
        DepartmentView department = organization.departments.get(id);
        return department == null ? "" : department.name();
    }
}
