package org.govhall.organization;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.LetterStanding;
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

/** What the administrator sees of the own centre and those below it: what needs care, and the lists of everything. */
@Controller
@RequestMapping("/admin")
class AdminController {

    private final AbsenceRows absences;
    private final AdminChoices choices;
    private final Remits remits;
    private final LetterEnds ends;
    private final OpenWork work;
    private final SpecialHours specials;
    private final Clock clock;
    private final ZoneId zone;

    AdminController(
            AbsenceRows absences,
            AdminChoices choices,
            Remits remits,
            LetterEnds ends,
            OpenWork work,
            SpecialHours specials,
            Clock clock,
            ZoneId zone) {
        this.absences = absences;
        this.choices = choices;
        this.remits = remits;
        this.ends = ends;
        this.work = work;
        this.specials = specials;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping
    String overview(@AuthenticationPrincipal SignedIn who, Model model) {
        Remit remit = remits.ofAdministrator(who);
        OrganizationSnapshot organization = remit.organization();
        Instant now = clock.instant();
        names(organization, model);
        model.addAttribute("centers", remit.centers().size());
        model.addAttribute("departments", remit.departments().size());
        model.addAttribute("windows", count(organization.windows.values(), remit::covers));
        model.addAttribute(
                "working",
                count(organization.officers.values(), officer -> officer.working() && remit.covers(officer)));
        model.addAttribute(
                "inForce",
                count(
                        organization.letters.values(),
                        letter -> letter.standing(now, zone) == LetterStanding.IN_FORCE && remit.covers(letter)));
        model.addAttribute("ending", ends.within(remits.of(who)));
        LocalDate today = LocalDate.ofInstant(now, zone);
        model.addAttribute("today", today);
        model.addAttribute(
                "termsEnding",
                organization.officers.values().stream()
                        .filter(officer -> officer.working()
                                && remit.covers(officer)
                                && endsBy(officer.term(), today.plusDays(LetterEnds.DAYS_TO_RENEW)))
                        .toList());
        model.addAttribute(
                "withoutChief",
                organization.windows.values().stream()
                        .filter(remit::covers)
                        .filter(window -> organization.posts(window.id()).stream()
                                .noneMatch(post -> post.kind() == PostKind.CHIEF_REPRESENTATIVE))
                        .toList());
        return "organization/admin/overview";
    }

    @GetMapping("/centers")
    String centers(
            @RequestParam(defaultValue = "") String q,
            @PageableDefault(size = 20) Pageable page,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        Remit remit = list(q, who, model);
        model.addAttribute(
                "page",
                AdminChoices.page(
                        remit.organization().centers.values(),
                        center -> remit.covers(center)
                                && contains(q, center.name(), center.regionPath(), center.address()),
                        page));
        return "organization/admin/centers";
    }

    @GetMapping("/departments")
    String departments(
            @RequestParam(defaultValue = "") String q,
            @PageableDefault(size = 20) Pageable page,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        Remit remit = list(q, who, model);
        model.addAttribute(
                "page",
                AdminChoices.page(
                        remit.organization().departments.values(),
                        department -> remit.covers(department)
                                && contains(q, department.name(), department.shortName(), department.organ()),
                        page));
        return "organization/admin/departments";
    }

    @GetMapping("/windows")
    String windows(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String center,
            @PageableDefault(size = 20) Pageable page,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        Remit remit = list(q, who, model);
        model.addAttribute("center", center);
        model.addAttribute("centers", choices.centers(remit));
        model.addAttribute(
                "page",
                AdminChoices.page(
                        remit.organization().windows.values(),
                        window -> remit.covers(window)
                                && contains(q, window.number(), window.name())
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
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        Remit remit = list(q, who, model);
        model.addAttribute("center", center);
        model.addAttribute("centers", choices.centers(remit));
        model.addAttribute(
                "page",
                AdminChoices.page(
                        remit.organization().officers.values(),
                        officer -> remit.covers(officer)
                                && contains(q, officer.name())
                                && (center.isEmpty()
                                        || officer.center().toString().equals(center)),
                        page));
        return "organization/admin/officers";
    }

    @GetMapping("/windows/{id}")
    String window(@PathVariable WindowId id, @AuthenticationPrincipal SignedIn who, Model model) {
        Remit remit = remits.ofAdministrator(who);
        OrganizationSnapshot organization = remit.organization();
        WindowView window = found(organization.windows, id, remit::covers);
        names(organization, model);
        model.addAttribute("window", window);
        model.addAttribute("center", organization.centers.get(window.center()));
        model.addAttribute("posts", organization.posts(id));
        Map<OfficerId, Long> inHand = new LinkedHashMap<>();
        organization.posts(id).stream()
                .flatMap(post -> post.officers().stream())
                .distinct()
                .forEach(officer -> inHand.put(officer, work.casesInHand(officer, id)));
        inHand.values().removeIf(cases -> cases == 0);
        model.addAttribute("inHand", inHand);
        model.addAttribute("specials", specials.coming(List.of(id)));
        return "organization/admin/window";
    }

    @GetMapping("/officers/{id}")
    String officer(@PathVariable OfficerId id, @AuthenticationPrincipal SignedIn who, Model model) {
        Remit remit = remits.ofAdministrator(who);
        OrganizationSnapshot organization = remit.organization();
        names(organization, model);
        model.addAttribute("officer", found(organization.officers, id, remit::covers));
        model.addAttribute("windows", organization.windowsOf(id));
        model.addAttribute("letters", organization.lettersOf(id));
        model.addAttribute("absences", absences.notOver(id, clock.instant()));
        model.addAttribute("now", clock.instant());
        model.addAttribute("zone", zone);
        return "organization/admin/officer";
    }

    private Remit list(String q, SignedIn who, Model model) {
        Remit remit = remits.ofAdministrator(who);
        names(remit.organization(), model);
        model.addAttribute("q", q);
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), zone));
        return remit;
    }

    private static boolean endsBy(Term term, LocalDate latest) {
        return term.until() != null && !term.until().isAfter(latest);
    }

    private static <T> long count(Collection<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).count();
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

    /** What is not theirs does not exist for them. */
    private static <K, V> V found(Map<K, V> all, K id, Predicate<V> theirs) {
        V one = all.get(id);
        if (one == null || !theirs.test(one)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return one;
    }
}
