package org.govhall.organization;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.govhall.identity.AccountId;

/** The whole organization at one moment, indexed by what is asked of it. Nothing in it changes. */
final class OrganizationSnapshot {

    final Map<CenterId, CenterView> centers;
    final Map<DepartmentId, DepartmentView> departments;
    final Map<WindowId, WindowView> windows;
    final Map<OfficerId, OfficerView> officers;
    final Map<AccountId, OfficerView> officersByAccount;
    final Map<CenterId, List<WindowView>> windowsByCenter;
    final Map<WindowId, List<PostView>> postsByWindow;
    final Map<LetterId, LetterView> letters;
    final Map<OfficerId, List<LetterView>> lettersByGrantee;
    private final Map<OfficerId, List<WindowView>> windowsByOfficer = new HashMap<>();

    OrganizationSnapshot(
            Collection<CenterView> centers,
            Collection<DepartmentView> departments,
            Collection<WindowView> windows,
            Collection<OfficerView> officers,
            Collection<PostView> posts,
            Collection<LetterView> letters) {
        this.centers = indexed(centers, CenterView::id);
        this.departments = indexed(departments, DepartmentView::id);
        this.windows = indexed(windows, WindowView::id);
        this.officers = indexed(officers, OfficerView::id);
        this.officersByAccount = indexed(officers, OfficerView::account);
        this.windowsByCenter = grouped(windows, WindowView::center);
        this.postsByWindow = grouped(
                posts.stream()
                        .sorted(Comparator.comparing(PostView::kind).reversed())
                        .toList(),
                PostView::window);
        this.letters = indexed(letters, LetterView::id);
        this.lettersByGrantee = grouped(letters, LetterView::grantee);
        for (PostView post : posts) {
            remember(post.officerA(), post);
            if (post.officerB() != null) {
                remember(post.officerB(), post);
            }
        }
    }

    private void remember(OfficerId officer, PostView post) {
        List<WindowView> known = windowsByOfficer.computeIfAbsent(officer, o -> new ArrayList<>());
        WindowView window = windows.get(post.window());
        if (window != null && !known.contains(window)) {
            known.add(window);
        }
    }

    List<WindowView> windowsOf(OfficerId officer) {
        return List.copyOf(windowsByOfficer.getOrDefault(officer, List.of()));
    }

    List<PostView> posts(WindowId window) {
        return postsByWindow.getOrDefault(window, List.of());
    }

    List<LetterView> lettersOf(OfficerId grantee) {
        return lettersByGrantee.getOrDefault(grantee, List.of());
    }

    /** Whether somebody holds their office on a day; who is not known does not. */
    boolean isInOffice(OfficerId id, LocalDate on) {
        OfficerView officer = officers.get(id);
        return officer != null && officer.term().includes(on);
    }

    /** The letters of a department that somebody in office on a post of the window holds, in force or not. */
    List<LetterView> lettersAt(WindowId window, DepartmentId department, LocalDate on) {
        return posts(window).stream()
                .flatMap(post -> post.officers().stream())
                .distinct()
                .filter(officer -> isInOffice(officer, on))
                .flatMap(officer -> lettersOf(officer).stream())
                .filter(letter -> letter.department().equals(department))
                .toList();
    }

    /** The centre itself and every centre below it; empty for a centre that is not known. */
    Set<CenterId> subtree(CenterId top) {
        CenterView center = centers.get(top);
        return center == null
                ? Set.of()
                : centers.values().stream()
                        .filter(other -> other.path().startsWith(center.path()))
                        .map(CenterView::id)
                        .collect(toUnmodifiableSet());
    }

    private static <K, V> Map<K, V> indexed(Collection<V> rows, Function<V, K> key) {
        Map<K, V> index = new LinkedHashMap<>();
        rows.forEach(row -> index.put(key.apply(row), row));
        return index;
    }

    private static <K, V> Map<K, List<V>> grouped(Collection<V> rows, Function<V, K> key) {
        return rows.stream().collect(groupingBy(key, LinkedHashMap::new, collectingAndThen(toList(), List::copyOf)));
    }
}
