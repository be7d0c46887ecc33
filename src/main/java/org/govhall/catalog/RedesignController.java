package org.govhall.catalog;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govhall.identity.SignedIn;
import org.govhall.sheet.CsvFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of process redesign: for everybody to read, for the keepers of the catalogue to write. */
@Controller
class RedesignController {

    private final RedesignRegister register;
    private final ReformArchive archive;
    private final DraftDesk desk;
    private final MessageSource messages;

    RedesignController(RedesignRegister register, ReformArchive archive, DraftDesk desk, MessageSource messages) {
        this.register = register;
        this.archive = archive;
        this.desk = desk;
        this.messages = messages;
    }

    @GetMapping("/reform/redesign")
    String open(@RequestParam(defaultValue = "") String organ, @PageableDefault(size = 20) Pageable page, Model model) {
        List<RedesignView> all = register.all();
        list(all, organ, page, model);
        return "catalog/reform/redesign-open";
    }

    private static void list(List<RedesignView> all, String organ, Pageable page, Model model) {
        List<RedesignView> chosen = chosen(all, organ);
        int from = (int) Math.min(page.getOffset(), chosen.size());
        int to = Math.min(from + page.getPageSize(), chosen.size());
        model.addAttribute("page", new PageImpl<>(chosen.subList(from, to), page, chosen.size()));
        model.addAttribute("organs", RedesignRegister.byOrgan(all));
        model.addAttribute("organ", organ);
        model.addAttribute("total", RedesignRegister.total(chosen));
    }

    private static List<RedesignView> chosen(List<RedesignView> all, String organ) {
        return all.stream()
                .filter(one -> organ.isBlank() || one.organ().equals(organ))
                .toList();
    }

    @GetMapping("/reform/redesign.csv")
    void csv(@RequestParam(defaultValue = "") String organ, Locale locale, HttpServletResponse response) {
        CsvFile file = CsvFile.download(
                response,
                "redesign.csv",
                Stream.of(
                                "catalog.reform.item",
                                "catalog.redesign.code",
                                "catalog.items.organ",
                                "catalog.reform.round",
                                "catalog.redesign.before",
                                "catalog.redesign.steps",
                                "catalog.redesign.days",
                                "catalog.redesign.papers")
                        .map(key -> messages.getMessage(key, null, locale))
                        .toList());
        for (RedesignView row : chosen(register.all(), organ)) {
            file.row(List.of(
                    row.itemName(),
                    row.item().value(),
                    row.organ(),
                    row.roundName(),
                    row.before().stream()
                            .map(step -> step.name() + " " + step.days())
                            .collect(Collectors.joining("、")),
                    Integer.toString(row.stepsRemoved()),
                    Integer.toString(row.daysRemoved()),
                    String.join("、", row.removedPapers())));
        }
    }

    @GetMapping("/catalog/redesign")
    String kept(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(defaultValue = "") String organ,
            @PageableDefault(size = 20) Pageable page,
            Model model) {
        Keeper keeper = keeper(who);
        list(
                register.all().stream()
                        .filter(one -> keeper.department() == null
                                || one.organ().equals(keeper.department().organ()))
                        .toList(),
                organ,
                page,
                model);
        return "catalog/keeping/redesign";
    }

    @GetMapping("/catalog/redesign/edit")
    String edit(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable ReformRoundId round,
            Model model) {
        keeper(who);
        model.addAttribute(
                "form",
                FormWords.codeIn(FormWords.text(code))
                        .filter(known -> round != null)
                        .flatMap(known -> register.find(known, Objects.requireNonNull(round)))
                        .map(RedesignForm::of)
                        .orElse(new RedesignForm(code, round == null ? null : round.toString(), null, null)));
        return form(model);
    }

    private String form(Model model) {
        model.addAttribute(
                "rounds",
                archive.published(Pageable.unpaged()).stream()
                        .map(round -> Map.of(
                                "value",
                                round.id().toString(),
                                "label",
                                round.document().round() + "（"
                                        + round.document().number() + "）"))
                        .toList());
        return "catalog/keeping/redesign-form";
    }

    @PostMapping("/catalog/redesign/edit")
    String save(
            @AuthenticationPrincipal SignedIn who,
            @Valid @ModelAttribute("form") RedesignForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Keeper keeper = keeper(who);
        boolean done = FormWords.passes(
                errors, () -> register.register(keeper, form.item(), form.roundId(), form.steps(), form.paperNames()));
        if (!done) {
            return form(model);
        }
        flash.addFlashAttribute("notice", "catalog.redesign.saved");
        return "redirect:/catalog/redesign";
    }

    private Keeper keeper(SignedIn who) {
        return desk.keeper(who).orElseThrow(NotKept::new);
    }
}
