package org.govhall.catalog;

import java.util.Map;
import java.util.Set;
import org.govhall.kernel.ItemCode;

/**
 * What a module above has of the items that a round decides about, such as open cases: counted before the round is
 * approved, so that nobody decides blindly.
 */
public interface ReformConcern {

    /** Key of the message that names what is counted. */
    String labelKey();

    /** How many there are of each item; an item that has none may be left out. */
    Map<ItemCode, Long> count(Set<ItemCode> items);
}
