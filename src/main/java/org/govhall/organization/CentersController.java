package org.govhall.organization;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** What everybody may know of the centres: where, when, which windows, and who decides there by what right. */
@Controller
@RequestMapping("/centers")
class CentersController {

    private final OrganizationDirectory directory;
    private final WindowNotices notices;
    private final Regions regions;
    private final Clock clock;

    CentersController(OrganizationDirectory directory, WindowNotices notices, Regions regions, Clock clock) {
        this.directory = directory;
        this.notices = notices;
        this.regions = regions;
        this.clock = clock;
    }

    record Level(CenterKind kind, List<Entry> centers) {}

    /** @param subCenters null for a centre that has none */
    record Entry(CenterView center, int windows, @Nullable Long subCenters) {}

    /**
     * How far the halls of one kind reach.
     *
     * @param served regions that have such a centre
     * @param regions all of them within the hall; null for sub-centres, which are only counted
     */
    record Reached(CenterKind kind, long served, @Nullable Long regions) {}

    @GetMapping
    String list(Model model) {
        List<CenterView> centers = directory.centers();
        model.addAttribute(
                "levels",
                Arrays.stream(CenterKind.values())
                        .map(kind -> new Level(
                                kind,
                                centers.stream()
                                        .filter(center -> center.kind() == kind)
                                        .map(center -> new Entry(
                                                center,
                                                directory.windows(center.id()).size(),
                                                subCenters(center, centers)))
                                        .toList()))
                        .filter(level -> !level.centers().isEmpty())
                        .toList());
        model.addAttribute("reached", centers.isEmpty() ? List.of() : reached(centers));
        return "organization/centers";
    }

    private List<Reached> reached(List<CenterView> centers) {
        Set<String> codes = centers.stream().map(CenterView::regionCode).collect(Collectors.toSet());
        return Arrays.stream(CenterKind.values())
                .map(kind -> {
                    RegionLevel level = kind.level();
                    Stream<String> served = centers.stream()
                            .filter(center -> center.kind() == kind)
                            .map(CenterView::regionCode);
                    return level == null
                            ? new Reached(kind, served.count(), null)
                            : new Reached(kind, served.distinct().count(), regions.countWithin(codes, level));
                })
                .toList();
    }

    /** 主中心 and 分中心: how many halls of one trade stand under a main centre. */
    private static @Nullable Long subCenters(CenterView center, List<CenterView> centers) {
        long below = centers.stream()
                .filter(other ->
                        other.kind() == CenterKind.SUB_CENTER && center.id().equals(other.parent()))
                .count();
        return below == 0 ? null : below;
    }

    @GetMapping("/{id}")
    String one(@PathVariable CenterId id, Model model) {
        CenterView center =
                directory.findCenter(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("center", center);
        model.addAttribute("above", above(center));
        model.addAttribute("subCenters", subCenters(center, directory.centers()));
        model.addAttribute(
                "below",
                directory.centers().stream()
                        .filter(other -> id.equals(other.parent()))
                        .toList());
        List<WindowNotices.WindowNotice> windows = notices.of(id, clock.instant());
        model.addAttribute("windows", windows);
        model.addAttribute("ownHours", windows.stream().anyMatch(window -> window.hours() != null));
        return "organization/center";
    }

    private List<CenterView> above(CenterView center) {
        Deque<CenterView> above = new ArrayDeque<>();
        for (CenterId id = center.parent(); id != null; ) {
            CenterView next = directory.center(id);
            above.addFirst(next);
            id = next.parent();
        }
        return List.copyOf(above);
    }
}
