package org.govhall.catalog;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.govhall.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For who finds nothing: a question, and the page where its answer will stand. */
@Controller
@RequestMapping("/items/question")
class QuestionController {

    private static final String FORM = "catalog/question/ask";

    private final QuestionDesk desk;
    private final Catalog catalog;
    private final ZoneId zone;

    QuestionController(QuestionDesk desk, Catalog catalog, ZoneId zone) {
        this.desk = desk;
        this.catalog = catalog;
        this.zone = zone;
    }

    @ModelAttribute("organs")
    List<Map<String, String>> organs() {
        return catalog.all().stream()
                .map(ItemSummary::organ)
                .distinct()
                .sorted()
                .map(organ -> Map.of("value", organ, "label", organ))
                .toList();
    }

    @GetMapping
    String ask(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("form", new QuestionForm(ItemFilter.of(q).question(), null, null, null));
        return FORM;
    }

    @PostMapping
    String ask(
            @Valid @ModelAttribute("form") QuestionForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            try {
                String token = desk.ask(form, request.getRemoteAddr());
                flash.addFlashAttribute("notice", "catalog.question.sent");
                return "redirect:/items/question/" + token;
            } catch (Refusal refusal) {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                errors.reject(refusal.messageKey(), refusal.getArguments(), null);
            }
        }
        return FORM;
    }

    @GetMapping("/{token}")
    String answer(@PathVariable String token, Model model) {
        QuestionView question =
                desk.byToken(token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("question", question);
        model.addAttribute("zone", zone);
        if (question.item() != null) {
            model.addAttribute("itemName", catalog.latestName(question.item()));
        }
        return "catalog/question/answer";
    }
}
