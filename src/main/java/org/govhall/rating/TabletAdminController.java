package org.govhall.rating;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govhall.identity.SignedIn;
import org.govhall.organization.CenterId;
import org.govhall.organization.CenterView;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.Reaches;
import org.govhall.organization.WindowId;
import org.govhall.organization.WindowView;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which window has a tablet, and pairing one: for the windows of the administrator's own centre and those below it. */
@Controller
@RequestMapping("/admin/tablets")
class TabletAdminController {

    private final Tablets tablets;
    private final OrganizationDirectory organization;
    private final Reaches reaches;
    private final RatingWords words;

    TabletAdminController(Tablets tablets, OrganizationDirectory organization, Reaches reaches, RatingWords words) {
        this.tablets = tablets;
        this.organization = organization;
        this.reaches = reaches;
        this.words = words;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(required = false, defaultValue = "") String center,
            Model model) {
        Set<CenterId> within = reaches.administered(who);
        List<CenterView> mine = organization.centers().stream()
                .filter(one -> within.contains(one.id()))
                .toList();
        CenterId chosen = mine.stream()
                .map(CenterView::id)
                .filter(id -> id.toString().equals(center))
                .findFirst()
                .or(() -> mine.stream().map(CenterView::id).findFirst())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<WindowView> windows = organization.windows(chosen);
        Map<WindowId, Instant> paired =
                tablets.paired(windows.stream().map(WindowView::id).toList());
        model.addAttribute("centers", mine);
        model.addAttribute("center", chosen);
        model.addAttribute("windows", windows);
        model.addAttribute("paired", paired);
        model.addAttribute("words", words);
        return "rating/tablets";
    }

    /** Shows the code once; whoever stands at the tablet types it in. */
    @PostMapping("/{window}/invite")
    String invite(@PathVariable String window, @AuthenticationPrincipal SignedIn who, RedirectAttributes flash) {
        WindowView here = mine(window, who);
        String code = tablets.invite(here.id());
        flash.addFlashAttribute("code", code.substring(0, 4) + " " + code.substring(4));
        flash.addFlashAttribute("codeWindow", here);
        flash.addAttribute("center", here.center());
        return "redirect:/admin/tablets";
    }

    @PostMapping("/{window}/end")
    String end(@PathVariable String window, @AuthenticationPrincipal SignedIn who, RedirectAttributes flash) {
        WindowView here = mine(window, who);
        tablets.end(here.id());
        flash.addFlashAttribute("notice", "rating.tablets.ended");
        flash.addAttribute("center", here.center());
        return "redirect:/admin/tablets";
    }

    private WindowView mine(String id, SignedIn who) {
        try {
            WindowView window = organization.window(WindowId.of(id));
            if (reaches.administered(who).contains(window.center())) {
                return window;
            }
        } catch (IllegalArgumentException noSuchWindow) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, noSuchWindow);
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
