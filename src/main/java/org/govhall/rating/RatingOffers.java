package org.govhall.rating;

import java.time.Clock;
import java.util.List;
import org.govhall.casework.CaseId;
import org.govhall.casework.CaseOffer;
import org.govhall.casework.CaseOffers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Offers to rate: on the page of a case once it is completed, and by a square code on the receipt: each time it is printed, of the last visit to the counter. */
@Component
class RatingOffers implements CaseOffers {

    private static final String ICON = "star";

    private final Occasions occasions;
    private final RatingBox box;
    private final RatingCode.Codes codes;
    private final RatingLimits limits;
    private final Clock clock;

    RatingOffers(Occasions occasions, RatingBox box, RatingCode.Codes codes, RatingLimits limits, Clock clock) {
        this.occasions = occasions;
        this.box = box;
        this.codes = codes;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseOffer> forApplicant(CaseId id) {
        return occasions
                .find(id, RatingStage.COMPLETION)
                .map(occasion -> {
                    boolean rated = box.given(id, RatingStage.COMPLETION).isPresent();
                    return rated || occasion.isOpen(clock.instant(), limits.rateWithin())
                            ? List.of(new CaseOffer(
                                    rated ? "rating.offer.rated" : "rating.offer.rate",
                                    "/my/ratings/" + id + "/" + RatingStage.COMPLETION,
                                    ICON,
                                    null))
                            : List.<CaseOffer>of();
                })
                .orElse(List.of());
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseOffer> onReceipt(CaseId id) {
        return occasions
                .lastVisit(id)
                .map(occasion -> codes.write(id, occasion.stage()))
                .map(code -> List.of(
                        new CaseOffer("rating.offer.receipt", "/rate/" + code, ICON, "/rate/" + code + "/qr.svg")))
                .orElse(List.of());
    }
}
