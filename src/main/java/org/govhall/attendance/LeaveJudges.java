package org.govhall.attendance;

import java.time.Instant;
import org.govhall.kernel.Refusal;
import org.govhall.organization.Authorizations;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.PostKind;
import org.govhall.organization.PostView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who answers a request for leave: the chief representative on duty at the window; for the chief's own leave, and where
 * no chief representative is there, the administrator of the centre or a leader of the department. Nobody their own.
 */
@Component
class LeaveJudges {

    private final OrganizationDirectory organization;
    private final Authorizations authorizations;

    LeaveJudges(OrganizationDirectory organization, Authorizations authorizations) {
        this.organization = organization;
        this.authorizations = authorizations;
    }

    /**
     * Refuses whom the request is not put to.
     *
     * @throws Refusal {@code attendance.refused.own-leave}, {@code …not-the-judge}
     */
    void require(LeaveScope by, LeaveView leave, Instant now) {
        Refusal.unless(!leave.officer().equals(by.self()), "attendance.refused.own-leave");
        Refusal.unless(isPutTo(by, leave, now), "attendance.refused.not-the-judge");
    }

    /** The same, where it is only asked. */
    boolean isPutTo(LeaveScope by, LeaveView leave, Instant now) {
        if (!by.covers(leave)) {
            return false;
        }
        boolean above = by.centers().contains(leave.center())
                || (leave.department() != null && by.departments().contains(leave.department()));
        PostView chief = chiefPost(leave);
        if (chief == null || chief.officerA().equals(leave.officer())) {
            return above;
        }
        boolean onDuty = authorizations.isOnPost(by.self(), leave.window(), PostKind.CHIEF_REPRESENTATIVE, now);
        return onDuty || (above && isUnattended(chief, leave, now));
    }

    /** Whether nobody but the one who asks is there as chief representative. */
    private boolean isUnattended(PostView chief, LeaveView leave, Instant now) {
        if (!organization.isAway(chief.officerA(), now)) {
            return false;
        }
        return chief.officerB() == null
                || chief.officerB().equals(leave.officer())
                || organization.isAway(chief.officerB(), now);
    }

    private @Nullable PostView chiefPost(LeaveView leave) {
        return organization.posts(leave.window()).stream()
                .filter(post -> post.kind() == PostKind.CHIEF_REPRESENTATIVE)
                .findFirst()
                .orElse(null);
    }
}
