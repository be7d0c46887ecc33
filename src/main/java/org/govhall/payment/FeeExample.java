package org.govhall.payment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.govhall.casework.CaseId;
import org.govhall.identity.Accounts;
import org.govhall.identity.SignedIn;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OfficerView;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.PostKind;
import org.govhall.organization.PostView;
import org.govhall.organization.WindowId;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Some cases under way are charged by their standards, and most have paid: for a first look at the hall only. */
@Component
@Profile("demo")
public class FeeExample {

    private static final int CASES = 24;
    private static final int ONE_IN_THREE = 3;

    private final FeeDesk desk;
    private final FeeDirectory fees;
    private final OrganizationDirectory organization;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;

    FeeExample(
            FeeDesk desk,
            FeeDirectory fees,
            OrganizationDirectory organization,
            Accounts accounts,
            JdbcClient jdbc,
            Clock clock) {
        this.desk = desk;
        this.fees = fees;
        this.organization = organization;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Spot(CaseId id, WindowId window) {}

    /** Charges one of what comes first in the standard of each; two of three pay at once. */
    public void charge() {
        List<Spot> spots = jdbc.sql("select f.case_id, f.window_id from casework_facts f"
                        + " where f.status in ('ACCEPTED', 'REVIEWED', 'APPROVED') and exists"
                        + " (select 1 from catalog_fee_prices p where p.revision_id = f.revision_id)"
                        + " order by f.received_at desc, f.case_id fetch first " + CASES + " rows only")
                .query((row, number) -> new Spot(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        new WindowId(row.getObject("window_id", UUID.class))))
                .list();
        int charged = 0;
        for (Spot spot : spots) {
            Optional<SignedIn> clerk = clerk(spot.window());
            if (clerk.isPresent()) {
                FeeNoticeId id = desk.issue(
                        clerk.get(), spot.id(), Map.of(0, 1), UUID.randomUUID().toString());
                charged++;
                if (charged % ONE_IN_THREE != 0) {
                    pay(clerk.get(), id);
                }
            }
        }
    }

    private Optional<SignedIn> clerk(WindowId window) {
        Instant now = clock.instant();
        return organization.posts(window).stream()
                .filter(post -> post.kind() == PostKind.CLERK)
                .map(PostView::officerA)
                .filter(officer -> !organization.isAway(officer, now))
                .findFirst()
                .map((OfficerId officer) -> organization.officer(officer))
                .map(OfficerView::account)
                .map(accounts::signedIn);
    }

    private void pay(SignedIn clerk, FeeNoticeId id) {
        FeeNoticeView notice = fees.notice(id).orElseThrow();
        desk.pay(
                clerk,
                id,
                notice.version(),
                new FeeDesk.Payment(
                        PaymentMethod.CARD,
                        "GS" + notice.code().substring(8),
                        notice.amount(),
                        UUID.randomUUID().toString()));
    }
}
