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

    /** Whether what is counted comes to its end when a round stops the running cases of an item. */
    default boolean isStopped() {
        return false;
    }

    /** How many there are of each item; an item that has none may be left out. */
    Map<ItemCode, Long> count(Set<ItemCode> items);
}
