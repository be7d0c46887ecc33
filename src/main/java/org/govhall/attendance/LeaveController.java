package org.govhall.attendance;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.Refusal;
import org.govhall.organization.OfficerView;
import org.govhall.organization.OrganizationDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;
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

/** Leave: asked for by those at the windows, answered by those to whom it is put. */
@Controller
class LeaveController {

    private static final String OWN = "/attendance/leave";
    private static final String REQUESTS = "/attendance/requests";

    private final LeaveDesk desk;
    private final OrganizationDirectory organization;
    private final HallTimes times;
    private final AttendanceNames names;
    private final MessageSource messages;
    private final ZoneId zone;

    LeaveController(
            LeaveDesk desk,
            OrganizationDirectory organization,
            HallTimes times,
            AttendanceNames names,
            MessageSource messages,
            ZoneId zone) {
        this.desk = desk;
        this.organization = organization;
        this.times = times;
        this.names = names;
        this.messages = messages;
        this.zone = zone;
    }

    @GetMapping(OWN)
    String mine(@AuthenticationPrincipal SignedIn who, @PageableDefault(size = 20) Pageable page, Model model) {
        model.addAttribute(
                "page",
                organization
                        .officerOf(who.accountId())
                        .map(OfficerView::id)
                        .map(self -> desk.of(self, page))
                        .orElseGet(Page::empty));
        return told("attendance/leave", model);
    }

    @GetMapping(OWN + "/new")
    String form(Locale locale, Model model) {
        model.addAttribute("form", LeaveForm.empty());
        return formPage(locale, model);
    }

    @PostMapping(OWN + "/new")
    String request(
            @Valid @ModelAttribute("form") LeaveForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        if (!errors.hasErrors()) {
            try {
                desk.request(who.accountId(), form.toDraft(zone));
                flash.addFlashAttribute("notice", "attendance.leave.requested");
                return "redirect:" + OWN;
            } catch (Refusal refusal) {
                Typed.tell(refusal, errors, response);
            }
        }
        return formPage(locale, model);
    }

    @PostMapping(OWN + "/{id}/withdrawal")
    String withdraw(@PathVariable String id, @AuthenticationPrincipal SignedIn who, RedirectAttributes flash) {
        LeaveView leave = own(who, id);
        Typed.act(() -> desk.withdraw(who.accountId(), leave.id()), "attendance.leave.withdrawn", flash);
        return "redirect:" + OWN;
    }

    @PostMapping(OWN + "/{id}/return")
    String comeBack(@PathVariable String id, @AuthenticationPrincipal SignedIn who, RedirectAttributes flash) {
        LeaveView leave = own(who, id);
        Typed.act(() -> desk.comeBack(who.accountId(), leave.id()), "attendance.leave.returned", flash);
        return "redirect:" + OWN;
    }

    @GetMapping(REQUESTS)
    String requests(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(required = false) @Nullable String standing,
            @PageableDefault(size = 20) Pageable page,
            Model model) {
        LeaveDesk.Standing asked =
                Typed.constant(LeaveDesk.Standing.class, standing).orElse(LeaveDesk.Standing.OPEN);
        model.addAttribute("standing", asked);
        model.addAttribute("standings", LeaveDesk.Standing.values());
        model.addAttribute("page", desk.list(who, asked, page));
        return told("attendance/requests", model);
    }

    @GetMapping(REQUESTS + "/{id}")
    String one(@PathVariable String id, @AuthenticationPrincipal SignedIn who, Model model) {
        LeaveView leave = put(who, id);
        model.addAttribute("form", AnswerForm.to(leave.version()));
        return requestPage(leave, who, model);
    }

    @PostMapping(REQUESTS + "/{id}/approval")
    String approve(
            @PathVariable String id,
            @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        LeaveView leave = put(who, id);
        return Typed.done(
                        () -> desk.approve(who, leave.id(), form.seen()),
                        "attendance.leave.approved",
                        errors,
                        response,
                        flash)
                ? "redirect:" + REQUESTS
                : requestPage(put(who, id), who, model);
    }

    @PostMapping(REQUESTS + "/{id}/refusal")
    String refuse(
            @PathVariable String id,
            @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        LeaveView leave = put(who, id);
        return Typed.done(
                        () -> desk.refuse(who, leave.id(), form.seen(), form.said()),
                        "attendance.leave.refused",
                        errors,
                        response,
                        flash)
                ? "redirect:" + REQUESTS
                : requestPage(put(who, id), who, model);
    }

    private String formPage(Locale locale, Model model) {
        List<Choice> kinds = Stream.of(LeaveKind.values())
                .map(kind -> new Choice(kind.name(), messages.getMessage("LeaveKind." + kind, null, locale)))
                .toList();
        model.addAttribute("kinds", kinds);
        return "attendance/leave-form";
    }

    private String requestPage(LeaveView leave, SignedIn who, Model model) {
        model.addAttribute("leave", leave);
        model.addAttribute("mine", desk.isPutTo(who, leave));
        return told("attendance/request", model);
    }

    private LeaveView own(SignedIn who, String id) {
        return Typed.found(Typed.id(id, LeaveId::of)
                .flatMap(known -> desk.own(who.accountId(), known))
                .orElse(null));
    }

    private LeaveView put(SignedIn who, String id) {
        return Typed.found(Typed.id(id, LeaveId::of)
                .flatMap(known -> desk.find(who, known))
                .orElse(null));
    }

    private String told(String page, Model model) {
        model.addAttribute("times", times);
        model.addAttribute("names", names);
        return page;
    }
}
