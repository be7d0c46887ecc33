package org.govhall.applicant;

import java.util.Collection;
import java.util.Map;
import org.govhall.kernel.ItemCode;

/** The names of the items that a letter of entrustment can name; a module above knows them. */
public interface EntrustableItems {

    /** The names of those that can be applied for today; what is not among them is missing in the answer. */
    Map<ItemCode, String> names(Collection<ItemCode> codes);
}
