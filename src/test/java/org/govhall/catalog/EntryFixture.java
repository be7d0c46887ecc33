package org.govhall.catalog;

import java.time.LocalDate;
import java.util.List;
import org.govhall.identity.AccountId;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.govhall.organization.OrganizationDirectory;
import org.springframework.context.ApplicationContext;

/** Items that a hall has to put right, for tests of other modules. */
public final class EntryFixture {

    private final ApplicationContext context;

    public EntryFixture(ApplicationContext context) {
        this.context = context;
    }

    /** The codes of the items that a centre has to put right. */
    public List<String> toBePutRight(CenterId center) {
        return context
                .getBean(HallEntry.class)
                .of(context.getBean(OrganizationDirectory.class).center(center))
                .rows()
                .stream()
                .filter(row -> !row.isInOrder())
                .map(row -> row.code().value())
                .toList();
    }

    /** Puts an item of the centre on its public list. */
    public String listed(CenterId center, AccountId by, LocalDate due) {
        PublicSupervision supervision = context.getBean(PublicSupervision.class);
        supervision.list(center, new ItemCode(toBePutRight(center).get(0)), "事项进驻大厅", due, by);
        return supervision.open(center).get(0).id().toString();
    }
}
