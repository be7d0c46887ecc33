package org.govhall.catalog;

import jakarta.validation.Valid;
import java.time.ZoneId;
import org.govhall.identity.SignedIn;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the keepers of the catalogue read what people asked, and answer it. */
@Controller
@RequestMapping("/catalog/questions")
class AnswerController {

    private static final int SIZE = 20;

    private final QuestionDesk desk;
    private final DraftDesk drafts;
    private final Catalog catalog;
    private final ZoneId zone;

    AnswerController(QuestionDesk desk, DraftDesk drafts, Catalog catalog, ZoneId zone) {
        this.desk = desk;
        this.drafts = drafts;
        this.catalog = catalog;
        this.zone = zone;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(defaultValue = "false") String answered,
            @RequestParam(defaultValue = "0") String page,
            Model model) {
        boolean over = answered.equals("true");
        int number = page.matches("\\d{1,5}") ? Integer.parseInt(page) : 0;
        model.addAttribute("page", desk.list(keeper(who), over, PageRequest.of(number, SIZE)));
        model.addAttribute("answered", over);
        model.addAttribute("zone", zone);
        return "catalog/question/list";
    }

    @GetMapping("/{id}")
    String one(@AuthenticationPrincipal SignedIn who, @PathVariable QuestionId id, Model model) {
        QuestionView question = desk.find(keeper(who), id);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new AnswerForm(question.version(), null, null, null, null));
        }
        Keeper keeper = keeper(who);
        String words = question.searched() == null ? question.asked() : question.searched();
        model.addAttribute("question", question);
        model.addAttribute("nearest", catalog.search(words, 5));
        model.addAttribute("mayTeach", keeper.department() != null);
        model.addAttribute("zone", zone);
        return "catalog/question/one";
    }

    @PostMapping("/{id}")
    String answer(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable QuestionId id,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Keeper keeper = keeper(who);
        if (FormWords.passes(errors, () -> desk.answer(keeper, id, form))) {
            flash.addFlashAttribute("notice", "catalog.question.answered");
            return "redirect:/catalog/questions/" + id;
        }
        if (desk.find(keeper, id).answer() != null) {
            flash.addFlashAttribute("problem", "catalog.question.refused.answered");
            return "redirect:/catalog/questions/" + id;
        }
        return one(who, id, model);
    }

    private Keeper keeper(SignedIn who) {
        return drafts.keeper(who).orElseThrow(NotKept::new);
    }
}
