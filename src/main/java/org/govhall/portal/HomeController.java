package org.govhall.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.govhall.catalog.Catalog;
import org.govhall.catalog.ItemSummary;
import org.govhall.kernel.ItemCode;
import org.govhall.supervision.CentreFigures;
import org.govhall.supervision.MonthFigures;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door. The catalogue answers from memory, and the figures of the month are read once a minute. */
@Controller
class HomeController {

    /** A department and how many items it offers. */
    record DepartmentTile(String name, long items) {}

    /** One figure of the month: what it counts, and on how many cases it stands where that must be said. */
    record FigureTile(
            String labelKey, String text, @Nullable Long cases) {}

    private static final int DEPARTMENTS = 12;

    private final Catalog catalog;
    private final CentreFigures figures;
    private final Clock clock;
    private final ZoneId zone;
    private final List<ItemCode> popular;

    /** @param popular codes of the items that the home page names, in their order; unknown ones are left out */
    HomeController(
            Catalog catalog,
            CentreFigures figures,
            Clock clock,
            ZoneId zone,
            @Value("${govhall.site.popular:}") List<String> popular) {
        this.catalog = catalog;
        this.figures = figures;
        this.clock = clock;
        this.zone = zone;
        this.popular = popular.stream()
                .filter(code -> !code.isBlank())
                .map(ItemCode::of)
                .toList();
    }

    @GetMapping("/")
    String home(Model model) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        Map<ItemCode, ItemSummary> open = catalog.all().stream()
                .filter(item -> item.standing().isOpen(today))
                .collect(Collectors.toMap(ItemSummary::code, Function.identity()));
        model.addAttribute("itemCount", open.size());
        model.addAttribute(
                "popular",
                popular.stream().map(open::get).filter(Objects::nonNull).toList());
        model.addAttribute(
                "departments",
                open.values().stream()
                        .collect(Collectors.groupingBy(ItemSummary::organ, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .map(organ -> new DepartmentTile(organ.getKey(), organ.getValue()))
                        .sorted(Comparator.comparingLong(DepartmentTile::items)
                                .reversed()
                                .thenComparing(DepartmentTile::name))
                        .limit(DEPARTMENTS)
                        .toList());
        model.addAttribute("figures", tiles(figures.monthFigures()));
        return "portal/home";
    }

    private static List<FigureTile> tiles(MonthFigures month) {
        return List.of(
                new FigureTile("portal.home.figure.received", String.format("%,d", month.received()), null),
                new FigureTile("portal.home.figure.on-time", month.onTime().text(), null),
                new FigureTile("portal.home.figure.speed-up", month.speedUp().percentText(), month.speedUpCases()));
    }

    @GetMapping("/about")
    String about() {
        return "portal/about";
    }
}
