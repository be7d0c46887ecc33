package org.govhall.catalog;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.govhall.organization.OfficerView;
import org.govhall.organization.OrganizationDirectory;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Whether what reform has closed comes back, and whether windows demand what no list names. */
@Controller
class ReboundController {

    private static final int NEAR_SHOWN = 50;

    private final ReboundWatch watch;
    private final DemandsOffTheList demands;
    private final Catalog catalog;
    private final OrganizationDirectory organization;
    private final ZoneId zone;

    ReboundController(
            ReboundWatch watch,
            DemandsOffTheList demands,
            Catalog catalog,
            OrganizationDirectory organization,
            ZoneId zone) {
        this.watch = watch;
        this.demands = demands;
        this.catalog = catalog;
        this.organization = organization;
        this.zone = zone;
    }

    @GetMapping("/supervision/rebound")
    String rebound(@AuthenticationPrincipal SignedIn who, @PageableDefault(size = 20) Pageable page, Model model) {
        List<ReboundWatch.Near> near = watch.near();
        List<DemandsOffTheList.Demand> foreign = demands.in(scope(who));
        model.addAttribute("page", watch.attempts(scope(who), page));
        model.addAttribute("demands", foreign.stream().limit(NEAR_SHOWN).toList());
        model.addAttribute("demandsTotal", foreign.size());
        model.addAttribute("names", names(foreign));
        model.addAttribute("near", near.stream().limit(NEAR_SHOWN).toList());
        model.addAttribute("nearTotal", near.size());
        model.addAttribute("zone", zone);
        return "catalog/rebound";
    }

    private Map<ItemCode, String> names(List<DemandsOffTheList.Demand> foreign) {
        Map<ItemCode, String> names = new HashMap<>();
        foreign.forEach(demand -> names.put(
                demand.item(),
                catalog.history(demand.item()).stream()
                        .findFirst()
                        .map(RevisionView::name)
                        .orElse(demand.item().value())));
        return names;
    }

    private Set<CenterId> scope(SignedIn who) {
        return organization
                .officerOf(who.accountId())
                .map(OfficerView::center)
                .map(organization::subtree)
                .orElseThrow(() -> new AccessDeniedException("works in no centre"));
    }
}
