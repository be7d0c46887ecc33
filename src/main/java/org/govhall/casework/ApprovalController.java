package org.govhall.casework;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What a chief representative decides under the letter of authorization, an approval office in its own right, and a leader
 * on duty where there is no letter.
 */
@Controller
@RequestMapping("/approval")
class ApprovalController {

    private static final String PAGE = "casework/approval/case";

    private final ChiefReview review;
    private final Proposals proposals;
    private final DeskCases cases;
    private final DeskRows rows;
    private final CaseActs acts;

    ApprovalController(ChiefReview review, Proposals proposals, DeskCases cases, DeskRows rows, CaseActs acts) {
        this.review = review;
        this.proposals = proposals;
        this.cases = cases;
        this.rows = rows;
        this.acts = acts;
    }

    @GetMapping
    String waiting(
            @RequestParam(defaultValue = "waiting") String tab,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        boolean office = cases.isOfficer(who.accountId());
        Pageable part = Paging.of(page, size);
        Page<CaseRow> rowsOfTab = switch (tab) {
            case "office" -> cases.withOffice(who.accountId(), part);
            case "extensions" -> cases.extensionsToAnswer(who.accountId(), part);
            default -> cases.waitingForMe(who.accountId(), part);
        };
        model.addAttribute("page", rowsOfTab.map(rows::of));
        model.addAttribute("tab", tab);
        if (who.is(Role.DEPARTMENT_LEADER)
                && !office
                && cases.windows(who.accountId()).isEmpty()) {
            model.addAttribute("tabs", List.of("waiting"));
            model.addAttribute(
                    "duty",
                    cases.dutyOf(who.accountId())
                            .map(cases::standing)
                            .map(Enum::name)
                            .orElse("NONE"));
        } else {
            model.addAttribute("tabs", List.of("waiting", office ? "extensions" : "office"));
        }
        return "casework/approval/waiting";
    }

    @GetMapping("/cases/{id}")
    String show(CaseVisit visit) {
        acts.show(visit);
        return PAGE;
    }

    @PostMapping("/cases/{id}/review")
    String review(CaseVisit visit, @Valid @ModelAttribute("opinion") OpinionForm form, BindingResult errors) {
        return acts.take(
                visit,
                form.version(),
                errors,
                ref -> review.review(ref, words(form), visit.account()),
                "casework.approval.review.done",
                this::show);
    }

    @PostMapping("/cases/{id}/on-the-spot")
    String decideOnTheSpot(CaseVisit visit, @Valid @ModelAttribute("opinion") OpinionForm form, BindingResult errors) {
        return acts.take(
                visit,
                form.version(),
                errors,
                ref -> review.decideOnTheSpot(ref, words(form), visit.account()),
                "casework.approval.on-the-spot.done",
                this::show);
    }

    @PostMapping("/cases/{id}/approval")
    String approve(CaseVisit visit, @Valid @ModelAttribute("opinion") OpinionForm form, BindingResult errors) {
        return acts.take(
                visit,
                form.version(),
                errors,
                ref -> review.approve(ref, words(form), null, visit.account()),
                "casework.approval.approve.done",
                this::show);
    }

    @PostMapping("/cases/{id}/supplement-verified")
    String verifySupplement(CaseVisit visit, @Valid @ModelAttribute("opinion") OpinionForm form, BindingResult errors) {
        return acts.take(
                visit,
                form.version(),
                errors,
                ref -> review.verifySupplement(ref, words(form), visit.account()),
                "casework.approval.verify.done",
                this::show);
    }

    @PostMapping("/cases/{id}/completion")
    String complete(CaseVisit visit, @ModelAttribute("completion") VersionForm form, BindingResult errors) {
        return acts.take(
                visit,
                form.version(),
                errors,
                ref -> review.complete(ref, visit.account()),
                "casework.approval.complete.done",
                this::show);
    }

    /** What somebody proposes against the applicant, to be confirmed or sent back. */
    @GetMapping("/cases/{id}/proposal")
    String proposal(CaseVisit visit) {
        CasePage page = acts.show(visit);
        visit.offer("confirmation", VersionForm.of(page));
        visit.offer("objection", ReasonForm.of(page));
        return "casework/approval/proposal";
    }

    @PostMapping("/cases/{id}/proposal")
    String confirmProposal(CaseVisit visit, @ModelAttribute("confirmation") VersionForm form, BindingResult errors) {
        return acts.take(
                visit,
                form.version(),
                errors,
                ref -> proposals.confirm(ref, visit.account()),
                "casework.approval.proposal.done",
                this::proposal);
    }

    @PostMapping("/cases/{id}/proposal-back")
    String sendProposalBack(
            CaseVisit visit, @Valid @ModelAttribute("objection") ReasonForm form, BindingResult errors) {
        return acts.take(
                visit,
                form.version(),
                errors,
                ref -> proposals.sendBack(ref, Objects.requireNonNull(form.reason()), visit.account()),
                "casework.approval.back.done",
                this::proposal);
    }

    @PostMapping("/cases/{id}/reveal")
    String reveal(CaseVisit visit, @Valid @ModelAttribute("reveal") RevealForm form, BindingResult errors) {
        acts.reveal(visit, form, errors);
        return PAGE;
    }

    private static String words(OpinionForm form) {
        return Objects.requireNonNull(form.opinion());
    }
}
