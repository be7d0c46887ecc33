package org.govhall.payment;

import org.govhall.applicant.ApplicantView;
import org.govhall.applicant.Applicants;
import org.govhall.applicant.Entrustments;
import org.govhall.catalog.Catalog;
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
    private final Entrustments entrustments;
    private final Catalog catalog;
    private final FeeWords words;

    MyFeeController(
            FeeDirectory fees, Applicants applicants, Entrustments entrustments, Catalog catalog, FeeWords words) {
        this.fees = fees;
        this.applicants = applicants;
        this.entrustments = entrustments;
        this.catalog = catalog;
        this.words = words;
    }

    @GetMapping("/my/fees/{id}")
    String one(@PathVariable String id, @AuthenticationPrincipal SignedIn who, Model model) {
        FeeNoticeView notice = FeeController.read(id, FeeNoticeId::of)
                .flatMap(fees::notice)
                .filter(found -> maySee(found, who))
                .orElseThrow(FeeController::notFound);
        model.addAttribute("fee", notice);
        model.addAttribute("words", words);
        return "payment/mine";
    }

    /** The applicant, and whoever does anything for them in this item under a letter of entrustment. */
    private boolean maySee(FeeNoticeView notice, SignedIn who) {
        return applicants
                        .ofAccount(who.accountId())
                        .map(ApplicantView::id)
                        .filter(notice.applicant()::equals)
                        .isPresent()
                || !entrustments
                        .acts(
                                notice.applicant(),
                                who.accountId(),
                                catalog.revision(notice.revision()).itemCode())
                        .isEmpty();
    }
}
