package org.govhall.casework;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import org.govhall.identity.SignedIn;
import org.govhall.organization.OfficerId;
import org.govhall.sheet.CsvFile;
import org.govhall.sheet.Lots;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What lies on a clerk's desk, and the ledger of their windows. */
@Controller
@RequestMapping("/desk")
class DeskController {

    private final DeskCases cases;
    private final DeskRows rows;
    private final LedgerCsv csv;
    private final HallTime time;
    private final MessageSource messages;

    DeskController(DeskCases cases, DeskRows rows, LedgerCsv csv, HallTime time, MessageSource messages) {
        this.cases = cases;
        this.rows = rows;
        this.csv = csv;
        this.time = time;
        this.messages = messages;
    }

    @GetMapping
    String inbox(
            @RequestParam(defaultValue = "RECEIVED") DeskTab tab,
            @RequestParam(defaultValue = "ALL") Hands hands,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        PageRequest wanted = Paging.of(page, size);
        Page<CaseRow> found = cases.lyingAt(who.accountId(), tab, hands, wanted);
        Set<OfficerId> carried = cases.carried(who.accountId());
        model.addAttribute("tab", tab);
        model.addAttribute("tabs", DeskTab.values());
        model.addAttribute("hands", hands);
        model.addAttribute("allHands", Hands.values());
        model.addAttribute("counts", cases.counts(who.accountId()));
        model.addAttribute("page", found.map(row -> rows.of(row, carried)));
        model.addAttribute("windows", cases.windows(who.accountId()));
        return "casework/desk/inbox";
    }

    /** The search box: the number as typed, or as a scanner reads it from the receipt. */
    @GetMapping("/find")
    String find(
            @RequestParam(defaultValue = "") String number,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        return cases.byNumber(number, who.accountId())
                .map(id -> "redirect:/desk/cases/" + id)
                .orElseGet(() -> {
                    redirect.addFlashAttribute("problem", "casework.desk.find.none");
                    redirect.addFlashAttribute("problemArgs", new String[] {number.strip()});
                    redirect.addAttribute("number", number.strip());
                    return "redirect:/desk/cases";
                });
    }

    @GetMapping("/cases")
    String ledger(
            @ModelAttribute("filter") LedgerForm filter,
            BindingResult errors,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            @AuthenticationPrincipal SignedIn who,
            Locale locale,
            Model model) {
        Page<CaseRow> found =
                cases.ledger(who.accountId(), filter.toFilter(errors), Paging.of(page, size, filter.sort()));
        model.addAttribute("page", found.map(rows::of));
        model.addAttribute(
                "statuses",
                StaffOption.of(CaseStatus.class, messages, locale).stream()
                        .filter(option -> !option.value().equals(CaseStatus.DRAFT.name()))
                        .toList());
        model.addAttribute("orders", StaffOption.of(LedgerForm.Order.class, messages, locale));
        return "casework/desk/ledger";
    }

    @GetMapping(path = "/cases.csv", produces = "text/csv")
    void export(
            @ModelAttribute("filter") LedgerForm filter,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Locale locale,
            HttpServletResponse response) {
        LedgerFilter asked = filter.toFilter(errors);
        CsvFile file = csv.begin(response, "ledger-" + time.today() + ".csv", locale);
        Lots.each(
                filter.sort(),
                lot -> cases.ledger(who.accountId(), asked, lot),
                row -> file.row(csv.cells(rows.of(row), locale)));
    }
}
