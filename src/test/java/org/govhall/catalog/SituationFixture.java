package org.govhall.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.OrganizationDirectory;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** An item that asks about the situation, for tests of other modules. */
public final class SituationFixture {

    /** The material that only one of the choices needs. */
    public static final String ONLY_FOR_AN_AGENT = "授权委托书";

    private SituationFixture() {}

    /** Has the next version of an item ask who comes: q1.1 in person, q1.2 an agent, who needs a letter. */
    public static void askWhoComes(ApplicationContext context, ItemCode item, LocalDate from) {
        CatalogMemory memory = context.getBean(CatalogMemory.class);
        ItemRevisions revisions = context.getBean(ItemRevisions.class);
        Catalog catalog = context.getBean(Catalog.class);
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            memory.changing();
            RevisionView now = catalog.guide(item, from).orElseThrow();
            OfferingView offering = catalog.offerings(item, from).get(0);
            OrganizationDirectory organization = context.getBean(OrganizationDirectory.class);
            DraftContent content = DraftContent.of(now);
            content.offered = true;
            content.level = ItemLevel.MUNICIPAL;
            content.implementationCode =
                    organization.department(offering.department()).creditCode()
                            + content.level.code()
                            + now.basicCode();
            content.enquiryPhone = "0934-8612345";
            content.complaintPhone = "12345";
            List<ItemContent.Material> materials = new ArrayList<>(content.materials);
            materials.add(
                    new ItemContent.Material(ONLY_FOR_AN_AGENT, MaterialForm.ORIGINAL, 1, MaterialSource.SELF, false));
            content.materials = materials;
            content.situations = List.of(
                    new Particulars.Situation("谁来办理？", "本人", null, null),
                    new Particulars.Situation("谁来办理？", "代理人", ONLY_FOR_AN_AGENT, null));
            ItemRevision last = revisions.findLatestOf(now.itemId()).orElseThrow();
            ItemRevision next = last.supersede(Objects.requireNonNull(content.toContent()), from, null);
            revisions.save(last);
            revisions.save(next);
        });
    }
}
