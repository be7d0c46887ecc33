package org.govhall.supervision;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.govhall.casework.CaseId;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.FormRefusals;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.Reach;
import org.govhall.organization.Reaches;
import org.govhall.organization.WindowId;
import org.govhall.sheet.CsvFile;
import org.govhall.sheet.Lots;
import org.govhall.sheet.XlsxFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The orders to a window, for its clerks and its chief representative, and those of all centres below a supervisor. */
@Controller
class SupervisionOrderController {

    private final SupervisionOrderDesk desk;
    private final Reaches reaches;
    private final OrganizationDirectory organization;
    private final Names names;
    private final Times times;
    private final MessageSource messages;

    private static final List<String> COLUMNS = List.of(
            "order.demand",
            "order.basis",
            "cards.number",
            "cards.item",
            "cards.item-code",
            "cards.center",
            "cards.department",
            "cards.window",
            "order.issued",
            "order.due",
            "cards.state",
            "cards.overdue");

    SupervisionOrderController(
            SupervisionOrderDesk desk,
            Reaches reaches,
            OrganizationDirectory organization,
            Names names,
            Times times,
            MessageSource messages) {
        this.desk = desk;
        this.reaches = reaches;
        this.organization = organization;
        this.names = names;
        this.times = times;
        this.messages = messages;
    }

    @GetMapping({"/desk/orders", "/approval/orders", "/supervision/orders"})
    String list(
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String standing,
            @PageableDefault(size = 20) Pageable page,
            Model model) {
        Side side = Side.of(request);
        SupervisionOrderDesk.Standing asked = standing(standing);
        model.addAttribute("side", side);
        model.addAttribute("standing", asked);
        model.addAttribute("standings", SupervisionOrderDesk.Standing.values());
        model.addAttribute("page", desk.list(side.reach(reaches, who), asked, page));
        told(model);
        return "supervision/orders";
    }

    private static SupervisionOrderDesk.Standing standing(String asked) {
        return Params.constant(SupervisionOrderDesk.Standing.class, asked, SupervisionOrderDesk.Standing.OPEN);
    }

    @GetMapping("/supervision/orders.csv")
    void csv(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(defaultValue = "") String standing,
            HttpServletResponse response,
            Locale locale) {
        Reach reach = reaches.asSupervisor(who);
        SupervisionOrderDesk.Standing asked = standing(standing);
        CsvFile file = CsvFile.download(response, "orders.csv", header(locale));
        Lots.each(lot -> desk.list(reach, asked, lot), row -> file.row(cells(row, locale)));
    }

    @GetMapping("/supervision/orders.xlsx")
    void xlsx(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(defaultValue = "") String standing,
            HttpServletResponse response,
            Locale locale) {
        Reach reach = reaches.asSupervisor(who);
        SupervisionOrderDesk.Standing asked = standing(standing);
        try (XlsxFile file = new XlsxFile()) {
            file.sheet(say("supervision.orders.title", locale), header(locale));
            Lots.each(lot -> desk.list(reach, asked, lot), row -> file.row(cells(row, locale)));
            file.download(response, "orders.xlsx");
        }
    }

    private List<String> header(Locale locale) {
        return COLUMNS.stream()
                .map(column -> say("supervision." + column, locale))
                .toList();
    }

