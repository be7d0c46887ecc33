package org.govhall.organization;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says by what right an officer acts for a department at a window, or refuses. Always up to date: a letter revoked on
 * another node a moment ago is revoked here.
 */
@Service
public class Authorizations {

    private final OrganizationMemory memory;
    private final Absences absences;
    private final Posts posts;
    private final ZoneId zone;

    Authorizations(OrganizationMemory memory, Absences absences, Posts posts, ZoneId zone) {
        this.memory = memory;
        this.absences = absences;
        this.posts = posts;
        this.zone = zone;
    }

    /**
     * The right by which the officer uses a power over an item at this instant.
     *
     * @throws Refusal {@code organization.refused.not-on-post} when the officer holds no post at the window, or is the B
     *     of one whose A is there; {@code …term-over} or {@code …term-not-begun}; {@code …no-letter}, {@code …letter-expired}, {@code …letter-not-yet} or
     *     {@code …letter-revoked}, each naming the power; {@code …window-does-not-serve}
     */
    @Transactional(readOnly = true)
    public Mandate requirePower(
            OfficerId officer, WindowId window, DepartmentId department, Power power, ItemCode item, Instant now) {
        PowerSearch search = searchAt(now);
        return search.mandate(officer, window, department, power, item)
                .orElseThrow(() -> search.refusal(officer, window, department, power, item));
    }

    /** The same, where it is only asked, and nobody acts. */
    @Transactional(readOnly = true)
    public Optional<Mandate> findPower(
            OfficerId officer, WindowId window, DepartmentId department, Power power, ItemCode item, Instant now) {
        return searchAt(now).mandate(officer, window, department, power, item);
    }

    /**
     * Refuses unless the officer is on duty at a post of this kind: as A, or as B while A is away.
     *
     * @throws Refusal {@code organization.refused.not-on-post}, {@code …term-over} or {@code …term-not-begun}
     */
    @Transactional(readOnly = true)
    public void requirePost(OfficerId officer, WindowId window, PostKind kind, Instant now) {
        PowerSearch search = searchAt(now);
        if (!search.isOnPost(officer, window, kind)) {
            throw search.notOnPost(officer, window);
        }
    }

    /**
     * Refuses who does not hold their office at that instant.
     *
     * @throws Refusal {@code organization.refused.term-over} or {@code …term-not-begun}
     */
    public void requireInOffice(OfficerView officer, Instant now) {
        officer.term().hindrance(officer.name(), now.atZone(zone).toLocalDate()).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** Whether the officer is on duty at a post of this kind, where it is only asked. */
    @Transactional(readOnly = true)
    public boolean isOnPost(OfficerId officer, WindowId window, PostKind kind, Instant now) {
        return searchAt(now).isOnPost(officer, window, kind);
    }

    /**
     * Keeps somebody on the posts of a window until this transaction is over, so that they do not leave it while something
     * is given to them. Who ends the post at the same moment waits, and then sees what was given; who did so before is
     * waited for.
     *
     * @throws Refusal {@code organization.refused.left-meanwhile} when they have no post there any more
     */
    @Transactional
    public void holdPost(OfficerId officer, WindowId window) {
        if (posts.hold(window, officer).isEmpty()) {
            OfficerView gone = memory.recent().officers.get(officer);
            throw new Refusal("organization.refused.left-meanwhile", gone == null ? "" : gone.name());
        }
    }

    private PowerSearch searchAt(Instant now) {
        return new PowerSearch(memory.fresh(), zone, now, officer -> absences.isAway(officer, now));
    }
}
