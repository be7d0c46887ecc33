package org.govhall.organization;

import java.time.Clock;
import java.util.Locale;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The seven powers beside the addresses of the matrix: who holds which now, at which window, until when. */
@Controller
class PowersController {

    private final PowersNow powers;
    private final Remits remits;
    private final OrganizationMemory memory;
    private final Clock clock;

    PowersController(PowersNow powers, Remits remits, OrganizationMemory memory, Clock clock) {
        this.powers = powers;
        this.remits = remits;
        this.memory = memory;
        this.clock = clock;
    }

    @GetMapping("/letters/powers")
    String powers(
            @RequestParam(defaultValue = "") String q,
            @AuthenticationPrincipal SignedIn who,
            @PageableDefault(size = 20) Pageable page,
            Model model) {
        // these two keep no part of the hall, and look after who may do what in all of it
        boolean whole = who.is(Role.SECURITY_ADMINISTRATOR) || who.is(Role.AUDIT_ADMINISTRATOR);
        Remit remit = remits.of(who);
        OrganizationSnapshot organization = whole ? memory.fresh() : remit.organization();
        String wanted = q.strip().toLowerCase(Locale.ROOT);
        model.addAttribute("q", q);
        model.addAttribute("powers", Power.values());
        model.addAttribute("centerOf", organization.centers);
        model.addAttribute("mayOpen", !whole);
        model.addAttribute(
                "page",
                AdminChoices.page(
                        powers.at(
                                organization,
                                window -> whole || remit.covers(window) || isRead(remit, window),
                                clock.instant()),
                        holder -> isNamed(organization, holder, wanted),
                        page));
        return "organization/letters/powers";
    }

    private static boolean isRead(Remit remit, WindowView window) {
        return window.departments().stream().anyMatch(remit.own()::contains)
                || remit.organization().posts(window.id()).stream()
                        .anyMatch(post -> post.officers().stream().anyMatch(remit.people()::contains));
    }

    private static boolean isNamed(OrganizationSnapshot organization, PowersNow.Holder holder, String wanted) {
        CenterView center = organization.centers.get(holder.window().center());
        String all = holder.window().number() + " " + holder.window().name() + " "
                + holder.officer().name() + " " + (center == null ? "" : center.name());
        return all.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
