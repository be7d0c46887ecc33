package org.govhall.hotline;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.FormRefusals;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.sheet.CsvFile;
import org.govhall.sheet.Lots;
import org.govhall.sheet.XlsxFile;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The orders of the hotline, for those who take and dispatch them, and for the departments that answer. */
@Controller
class HotlineController {

    private static final String NEW = "/hotline/orders/new";
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final List<String> COLUMNS = List.of(
            "number",
            "kind",
            "subject",
            "channel",
            "came",
            "case",
            "center",
            "department",
            "state",
            "due",
            "answered",
            "call-back",
            "overdue");

    private final HotlineDesk desk;
    private final HotlineReach.HotlineReaches reaches;
    private final OrganizationDirectory organization;
    private final HotlineWords words;
    private final MessageSource messages;
    private final ZoneId zone;

    HotlineController(
            HotlineDesk desk,
            HotlineReach.HotlineReaches reaches,
            OrganizationDirectory organization,
            HotlineWords words,
            MessageSource messages,
            ZoneId zone) {
        this.desk = desk;
        this.reaches = reaches;
        this.organization = organization;
        this.words = words;
        this.messages = messages;
        this.zone = zone;
    }

    @GetMapping({"/hotline/orders", "/hotline/department"})
    String list(
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HotlineAsked asked,
            @PageableDefault(size = 20) Pageable page,
            Model model) {
        HotlineSide side = HotlineSide.of(request);
        HotlineReach reach = side.reach(reaches, who);
        HotlineFilter filter = asked.read(reach, organization, desk.today());
        model.addAttribute("side", side);
        model.addAttribute("asked", asked);
        model.addAttribute("filter", filter);
        model.addAttribute("standings", HotlineStanding.values());
        model.addAttribute("kinds", DemandKind.values());
        model.addAttribute("centers", centers(reach));
        model.addAttribute("departments", departments(reach));
        model.addAttribute("page", desk.list(reach, filter, page));
        model.addAttribute("words", words);
        return "hotline/orders";
    }

    @GetMapping("/hotline/orders.csv")
    void csv(@AuthenticationPrincipal SignedIn who, HotlineAsked asked, HttpServletResponse response, Locale locale) {
        HotlineReach reach = reaches.asDispatcher(who);
        HotlineFilter filter = asked.read(reach, organization, desk.today());
        CsvFile file = CsvFile.download(response, "hotline.csv", header(locale));
        Lots.each(lot -> desk.list(reach, filter, lot), row -> file.row(cells(row, locale)));
    }

    @GetMapping("/hotline/orders.xlsx")
    void xlsx(@AuthenticationPrincipal SignedIn who, HotlineAsked asked, HttpServletResponse response, Locale locale) {
        HotlineReach reach = reaches.asDispatcher(who);
        HotlineFilter filter = asked.read(reach, organization, desk.today());
        try (XlsxFile file = new XlsxFile()) {
            file.sheet(say("hotline.title", locale), header(locale));
            Lots.each(lot -> desk.list(reach, filter, lot), row -> file.row(cells(row, locale)));
            file.download(response, "hotline.xlsx");
        }
    }

    private List<String> header(Locale locale) {
        return COLUMNS.stream()
                .map(column -> say("hotline.order." + column, locale))
                .toList();
    }

    /** Nothing of the caller: a table leaves the hall. */
    private List<String> cells(HotlineRow row, Locale locale) {
        return List.of(
                row.number(),
                say("DemandKind." + row.kind(), locale),
                row.subject(),
                say("HotlineChannel." + row.channel(), locale),
                words.time(row.cameAt()),
                Objects.requireNonNullElse(row.caseNumber(), ""),
                words.center(row.center()),
                row.department() == null ? "" : words.department(row.department()),
                say("HotlineState." + row.state(), locale),
                row.dueAt() == null ? "" : words.time(row.dueAt()),
                row.answeredAt() == null ? "" : words.time(row.answeredAt()),
                row.callBack() == null ? "" : say("HotlineCall." + row.callBack(), locale),
                row.overdue() ? say("hotline.order.overdue", locale) : "");
    }

