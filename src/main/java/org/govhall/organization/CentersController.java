package org.govhall.organization;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
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
    private final Clock clock;

    CentersController(OrganizationDirectory directory, WindowNotices notices, Clock clock) {
        this.directory = directory;
        this.notices = notices;
        this.clock = clock;
    }

    record Level(CenterKind kind, List<Entry> centers) {}

    record Entry(CenterView center, int windows) {}

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
                                                directory.windows(center.id()).size()))
                                        .toList()))
                        .filter(level -> !level.centers().isEmpty())
                        .toList());
        return "organization/centers";
    }

    @GetMapping("/{id}")
    String one(@PathVariable CenterId id, Model model) {
        CenterView center =
                directory.findCenter(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("center", center);
        model.addAttribute("above", above(center));
        model.addAttribute(
                "below",
                directory.centers().stream()
                        .filter(other -> id.equals(other.parent()))
                        .toList());
        model.addAttribute("windows", notices.of(id, clock.instant()));
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
