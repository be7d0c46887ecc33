package org.govhall.organization;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.govhall.identity.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Answers who and what there is. Answers come from memory and cost no query; a change made on another node shows within
 * half a minute, one made on this node at once. Whether somebody may act is asked of {@link Authorizations}.
 */
@Service
public class OrganizationDirectory {

    private final OrganizationMemory memory;
    private final Regions regions;
    private final Absences absences;

    OrganizationDirectory(OrganizationMemory memory, Regions regions, Absences absences) {
        this.memory = memory;
        this.regions = regions;
        this.absences = absences;
    }

    /**
     * Somebody has read, in this transaction, the view {@code organization_edition} along with something else: where
     * it is what this node remembers, nothing asks for it again before the transaction ends.
     */
    public void seen(@Nullable UUID edition) {
        memory.seen(edition);
    }

    /** @throws IllegalArgumentException when there is no such centre */
    public CenterView center(CenterId id) {
        return known(findCenter(id).orElse(null), id);
    }

    public Optional<CenterView> findCenter(CenterId id) {
        return Optional.ofNullable(memory.find(snapshot -> snapshot.centers.get(id)));
    }

    /** All centres, each one before those below it. */
    public List<CenterView> centers() {
        return List.copyOf(memory.recent().centers.values());
    }

    /** The centre itself and all below it: what its staff and supervisors may see. Empty when there is no such centre. */
    public Set<CenterId> subtree(CenterId top) {
        return memory.recent().subtree(top);
    }

    /** @throws IllegalArgumentException when there is no such department */
    public DepartmentView department(DepartmentId id) {
        return known(memory.find(snapshot -> snapshot.departments.get(id)), id);
    }

    /** All departments, by region and name. */
    public Map<DepartmentId, DepartmentView> departments() {
        return Collections.unmodifiableMap(memory.recent().departments);
    }

    /** The department that does the work of an organ of the catalogue, such as 民政局, in a region. */
    public Optional<DepartmentView> departmentOf(String organ, String regionCode) {
        return memory.recent().departments.values().stream()
                .filter(department -> department.organ().equals(organ)
                        && department.regionCode().equals(regionCode))
                .findFirst();
    }

    /** @throws IllegalArgumentException when there is no such window */
    public WindowView window(WindowId id) {
        return known(memory.find(snapshot -> snapshot.windows.get(id)), id);
    }

    /** The windows of a centre, by number. */
    public List<WindowView> windows(CenterId center) {
        return memory.recent().windowsByCenter.getOrDefault(center, List.of());
    }

    /** Where the centre receives people for a department: the department's own window, else a comprehensive one. */
    public Optional<WindowView> windowServing(CenterId center, DepartmentId department) {
        return windows(center).stream()
                .filter(window -> window.serves(department))
                .min(Comparator.comparing(WindowView::kind).thenComparing(WindowView::number));
    }

    /** When a centre receives people for a department: the hours of the window that serves it, else its own. */
    public ReceptionHours hoursServing(CenterId center, DepartmentId department) {
        return windowServing(center, department)
                .map(WindowView::hours)
                .orElseGet(() -> center(center).hours());
    }

    /** The officer who signs in by this account, unless they have left. */
    public Optional<OfficerView> officerOf(AccountId account) {
        return Optional.ofNullable(memory.find(snapshot -> snapshot.officersByAccount.get(account)))
                .filter(OfficerView::working);
    }

    /** @throws IllegalArgumentException when there is no such officer */
    public OfficerView officer(OfficerId id) {
        return known(memory.find(snapshot -> snapshot.officers.get(id)), id);
    }

    /** Names of those among {@code ids} that exist. */
    public Map<OfficerId, String> officerNames(Collection<OfficerId> ids) {
        Map<OfficerId, OfficerView> officers = memory.recent().officers;
        Map<OfficerId, String> names = new LinkedHashMap<>();
        for (OfficerId id : ids) {
            OfficerView officer = officers.get(id);
            if (officer != null) {
                names.put(id, officer.name());
            }
        }
        return names;
    }

    /** The windows at which the officer has a post, as A or as B. */
    public List<WindowView> windowsOf(OfficerId officer) {
        return memory.recent().windowsOf(officer);
    }

    /** The posts of a window, the chief representative first. */
    public List<PostView> posts(WindowId window) {
        return memory.recent().posts(window);
    }

    /** Who holds the post of chief representative at the window. */
    public Optional<OfficerView> chiefRepresentative(WindowId window) {
        OrganizationSnapshot snapshot = memory.recent();
        return snapshot.posts(window).stream()
                .filter(post -> post.kind() == PostKind.CHIEF_REPRESENTATIVE)
                .findFirst()
                .map(post -> snapshot.officers.get(post.officerA()));
    }

    /** All letters ever granted to the officer, the latest first. */
    public List<LetterView> lettersOf(OfficerId grantee) {
        return memory.recent().lettersOf(grantee);
    }

    /** The department for whose approval office the officer decides. */
    public Optional<DepartmentId> approvalOfficeOf(OfficerId officer) {
        return Optional.ofNullable(memory.find(snapshot -> snapshot.officers.get(officer)))
                .map(OfficerView::approvalOfficeOf);
    }

    /** Whether the officer is away at that instant. */
    public boolean isAway(OfficerId officer, Instant now) {
        return absences.isAway(officer, now);
    }

    /** When these officers are away in a stretch of time, the earliest first; what only touches it is not named. */
    public List<AwayView> absences(Collection<OfficerId> officers, Instant from, Instant to) {
        return officers.isEmpty() ? List.of() : absences.between(officers, from, to);
    }

    /**
     * Who of the clerks of these windows does at that instant what was given to whom: A their own, and B what is A's
     * while A is away. Who is away and has nobody standing in is not in the answer. Costs one query.
     */
    public Map<OfficerId, OfficerId> clerksOnDuty(Collection<WindowId> windows, Instant now) {
        List<PostView> posts = windows.stream()
                .flatMap(window -> posts(window).stream())
                .filter(post -> post.kind() == PostKind.CLERK)
                .toList();
        Set<OfficerId> away = posts.isEmpty()
                ? Set.of()
                : absences.awayAmong(
                        posts.stream().flatMap(post -> post.officers().stream()).toList(), now);
        Map<OfficerId, OfficerId> duty = new LinkedHashMap<>();
        for (PostView post : posts) {
            OfficerId standIn = post.officerB();
            if (!away.contains(post.officerA())) {
                duty.put(post.officerA(), post.officerA());
            } else if (standIn != null && !away.contains(standIn)) {
                duty.putIfAbsent(post.officerA(), standIn);
                duty.put(standIn, standIn);
            }
        }
        return duty;
    }

    /** The name of a region, such as {@code 西峰区}; the code itself where it is not known. */
    public String regionName(String code) {
        return regions.name(code);
    }

    private static <T> T known(@Nullable T answer, Record id) {
        if (answer == null) {
            throw new IllegalArgumentException("not known: " + id.getClass().getSimpleName() + " " + id);
        }
        return answer;
    }
}
