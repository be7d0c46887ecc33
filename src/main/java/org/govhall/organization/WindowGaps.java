package org.govhall.organization;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govhall.kernel.LetterStanding;
import org.springframework.stereotype.Component;

/** Finds the windows that may not decide, or not everything, for a department: there a leader has to be on duty. */
@Component
class WindowGaps {

    /** The powers under which a window decides; the others are used on the way to it, or after it. */
    private static final Set<Power> DECIDING = EnumSet.of(
            Power.IMMEDIATE_DECISION,
            Power.COMMITMENT_SUPERVISION,
            Power.JOINT_COORDINATION,
            Power.UPWARD_PRELIMINARY_REVIEW);

    private final ZoneId zone;

    WindowGaps(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * A window that may not decide.
     *
     * @param none true where it may decide nothing for the department, false where some items or powers are left out
     */
    record Gap(WindowView window, boolean none) {}

    /** The windows of a department that lack something, by their number. */
    List<Gap> of(OrganizationSnapshot organization, DepartmentView department, Instant now) {
        return DutyPlaces.windows(organization, department).stream()
                .flatMap(window -> gap(organization, window, department.id(), now).stream())
                .toList();
    }

    private Optional<Gap> gap(
            OrganizationSnapshot organization, WindowView window, DepartmentId department, Instant now) {
        List<LetterView> letters = inForce(organization, window, department, now);
        return decidesAll(letters) ? Optional.empty() : Optional.of(new Gap(window, letters.isEmpty()));
    }

    private static boolean decidesAll(Collection<LetterView> letters) {
        return DECIDING.stream()
                .allMatch(power -> letters.stream()
                        .anyMatch(letter ->
                                letter.items().isEmpty() && letter.powers().contains(power)));
    }

    /** The letters of the department that count at the window and under which something is decided. */
    private List<LetterView> inForce(
            OrganizationSnapshot organization, WindowView window, DepartmentId department, Instant now) {
        return organization.lettersAt(window.id(), department, now.atZone(zone).toLocalDate()).stream()
                .filter(letter -> letter.standing(now, zone) == LetterStanding.IN_FORCE
                        && letter.powers().stream().anyMatch(DECIDING::contains))
                .toList();
    }
}
