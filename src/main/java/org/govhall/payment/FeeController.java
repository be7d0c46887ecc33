package org.govhall.payment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.govhall.casework.CaseId;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.FormRefusals;
import org.govhall.kernel.Refusal;
import org.govhall.sheet.CsvFile;
import org.govhall.sheet.Lots;
import org.govhall.sheet.XlsxFile;
import org.springframework.context.MessageSource;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Fee notices at the window: listed, issued, paid, waived, called off, paid back; supervisors only look. */
@Controller
class FeeController {

    private static final List<String> COLUMNS =
            List.of("case", "item", "code", "amount", "issued", "due", "state", "paid", "window", "center");

    private final FeeDesk desk;
    private final FeeWords words;
    private final MessageSource messages;

    FeeController(FeeDesk desk, FeeWords words, MessageSource messages) {
        this.desk = desk;
        this.words = words;
        this.messages = messages;
    }

    @GetMapping({"/desk/fees", "/approval/fees", "/supervision/fees"})
    String list(
            FeeFilter filter,
            @PageableDefault(size = 20) Pageable page,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            Model model) {
        FeeSide side = FeeSide.of(request);
        model.addAttribute("filter", filter);
        model.addAttribute("standings", FeeFilter.Standing.values());
        model.addAttribute("page", desk.list(side, who, filter, page));
        return told("payment/list", side, model);
    }

    @GetMapping({"/desk/fees.csv", "/approval/fees.csv", "/supervision/fees.csv"})
    void csv(
            FeeFilter filter,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        FeeSide side = FeeSide.of(request);
        CsvFile file = CsvFile.download(response, "fees.csv", header(locale));
        Lots.each(lot -> desk.list(side, who, filter, lot), row -> file.row(cells(row, locale)));
    }

    @GetMapping({"/desk/fees.xlsx", "/approval/fees.xlsx", "/supervision/fees.xlsx"})
    void xlsx(
            FeeFilter filter,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        FeeSide side = FeeSide.of(request);
        try (XlsxFile file = new XlsxFile()) {
            file.sheet(say("payment.title", locale), header(locale));
            Lots.each(lot -> desk.list(side, who, filter, lot), row -> file.row(cells(row, locale)));
            file.download(response, "fees.xlsx");
        }
    }

    private List<String> header(Locale locale) {
        return COLUMNS.stream()
                .map(column -> say("payment.column." + column, locale))
                .toList();
    }

    private List<String> cells(FeeRow row, Locale locale) {
        return List.of(
                row.caseNumber(),
                words.item(row.revision()),
                row.code(),
                row.amount().toPlainString(),
                row.issuedOn().toString(),
                row.dueOn().toString(),
                say("FeeState." + row.state(), locale),
                row.paidOn() == null ? "" : row.paidOn().toString(),
                words.window(row.window()),
                words.center(row.center()));
    }

    @GetMapping({"/desk/cases/{id}/fee", "/approval/cases/{id}/fee"})
    String form(
            @PathVariable String id, @AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model) {
        FeeSide side = FeeSide.of(request);
        FeeDesk.Chargeable chargeable = chargeable(side, who, id);
        model.addAttribute("form", ChargeForm.of(chargeable.item().fee()));
        return formPage(side, chargeable, who, model);
    }

    @PostMapping({"/desk/cases/{id}/fee", "/approval/cases/{id}/fee"})
    String issue(
            @PathVariable String id,
            @ModelAttribute("form") ChargeForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            RedirectAttributes flash,
            Model model) {
        FeeSide side = FeeSide.of(request);
        FeeDesk.Chargeable chargeable = chargeable(side, who, id);
        form.fit(chargeable.item().fee());
        try {
            FeeNoticeId made = desk.issue(
                    who, chargeable.of().id(), form.chosen(), Objects.requireNonNullElse(form.getToken(), ""));
            flash.addFlashAttribute("notice", "payment.issued");
            return "redirect:" + side.fees() + "/" + made;
        } catch (Refusal refusal) {
            FormRefusals.tell(refusal, errors);
            return formPage(side, chargeable, who, model);
        }
    }

    private String formPage(FeeSide side, FeeDesk.Chargeable chargeable, SignedIn who, Model model) {
        model.addAttribute("of", chargeable.of());
        model.addAttribute("item", chargeable.item());
        model.addAttribute("onPost", desk.hands(who, chargeable.of().window()).acts());
        return told("payment/charge", side, model);
    }

    @GetMapping({"/desk/fees/{id}", "/approval/fees/{id}", "/supervision/fees/{id}"})
    String one(
            @PathVariable String id,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        FeeSide side = FeeSide.of(request);
        return noticePage(side, notice(side, who, id), who, locale, model);
    }

