package org.govhall.catalog;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.Reaches;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
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
    private final Reaches reaches;
    private final ZoneId zone;

    ReboundController(ReboundWatch watch, DemandsOffTheList demands, Catalog catalog, Reaches reaches, ZoneId zone) {
        this.watch = watch;
        this.demands = demands;
        this.catalog = catalog;
        this.reaches = reaches;
        this.zone = zone;
    }

    @GetMapping("/supervision/rebound")
    String rebound(@AuthenticationPrincipal SignedIn who, @PageableDefault(size = 20) Pageable page, Model model) {
        List<ReboundWatch.Near> near = watch.near();
        List<DemandsOffTheList.Demand> foreign = demands.in(reaches.supervised(who));
        model.addAttribute("page", watch.attempts(reaches.supervised(who), page));
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
}
