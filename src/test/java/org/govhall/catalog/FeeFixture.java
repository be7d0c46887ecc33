package org.govhall.catalog;

import java.time.LocalDate;
import java.util.Objects;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.OrganizationDirectory;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** An item that costs something, for tests of other modules. */
public final class FeeFixture {

    private FeeFixture() {}

    /** The next version of an item, in force at once, has this standard. */
    public static void charge(ApplicationContext context, ItemCode item, LocalDate from, Fee fee) {
        CatalogMemory memory = context.getBean(CatalogMemory.class);
        ItemRevisions revisions = context.getBean(ItemRevisions.class);
        Catalog catalog = context.getBean(Catalog.class);
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            memory.changing();
            RevisionView now = catalog.guide(item, from).orElseThrow();
            OfferingView offering = catalog.offerings(item, from).get(0);
            DraftContent content = DraftContent.of(now);
            content.offered = true;
            content.level = ItemLevel.MUNICIPAL;
            content.implementationCode = context.getBean(OrganizationDirectory.class)
                            .department(offering.department())
                            .creditCode()
                    + content.level.code()
                    + now.basicCode();
            content.enquiryPhone = "0934-8612345";
            content.complaintPhone = "12345";
            content.free = fee.free();
            content.standard = fee.standard();
            content.feeBasis = fee.basis();
            content.fees = fee.lines();
            ItemRevision last = revisions.findLatestOf(now.itemId()).orElseThrow();
            ItemRevision next = last.supersede(Objects.requireNonNull(content.toContent()), from, null);
            revisions.save(last);
            revisions.save(next);
        });
    }
}
