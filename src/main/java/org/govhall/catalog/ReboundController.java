package org.govhall.catalog;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.govhall.identity.SignedIn;
import org.govhall.organization.CenterId;
import org.govhall.organization.CenterView;
import org.govhall.organization.OfficerView;
import org.govhall.organization.OrganizationDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What supervisors see of the catalogue: whether closed items come back, and how far items have entered the hall. */
@Controller
class ReboundController {

    private static final int NEAR_SHOWN = 50;

    private final ReboundWatch watch;
    private final HallEntry entry;
    private final OrganizationDirectory organization;
    private final ZoneId zone;

    ReboundController(ReboundWatch watch, HallEntry entry, OrganizationDirectory organization, ZoneId zone) {
        this.watch = watch;
        this.entry = entry;
        this.organization = organization;
        this.zone = zone;
    }

    @GetMapping("/supervision/rebound")
    String rebound(@AuthenticationPrincipal SignedIn who, @PageableDefault(size = 20) Pageable page, Model model) {
        List<ReboundWatch.Near> near = watch.near();
        model.addAttribute("page", watch.attempts(scope(who), page));
        model.addAttribute("near", near.stream().limit(NEAR_SHOWN).toList());
        model.addAttribute("nearTotal", near.size());
        model.addAttribute("zone", zone);
        return "catalog/rebound";
    }

    @GetMapping("/supervision/entry")
    String entry(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(required = false) @Nullable String center,
            @PageableDefault(size = 20) Pageable page,
            Model model) {
        Set<CenterId> scope = scope(who);
        List<CenterView> choices = organization.centers().stream()
                .filter(one -> scope.contains(one.id()))
                .toList();
        CenterView chosen = choices.stream()
                .filter(one -> center == null
                        || center.isBlank()
                        || one.id().toString().equals(center))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        HallEntry.Sheet sheet = entry.of(chosen);
        int from = (int) Math.min(page.getOffset(), sheet.rows().size());
        int to = Math.min(from + page.getPageSize(), sheet.rows().size());
        model.addAttribute("sheet", sheet);
        model.addAttribute(
                "page",
                new PageImpl<>(
                        sheet.rows().subList(from, to), page, sheet.rows().size()));
        model.addAttribute("centers", choices);
        model.addAttribute("center", chosen);
        return "catalog/entry";
    }

    private Set<CenterId> scope(SignedIn who) {
        return organization
                .officerOf(who.accountId())
                .map(OfficerView::center)
                .map(organization::subtree)
                .orElseThrow(() -> new AccessDeniedException("works in no centre"));
    }
}
