package org.govhall.payment;

import org.govhall.applicant.ApplicantView;
import org.govhall.applicant.Applicants;
import org.govhall.identity.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the applicant has to pay, and has paid. */
@Controller
class MyFeeController {

    private final FeeDirectory fees;
    private final Applicants applicants;
    private final FeeWords words;

    MyFeeController(FeeDirectory fees, Applicants applicants, FeeWords words) {
        this.fees = fees;
        this.applicants = applicants;
        this.words = words;
    }

    @GetMapping("/my/fees/{id}")
    String one(@PathVariable String id, @AuthenticationPrincipal SignedIn who, Model model) {
        FeeNoticeView notice = FeeController.read(id, FeeNoticeId::of)
                .flatMap(fees::notice)
                .filter(found -> applicants
                        .ofAccount(who.accountId())
                        .map(ApplicantView::id)
                        .filter(found.applicant()::equals)
                        .isPresent())
                .orElseThrow(FeeController::notFound);
        model.addAttribute("fee", notice);
        model.addAttribute("words", words);
        return "payment/mine";
    }
}
