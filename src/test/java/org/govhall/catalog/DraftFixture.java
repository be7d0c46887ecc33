package org.govhall.catalog;

import org.govhall.identity.SignedIn;
import org.govhall.kernel.ItemCode;
import org.springframework.context.ApplicationContext;

/** Drafts of the catalogue for tests of other modules. */
public final class DraftFixture {

    private DraftFixture() {}

    /** A draft of the next version of an item, begun by an officer of its department. */
    public static String revision(ApplicationContext context, SignedIn officer, ItemCode item) {
        DraftDesk desk = context.getBean(DraftDesk.class);
        return desk.revise(desk.keeper(officer).orElseThrow(), item).toString();
    }
}