    @PostMapping({"/desk/fees/{id}/payment", "/approval/fees/{id}/payment"})
    String pay(
            @PathVariable String id,
            @ModelAttribute("payment") PaymentForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale,
            Model model) {
        return act(
                new Visit(id, who, request, response, locale, model, flash, errors),
                "payment.paid",
                notice -> desk.pay(who, notice, form.seen(), form.toPayment()));
    }

    @PostMapping({"/desk/fees/{id}/waiver", "/approval/fees/{id}/waiver"})
    String waive(
            @PathVariable String id,
            @ModelAttribute("waiver") BasisForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale,
            Model model) {
        return act(new Visit(id, who, request, response, locale, model, flash, errors), "payment.waived", notice -> {
            form.requireConfirmed();
            desk.waive(who, notice, form.seen(), form.document(), form.told());
        });
    }

    @PostMapping({"/desk/fees/{id}/calling-off", "/approval/fees/{id}/calling-off"})
    String callOff(
            @PathVariable String id,
            @ModelAttribute("callOff") CallOffForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale,
            Model model) {
        return act(
                new Visit(id, who, request, response, locale, model, flash, errors),
                "payment.called-off",
                notice -> desk.callOff(who, notice, form.seen(), form.told()));
    }

    @PostMapping({"/desk/fees/{id}/refund", "/approval/fees/{id}/refund"})
    String refund(
            @PathVariable String id,
            @ModelAttribute("refund") BasisForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale,
            Model model) {
        return act(new Visit(id, who, request, response, locale, model, flash, errors), "payment.refunded", notice -> {
            form.requireConfirmed();
            desk.refund(who, notice, form.seen(), form.document(), form.told());
        });
    }

    /** What surrounds an act. */
    private record Visit(
            String id,
            SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            BindingResult errors) {}

    private String act(Visit visit, String done, Consumer<FeeNoticeId> deed) {
        FeeSide side = FeeSide.of(visit.request());
        FeeNoticeView notice = notice(side, visit.who(), visit.id());
        try {
            deed.accept(notice.id());
            visit.flash().addFlashAttribute("notice", done);
            return "redirect:" + side.fees() + "/" + notice.id();
        } catch (Refusal refusal) {
            FormRefusals.tell(refusal, visit.errors());
            if (refusal.messageKey().equals(FeeDesk.CHANGED)) {
                visit.response().setStatus(HttpStatus.CONFLICT.value());
            }
            return noticePage(side, notice(side, visit.who(), visit.id()), visit.who(), visit.locale(), visit.model());
        }
    }

    private String noticePage(FeeSide side, FeeNoticeView notice, SignedIn who, Locale locale, Model model) {
        model.addAttribute("fee", notice);
        model.addAttribute("events", desk.events(notice.id()));
        model.addAttribute("hands", side.isActing() ? desk.hands(who, notice.window()) : FeeDesk.Hands.NONE);
        model.addAttribute(
                "methods",
                Stream.of(PaymentMethod.values())
                        .map(one -> new Choice(one.name(), say("PaymentMethod." + one, locale)))
                        .toList());
        offer(model, "payment", PaymentForm.of(notice));
        offer(model, "waiver", BasisForm.of(notice));
        offer(model, "callOff", CallOffForm.of(notice));
        offer(model, "refund", BasisForm.of(notice));
        model.addAttribute(
                "stuck",
                Arrays.asList("payment", "waiver", "callOff", "refund").stream()
                        .filter(name -> model.getAttribute(BindingResult.MODEL_KEY_PREFIX + name)
                                        instanceof BindingResult result
                                && result.hasErrors())
                        .findFirst()
                        .orElse(""));
        return told("payment/notice", side, model);
    }

    private static void offer(Model model, String name, Object form) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, form);
        }
    }

    private String told(String page, FeeSide side, Model model) {
        model.addAttribute("side", side);
        model.addAttribute("words", words);
        return page;
    }

    private FeeDesk.Chargeable chargeable(FeeSide side, SignedIn who, String id) {
        return read(id, CaseId::of)
                .flatMap(known -> desk.chargeable(side, who, known))
                .orElseThrow(FeeController::notFound);
    }

    private FeeNoticeView notice(FeeSide side, SignedIn who, String id) {
        return read(id, FeeNoticeId::of)
                .flatMap(known -> desk.find(side, who, known))
                .orElseThrow(FeeController::notFound);
    }

    static <T> Optional<T> read(String text, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