    private List<String> cells(SupervisionOrderView row, Locale locale) {
        return List.of(
                row.demand(),
                row.basis(),
                Objects.requireNonNullElse(row.caseNumber(), ""),
                names.item(row.item()),
                row.item().value(),
                names.center(row.center()),
                names.department(row.department()),
                names.window(row.center(), row.window()),
                times.minutes(row.issuedAt()),
                row.dueOn().toString(),
                say("SupervisionOrderState." + row.state(), locale),
                row.late() || row.isOverdue(desk.today()) ? say("supervision.cards.overdue", locale) : "");
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    @GetMapping("/supervision/orders/new")
    String ask(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(name = "case", required = false) @Nullable String caseId,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable String window,
            Model model) {
        return newPage(
                reaches.asSupervisor(who), new NewSupervisionOrderForm(caseId, item, window, null, null, null), model);
    }

    @PostMapping("/supervision/orders/new")
    String issue(
            @AuthenticationPrincipal SignedIn who,
            @Valid @ModelAttribute("form") NewSupervisionOrderForm form,
            BindingResult errors,
            RedirectAttributes flash,
            Model model) {
        Reach reach = reaches.asSupervisor(who);
        Sign.@Nullable Where about = about(reach, form.caseId());
        if (!errors.hasErrors()) {
            try {
                SupervisionOrderId id = issue(reach, about, form);
                flash.addFlashAttribute("notice", "supervision.order.done.issue");
                return "redirect:" + Side.SUPERVISION.orders() + "/" + id;
            } catch (Refusal refusal) {
                FormRefusals.tell(refusal, errors);
            }
        }
        return newPage(reach, form, model);
    }

    private SupervisionOrderId issue(Reach reach, Sign.@Nullable Where about, NewSupervisionOrderForm form) {
        String demand = Objects.requireNonNullElse(form.demand(), "");
        String basis = Objects.requireNonNullElse(form.basis(), "");
        LocalDate due = due(form.due());
        if (about != null) {
            return desk.issue(reach, about, demand, basis, due);
        }
        return desk.issue(reach, item(form.item()), window(form.window()), demand, basis, due);
    }

    private static ItemCode item(@Nullable String typed) {
        try {
            return new ItemCode(Params.given(typed)
                    .orElseThrow(() -> new Refusal("supervision.refused.no-item").on("item"))
                    .toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException noCode) {
            throw ((Refusal) new Refusal("supervision.refused.no-item").initCause(noCode)).on("item");
        }
    }

    private static WindowId window(@Nullable String chosen) {
        return Params.given(chosen)
                .map(id -> Params.id(id, WindowId::of))
                .orElseThrow(() -> new Refusal("supervision.refused.no-window").on("window"));
    }

    private static LocalDate due(@Nullable String typed) {
        try {
            return LocalDate.parse(
                    Params.given(typed).orElseThrow(() -> new Refusal("supervision.refused.no-day").on("due")));
        } catch (DateTimeParseException noDay) {
            throw ((Refusal) new Refusal("supervision.refused.no-day").initCause(noDay)).on("due");
        }
    }

    /** The case that is named; null where none is. */
    private Sign.@Nullable Where about(Reach reach, @Nullable String caseId) {
        String given = Params.given(caseId).orElse(null);
        if (given == null) {
            return null;
        }
        CaseId id;
        try {
            id = CaseId.of(given);
        } catch (IllegalArgumentException noSuchCase) {
            return Params.orNotFound(null);
        }
        return Params.orNotFound(desk.about(reach, id).orElse(null));
    }

    private String newPage(Reach reach, NewSupervisionOrderForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("about", about(reach, form.caseId()));
        model.addAttribute("windows", desk.windows(reach));
        told(model);
        return "supervision/order-new";
    }

    @GetMapping({"/desk/orders/{id}", "/approval/orders/{id}", "/supervision/orders/{id}"})
    String one(
            @PathVariable String id, @AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model) {
        Side side = Side.of(request);
        show(side, sheet(side, who, id), model);
        return "supervision/order";
    }

    @GetMapping({"/desk/orders/{id}/{act}", "/approval/orders/{id}/{act}", "/supervision/orders/{id}/{act}"})
    String form(
            @PathVariable String id,
            @PathVariable String act,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            Model model) {
        Side side = Side.of(request);
        SupervisionOrderDesk.Sheet sheet = sheet(side, who, id);
        SupervisionOrderAct asked = Params.orNotFound(SupervisionOrderAct.at(act)
                .filter(one -> SupervisionOrderAct.possible(sheet.order().state(), side)
                        .contains(one))
                .orElse(null));
        show(side, sheet, model);
        model.addAttribute("act", asked);
        model.addAttribute("form", new SupervisionOrderForm(sheet.order().version(), null, null));
        return "supervision/order-act";
    }

    @PostMapping({"/desk/orders/{id}/{act}", "/approval/orders/{id}/{act}", "/supervision/orders/{id}/{act}"})
    String act(
            @PathVariable String id,
            @PathVariable String act,
            @Valid @ModelAttribute("form") SupervisionOrderForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        Side side = Side.of(request);
        SupervisionOrderDesk.Sheet sheet = sheet(side, who, id);
        SupervisionOrderAct asked = Params.orNotFound(
                SupervisionOrderAct.at(act).filter(one -> one.isFor(side)).orElse(null));
        if (!errors.hasErrors()) {
            try {
                carryOut(asked, side.reach(reaches, who), sheet.order().id(), form);
                flash.addFlashAttribute("notice", "supervision.order.done." + asked.path());
                return "redirect:" + side.orders() + "/" + sheet.order().id();
            } catch (Refusal refusal) {
                Params.tell(refusal, errors, response);
            }
        }
        show(side, sheet(side, who, id), model);
        model.addAttribute("act", asked);
        return "supervision/order-act";
    }

    private void carryOut(SupervisionOrderAct act, Reach reach, SupervisionOrderId id, SupervisionOrderForm form) {
        long version = form.version() == null ? -1 : form.version();
        String text = Objects.requireNonNullElse(form.text(), "");
        switch (act) {
            case ANSWER -> desk.answer(reach, id, version, text);
            case CLOSE -> desk.close(reach, id, version, text);
            case SEND_BACK -> desk.sendBack(reach, id, version, text, due(form.due()));
            case WITHDRAW -> desk.withdraw(reach, id, version, text);
        }
    }

    private void show(Side side, SupervisionOrderDesk.Sheet sheet, Model model) {
        model.addAttribute("side", side);
        model.addAttribute("sheet", sheet);
        model.addAttribute("order", sheet.order());
        model.addAttribute(
                "issuedBy", organization.officer(sheet.order().issuedBy()).name());
        model.addAttribute("acts", SupervisionOrderAct.possible(sheet.order().state(), side));
        told(model);
    }

    private void told(Model model) {
        model.addAttribute("today", desk.today());
        model.addAttribute("names", names);
        model.addAttribute("times", times);
    }

    private SupervisionOrderDesk.Sheet sheet(Side side, SignedIn who, String id) {
        SupervisionOrderId order;
        try {
            order = SupervisionOrderId.of(id);
        } catch (IllegalArgumentException noSuchOrder) {
            return Params.orNotFound(null);
        }
        return Params.orNotFound(desk.sheet(side.reach(reaches, who), order).orElse(null));
    }
}
