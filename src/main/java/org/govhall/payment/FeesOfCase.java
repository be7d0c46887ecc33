package org.govhall.payment;

import java.util.List;
import java.util.Optional;
import org.govhall.casework.CaseCharges;
import org.govhall.casework.CaseId;
import org.govhall.catalog.RevisionView;
import org.govhall.organization.OfficerView;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.WindowView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The fees on the pages of a case. An item without prices costs them no query. */
@Component
class FeesOfCase implements CaseCharges {

    private final FeeDesk desk;
    private final OrganizationDirectory organization;

    FeesOfCase(FeeDesk desk, OrganizationDirectory organization) {
        this.desk = desk;
        this.organization = organization;
    }

    @Override
    public Optional<Charges> onDesk(Look look) {
        if (!look.item().fee().hasPrices()) {
            return Optional.empty();
        }
        List<FeeNoticeView> notices = desk.of(look.id());
        boolean settled = notices.stream().anyMatch(one -> one.state().isStanding());
        boolean atWindow = organization.officerOf(look.viewer()).map(OfficerView::id).stream()
                .flatMap(officer -> organization.windowsOf(officer).stream())
                .map(WindowView::id)
                .anyMatch(look.window()::equals);
        boolean mayOpen = atWindow
                || organization
                        .officerOf(look.viewer())
                        .flatMap(officer -> organization.approvalOfficeOf(officer.id()))
                        .isPresent();
        String href = atWindow && !settled && look.status().isOnTheClock()
                ? look.root() + "/cases/" + look.id() + "/fee"
                : null;
        return some(charges(notices, mayOpen ? look.root() + "/fees/" : null), href);
    }

    @Override
    public Optional<Charges> forApplicant(CaseId id, RevisionView item) {
        return item.fee().hasPrices() ? some(charges(desk.of(id), "/my/fees/"), null) : Optional.empty();
    }

    private static Optional<Charges> some(List<Charge> charges, @Nullable String href) {
        return charges.isEmpty() && href == null ? Optional.empty() : Optional.of(new Charges(charges, href));
    }

    private static List<Charge> charges(List<FeeNoticeView> notices, @Nullable String root) {
        return notices.stream()
                .map(one -> new Charge(
                        one.amount().toPlainString(),
                        "FeeState." + one.state(),
                        one.state().tone(),
                        one.dueOn(),
                        root == null ? null : root + one.id()))
                .toList();
    }
}