    @GetMapping(NEW)
    String form(@AuthenticationPrincipal SignedIn who, Locale locale, Model model) {
        HotlineReach reach = reaches.asDispatcher(who);
        CenterId own = reach.official().center();
        model.addAttribute(
                "form",
                new NewHotlineOrderForm(
                        HotlineOrderId.next().toString(),
                        reach.centers().contains(own) ? own.toString() : null,
                        HotlineChannel.PHONE.name(),
                        TYPED.format(desk.now().atZone(zone)),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        return newPage(reach, locale, model);
    }

    @PostMapping(NEW)
    String take(
            @AuthenticationPrincipal SignedIn who,
            @Valid @ModelAttribute("form") NewHotlineOrderForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes flash,
            Model model) {
        HotlineReach reach = reaches.asDispatcher(who);
        HotlineOrderId id = HotlineTyped.found(
                HotlineTyped.read(form.id(), HotlineOrderId::of).orElse(null));
        if (errors.hasErrors()) {
            return newPage(reach, locale, model);
        }
        try {
            HotlineOrderId taken = desk.take(
                    reach,
                    id,
                    HotlineTyped.read(form.center(), CenterId::of).orElse(null),
                    form.toDemand(desk, reach, zone));
            flash.addFlashAttribute("notice", "hotline.done.take");
            return "redirect:" + HotlineSide.CENTER.root() + "/" + taken;
        } catch (Refusal refusal) {
            FormRefusals.tell(refusal, errors);
            return newPage(reach, locale, model);
        }
    }

    private String newPage(HotlineReach reach, Locale locale, Model model) {
        model.addAttribute("centers", centers(reach));
        model.addAttribute("channels", choices(HotlineChannel.class, locale));
        model.addAttribute("kinds", choices(DemandKind.class, locale));
        return "hotline/order-new";
    }

    @GetMapping({"/hotline/orders/{id}", "/hotline/department/{id}"})
    String one(
            @PathVariable String id, @AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model) {
        HotlineSide side = HotlineSide.of(request);
        model.addAttribute("reveal", new HotlineRevealForm(null));
        return orderPage(side, sheet(side, who, id), model);
    }

    @PostMapping({"/hotline/orders/{id}/reveal", "/hotline/department/{id}/reveal"})
    String reveal(
            @PathVariable String id,
            @AuthenticationPrincipal SignedIn who,
            @ModelAttribute("reveal") HotlineRevealForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model) {
        HotlineSide side = HotlineSide.of(request);
        HotlineDesk.Sheet sheet = sheet(side, who, id);
        try {
            model.addAttribute(
                    "inFull",
                    desk.reveal(side.reach(reaches, who), sheet.order().id(), form.purpose()));
        } catch (Refusal refusal) {
            FormRefusals.tell(refusal, errors);
        }
        return orderPage(side, sheet, model);
    }

    @GetMapping({"/hotline/orders/{id}/{act}", "/hotline/department/{id}/{act}"})
    String actForm(
            @PathVariable String id,
            @PathVariable String act,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        HotlineSide side = HotlineSide.of(request);
        HotlineDesk.Sheet sheet = sheet(side, who, id);
        HotlineAct asked = HotlineTyped.found(HotlineAct.at(act, side)
                .filter(one ->
                        HotlineAct.possible(sheet.order(), side, desk.now()).contains(one))
                .orElse(null));
        model.addAttribute("form", HotlineForm.of(sheet.order()));
        return actPage(side, asked, sheet, model);
    }

    @PostMapping({"/hotline/orders/{id}/{act}", "/hotline/department/{id}/{act}"})
    String act(
            @PathVariable String id,
            @PathVariable String act,
            @ModelAttribute("form") HotlineForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        HotlineSide side = HotlineSide.of(request);
        HotlineDesk.Sheet sheet = sheet(side, who, id);
        HotlineAct asked = HotlineTyped.found(HotlineAct.at(act, side).orElse(null));
        try {
            carryOut(asked, side.reach(reaches, who), sheet.order().id(), form);
        } catch (Refusal refusal) {
            if (refusal.messageKey().equals(HotlineDesk.CHANGED)) {
                response.setStatus(HttpStatus.CONFLICT.value());
            }
            FormRefusals.tell(refusal, errors);
            return actPage(side, asked, sheet(side, who, id), model);
        }
        flash.addFlashAttribute("notice", "hotline.done." + asked.path());
        return "redirect:" + side.root() + "/" + sheet.order().id();
    }

    private void carryOut(HotlineAct act, HotlineReach reach, HotlineOrderId id, HotlineForm form) {
        long version = form.version() == null ? -1 : form.version();
        switch (act) {
            case DISPATCH -> desk.dispatch(reach, id, version, department(form), form.term());
            case TELL_WAY ->
                desk.tellWay(
                        reach, id, version, HotlineTyped.choice(LegalWay.class, form.choice(), "choice"), form.said());
            case TRANSFER ->
                desk.transfer(
                        reach,
                        id,
                        version,
                        HotlineTyped.choice(UrgentLine.class, form.choice(), "choice"),
                        form.said());
            case MERGE ->
                desk.merge(
                        reach,
                        id,
                        version,
                        HotlineTyped.given(form.number()).orElse("").toUpperCase(Locale.ROOT),
                        form.said());
            case DECIDE -> {
                if (HotlineTyped.choice(ObjectionRuling.class, form.choice(), "choice")
                        == ObjectionRuling.SENT_ELSEWHERE) {
                    desk.sendElsewhere(reach, id, version, department(form), form.term());
                } else {
                    desk.refuseObjection(reach, id, version, form.said());
                }
            }
            case CALL_BACK ->
                desk.callBack(
                        reach,
                        id,
                        version,
                        HotlineTyped.choice(HotlineCall.class, form.choice(), "choice"),
                        form.term());
            case ANSWER -> desk.answer(reach, id, version, form.said());
            case OBJECT -> desk.object(reach, id, version, form.said());
        }
    }

    private static @Nullable DepartmentId department(HotlineForm form) {
        return HotlineTyped.read(form.department(), DepartmentId::of).orElse(null);
    }

    private String orderPage(HotlineSide side, HotlineDesk.Sheet sheet, Model model) {
        model.addAttribute("acts", HotlineAct.possible(sheet.order(), side, desk.now()));
        show(side, sheet, model);
        return "hotline/order";
    }

    private String actPage(HotlineSide side, HotlineAct act, HotlineDesk.Sheet sheet, Model model) {
        HotlineOrderView order = sheet.order();
        model.addAttribute("act", act);
        model.addAttribute(
                "departments",
                desk.departments(order.center()).entrySet().stream()
                        .filter(one -> !one.getKey().equals(order.department()))
                        .map(one -> new HotlineChoice(one.getKey().toString(), one.getValue()))
                        .toList());
        model.addAttribute("usualDays", desk.usualDays(order.kind()));
        show(side, sheet, model);
        return "hotline/act";
    }

    private void show(HotlineSide side, HotlineDesk.Sheet sheet, Model model) {
        model.addAttribute("side", side);
        model.addAttribute("sheet", sheet);
        model.addAttribute("order", sheet.order());
        model.addAttribute("now", desk.now());
        model.addAttribute("words", words);
    }

    private HotlineDesk.Sheet sheet(HotlineSide side, SignedIn who, String id) {
        HotlineReach reach = side.reach(reaches, who);
        return HotlineTyped.found(HotlineTyped.read(id, HotlineOrderId::of)
                .flatMap(known -> desk.sheet(reach, known))
                .orElse(null));
    }

    private List<HotlineChoice> centers(HotlineReach reach) {
        return organization.centers().stream()
                .filter(center -> reach.centers().contains(center.id()))
                .map(center -> new HotlineChoice(center.id().toString(), center.name()))
                .toList();
    }

    /** Those that a list can be narrowed to; a department needs none. */
    private List<HotlineChoice> departments(HotlineReach reach) {
        return reach.departments() != null
                ? List.of()
                : reach.centers().stream()
                        .flatMap(center -> desk.departments(center).entrySet().stream())
                        .distinct()
                        .map(one -> new HotlineChoice(one.getKey().toString(), one.getValue()))
                        .sorted(Comparator.comparing(HotlineChoice::label))
                        .toList();
    }

    private <E extends Enum<E>> List<HotlineChoice> choices(Class<E> type, Locale locale) {
        return Stream.of(type.getEnumConstants())
                .map(one -> new HotlineChoice(one.name(), say(type.getSimpleName() + "." + one, locale)))
                .toList();
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
