package org.govhall.organization;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.govhall.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What the administrator sees of the hall: what needs care, and the lists of everything. */
@Controller
@RequestMapping("/admin")
class AdminController {

    private final OrganizationMemory memory;
    private final AbsenceRows absences;
    private final AdminChoices choices;
    private final Remits remits;
    private final LetterEnds ends;
    private final Clock clock;
    private final ZoneId zone;

    AdminController(
            OrganizationMemory memory,
            AbsenceRows absences,
            AdminChoices choices,
            Remits remits,
            LetterEnds ends,
            Clock clock,
            ZoneId zone) {
        this.memory = memory;
        this.absences = absences;
        this.choices = choices;
        this.remits = remits;
        this.ends = ends;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping
    String overview(@AuthenticationPrincipal SignedIn who, Model model) {
        OrganizationSnapshot organization = memory.fresh();
        Instant now = clock.instant();
        List<LetterView> inForce = organization.letters.values().stream()
                .filter(letter -> letter.standing(now, zone) == LetterView.Standing.IN_FORCE)
                .toList();
        names(organization, model);
        model.addAttribute("centers", organization.centers.size());
        model.addAttribute("departments", organization.departments.size());
        model.addAttribute("windows", organization.windows.size());
        model.addAttribute(
                "working",
                organization.officers.values().stream()
                        .filter(OfficerView::working)
                        .count());
        model.addAttribute("inForce", inForce.size());
        model.addAttribute("ending", ends.within(remits.of(who)));
        model.addAttribute(
                "withoutChief",
                organization.windows.values().stream()
                        .filter(window -> organization.posts(window.id()).stream()
                                .noneMatch(post -> post.kind() == PostKind.CHIEF_REPRESENTATIVE))
                        .toList());
        return "organization/admin/overview";
    }

    @GetMapping("/centers")
    String centers(@RequestParam(defaultValue = "") String q, @PageableDefault(size = 20) Pageable page, Model model) {
        OrganizationSnapshot organization = list(q, model);
        model.addAttribute(
                "page",
                AdminChoices.page(
                        organization.centers.values(),
                        center -> contains(q, center.name(), center.regionPath(), center.address()),
                        page));
        return "organization/admin/centers";
    }

    @GetMapping("/departments")
    String departments(
            @RequestParam(defaultValue = "") String q, @PageableDefault(size = 20) Pageable page, Model model) {
        OrganizationSnapshot organization = list(q, model);
        model.addAttribute(
                "page",
                AdminChoices.page(
                        organization.departments.values(),
                        department -> contains(q, department.name(), department.shortName(), department.organ()),
                        page));
        return "organization/admin/departments";
    }

    @GetMapping("/windows")
    String windows(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String center,
            @PageableDefault(size = 20) Pageable page,
            Model model) {
        OrganizationSnapshot organization = list(q, model);
        model.addAttribute("center", center);
        model.addAttribute("centers", choices.centers());
        model.addAttribute(
                "page",
                AdminChoices.page(
                        organization.windows.values(),
                        window -> contains(q, window.number(), window.name())
                                && (center.isEmpty()
                                        || window.center().toString().equals(center)),
                        page));
        return "organization/admin/windows";
    }

    @GetMapping("/officers")
    String officers(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String center,
            @PageableDefault(size = 20) Pageable page,
            Model model) {
        OrganizationSnapshot organization = list(q, model);
        model.addAttribute("center", center);
        model.addAttribute("centers", choices.centers());
        model.addAttribute(
                "page",
                AdminChoices.page(
                        organization.officers.values(),
                        officer -> contains(q, officer.name())
                                && (center.isEmpty()
                                        || officer.center().toString().equals(center)),
                        page));
        return "organization/admin/officers";
    }

    @GetMapping("/windows/{id}")
    String window(@PathVariable WindowId id, Model model) {
        OrganizationSnapshot organization = memory.fresh();
        WindowView window = found(organization.windows, id);
        names(organization, model);
        model.addAttribute("window", window);
        model.addAttribute("center", found(organization.centers, window.center()));
        model.addAttribute("posts", organization.posts(id));
        return "organization/admin/window";
    }

    @GetMapping("/officers/{id}")
    String officer(@PathVariable OfficerId id, Model model) {
        OrganizationSnapshot organization = memory.fresh();
        names(organization, model);
        model.addAttribute("officer", found(organization.officers, id));
        model.addAttribute("windows", organization.windowsOf(id));
        model.addAttribute("letters", organization.lettersOf(id));
        model.addAttribute("absences", absences.notOver(id, clock.instant()));
        model.addAttribute("now", clock.instant());
        model.addAttribute("zone", zone);
        return "organization/admin/officer";
    }

    private OrganizationSnapshot list(String q, Model model) {
        OrganizationSnapshot organization = memory.fresh();
        names(organization, model);
        model.addAttribute("q", q);
        return organization;
    }

    /** What the lists look names up in. */
    private static void names(OrganizationSnapshot organization, Model model) {
        model.addAttribute("centerOf", organization.centers);
        model.addAttribute("departmentOf", organization.departments);
        model.addAttribute("officerOf", organization.officers);
    }

    private static boolean contains(String q, String... texts) {
        String wanted = q.strip();
        for (String text : texts) {
            if (wanted.isEmpty() || text.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static String name(@Nullable OfficerView officer) {
        return officer == null ? "" : officer.name();
    }

    private static <K, V> V found(Map<K, V> all, K id) {
        V one = all.get(id);
        if (one == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return one;
    }
}
