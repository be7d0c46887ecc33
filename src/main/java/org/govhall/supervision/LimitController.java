package org.govhall.supervision;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.CenterView;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When the centres below a supervisor warn, and how long their windows have to answer a card. */
@Controller
class LimitController {

    private final CentreLimits limits;
    private final Scope.Scopes scopes;

    LimitController(CentreLimits limits, Scope.Scopes scopes) {
        this.limits = limits;
        this.scopes = scopes;
    }

    /**
     * A centre with the limits that hold there.
     *
     * @param own whether it has set them itself
     */
    record Line(CenterView center, Limits limits, boolean own) {}

    @GetMapping("/supervision/limits")
    String list(@AuthenticationPrincipal SignedIn who, @PageableDefault(size = 20) Pageable page, Model model) {
        List<CenterView> centers = scopes.of(who).choices();
        int from = (int) Math.min(page.getOffset(), centers.size());
        List<CenterView> shown = centers.subList(from, Math.min(from + page.getPageSize(), centers.size()));
        Map<UUID, CentreLimits.Own> own = limits.own();
        Map<CenterId, Limits> holding =
                limits.all(shown.stream().map(CenterView::id).toList());
        model.addAttribute(
                "page",
                new PageImpl<>(
                        shown.stream()
                                .map(center -> new Line(
                                        center,
                                        holding.getOrDefault(center.id(), Limits.STANDARD),
                                        own.containsKey(center.id().value())))
                                .toList(),
                        page,
                        centers.size()));
        return "supervision/limits";
    }

    @GetMapping("/supervision/limits/{id}")
    String form(@PathVariable String id, @AuthenticationPrincipal SignedIn who, Model model) {
        CenterView center = center(who, id);
        model.addAttribute("center", center);
        model.addAttribute("form", LimitForm.of(limits.of(center.id()), version(center)));
        return "supervision/limit";
    }

    @PostMapping("/supervision/limits/{id}")
    String set(
            @PathVariable String id,
            @Valid @ModelAttribute("form") LimitForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        CenterView center = center(who, id);
        if (!errors.hasErrors()) {
            try {
                limits.set(center.id(), form.toLimits(), form.version() == null ? 0 : form.version(), who.accountId());
                flash.addFlashAttribute("notice", "supervision.limits.done");
                return "redirect:/supervision/limits";
            } catch (Refusal refusal) {
                Params.tell(refusal, errors, response);
            }
        }
        model.addAttribute("center", center);
        return "supervision/limit";
    }

    private long version(CenterView center) {
        CentreLimits.Own own = limits.own().get(center.id().value());
        return own == null ? 0 : own.version();
    }

    private CenterView center(SignedIn who, String id) {
        CenterId center;
        try {
            center = CenterId.of(id);
        } catch (IllegalArgumentException noSuchCentre) {
            return Params.orNotFound(null);
        }
        return Params.orNotFound(scopes.of(who).center(center).orElse(null));
    }
}
