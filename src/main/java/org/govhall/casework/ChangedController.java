package org.govhall.casework;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Somebody was faster: the case as it is now, with a way to it, and what was typed, to be copied. */
@Controller
@RequestMapping("/changed/{id}")
class ChangedController {

    private static final String PAGE = "casework/changed";
    private static final Set<String> OURS = Set.of("_csrf", "version", "token");

    /** What a page sends by itself, not what somebody typed: ids, constants, ticks. */
    private static final Pattern NOT_TYPED =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|[A-Z][A-Z_]+|on|true|false|\\d{1,6}");

    private final CitizenCases citizen;
    private final DeskCases desk;

    ChangedController(CitizenCases citizen, DeskCases desk) {
        this.citizen = citizen;
        this.desk = desk;
    }

    @GetMapping
    String look(@PathVariable CaseId id, @AuthenticationPrincipal SignedIn who, Model model) {
        return show(id, who, List.of(), model);
    }

    /** Comes here by a forward, with what the refused form held. */
    @PostMapping
    String keep(
            @PathVariable CaseId id, @AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model) {
        return show(id, who, typed(request), model);
    }

    private String show(CaseId id, SignedIn who, List<String> typed, Model model) {
        Dossier dossier =
                who.isStaff() ? desk.dossier(id, deskOf(who), who.accountId()) : citizen.dossier(id, who.accountId());
        model.addAttribute("dossier", dossier);
        model.addAttribute(
                "lastEvent",
                dossier.view().trail().stream()
                        .reduce((first, second) -> second)
                        .orElse(null));
        model.addAttribute("typed", typed);
        model.addAttribute("href", hrefOf(dossier.view(), who));
        return PAGE;
    }

    private static String hrefOf(CaseView view, SignedIn who) {
        if (!who.isStaff()) {
            return view.status() == CaseStatus.DRAFT ? "/my/drafts/" + view.id() : "/my/cases/" + view.id();
        }
        return deskOf(who).root() + "/cases/" + view.id();
    }

    private static DeskRole deskOf(SignedIn who) {
        return who.is(Role.WINDOW_CLERK) ? DeskRole.CLERK : DeskRole.CHIEF;
    }

    private static List<String> typed(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(parameter -> !OURS.contains(parameter.getKey()))
                .flatMap(parameter -> Arrays.stream(parameter.getValue()))
                .filter(value -> !value.isBlank() && !NOT_TYPED.matcher(value).matches())
                .toList();
    }
}
