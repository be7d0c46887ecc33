package org.govhall.payment;

import org.govhall.casework.CaseDirectory;
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
    private final CaseDirectory cases;
    private final FeeWords words;

    MyFeeController(FeeDirectory fees, CaseDirectory cases, FeeWords words) {
        this.fees = fees;
        this.cases = cases;
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
        return !cases.entrustedTo(notice.caseId(), who.accountId()).isEmpty();
    }
}
