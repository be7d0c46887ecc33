package org.govhall.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.govhall.organization.CenterView;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.Reaches;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How far items have entered the halls, and which a hall has to put right by a day: for supervisors, and for everybody. */
@Controller
class EntryController {

    /** @param dueOn the last day */
    record ListingForm(
            @NotBlank(message = "{catalog.form.missing}") @Size(max = 1000, message = "{catalog.form.long}") @Nullable String demand,

            @NotNull(message = "{catalog.form.missing}") @Pattern(regexp = FormWords.DAY, message = "{catalog.form.date}") @Nullable String dueOn) {}

    record LiftForm(
            @NotBlank(message = "{catalog.form.missing}") @Size(max = 1000, message = "{catalog.form.long}") @Nullable String outcome) {}

    private final HallEntry entry;
    private final PublicSupervision supervision;
    private final OrganizationDirectory organization;
    private final Reaches reaches;

    EntryController(
            HallEntry entry, PublicSupervision supervision, OrganizationDirectory organization, Reaches reaches) {
        this.entry = entry;
        this.supervision = supervision;
        this.organization = organization;
        this.reaches = reaches;
    }

    @GetMapping("/supervision/entry")
    String entry(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(required = false) @Nullable String center,
            @PageableDefault(size = 20) Pageable page,
            Model model) {
        List<CenterView> choices = choices(who);
        CenterView chosen = chosen(choices, center);
        HallEntry.Sheet sheet = entry.of(chosen);
        int from = (int) Math.min(page.getOffset(), sheet.rows().size());
        int to = Math.min(from + page.getPageSize(), sheet.rows().size());
        List<ListingView> open = supervision.open(chosen.id());
        model.addAttribute("sheet", sheet);
        model.addAttribute(
                "page",
                new PageImpl<>(
                        sheet.rows().subList(from, to), page, sheet.rows().size()));
        model.addAttribute("open", open);
        model.addAttribute("listed", open.stream().map(ListingView::item).collect(Collectors.toSet()));
        model.addAttribute("centers", choices);
        model.addAttribute("center", chosen);
        return "catalog/entry";
    }

    @GetMapping("/supervision/entry/{code}")
    String listing(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String center,
            Model model) {
        model.addAttribute("form", new ListingForm(null, null));
        return listingPage(chosen(choices(who), center), code, model);
    }

    private String listingPage(CenterView center, String code, Model model) {
        model.addAttribute("center", center);
        model.addAttribute(
                "row", entry.row(center, ItemDraftController.code(code)).orElseThrow(NotKept::new));
        return "catalog/listing";
    }

    @PostMapping("/supervision/entry/{code}")
    String list(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String center,
            @Valid @ModelAttribute("form") ListingForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        CenterView chosen = chosen(choices(who), center);
        ItemCode item = ItemDraftController.code(code);
        boolean done = FormWords.passes(
                errors,
                () -> supervision.list(
                        chosen.id(),
                        item,
                        FormWords.text(form.demand()),
                        FormWords.day(form.dueOn(), "dueOn"),
                        who.accountId()));
        if (!done) {
            return listingPage(chosen, code, model);
        }
        flash.addFlashAttribute("notice", "catalog.listing.listed");
        return "redirect:/supervision/entry?center=" + chosen.id();
    }

    @GetMapping("/supervision/entry/listings/{id}")
    String lifting(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Model model) {
        model.addAttribute("form", new LiftForm(null));
        return liftingPage(who, id, model);
    }

    private String liftingPage(SignedIn who, UUID id, Model model) {
        ListingView listing =
                supervision.find(new ListingId(id), reaches.supervised(who)).orElseThrow(NotKept::new);
        model.addAttribute("listing", listing);
        model.addAttribute("center", organization.center(listing.center()));
        return "catalog/lifting";
    }

    @PostMapping("/supervision/entry/listings/{id}")
    String lift(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") LiftForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        boolean done = FormWords.passes(
                errors,
                () -> supervision.lift(
                        new ListingId(id), reaches.supervised(who), FormWords.text(form.outcome()), who.accountId()));
        if (!done) {
            return liftingPage(who, id, model);
        }
        flash.addFlashAttribute("notice", "catalog.listing.lifted");
        CenterId center = supervision
                .find(new ListingId(id), reaches.supervised(who))
                .orElseThrow(NotKept::new)
                .center();
        return "redirect:/supervision/entry?center=" + center;
    }

    @GetMapping("/open/entry")
    String open(
            @RequestParam(required = false) @Nullable String center,
            @PageableDefault(size = 20) Pageable page,
            Model model) {
        List<CenterView> choices = organization.centers();
        CenterView chosen = chosen(choices, center);
        model.addAttribute("sheet", entry.of(chosen));
        model.addAttribute("page", supervision.all(chosen.id(), page));
        model.addAttribute("centers", choices);
        model.addAttribute("center", chosen);
        return "catalog/open-entry";
    }

    private List<CenterView> choices(SignedIn who) {
        Set<CenterId> scope = reaches.supervised(who);
        return organization.centers().stream()
                .filter(one -> scope.contains(one.id()))
                .toList();
    }

    private static CenterView chosen(List<CenterView> choices, @Nullable String center) {
        return choices.stream()
                .filter(one -> center == null
                        || center.isBlank()
                        || one.id().toString().equals(center))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
