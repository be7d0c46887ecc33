package org.govhall.supervision;

import java.math.BigDecimal;

/**
 * What the items in force promise and what the law allows, each item once; only items for which the law sets a period.
 *
 * @param items how many
 * @param promised sum, working days
 * @param statutory sum, working days
 */
record Promises(long items, BigDecimal promised, BigDecimal statutory) {

    static final Promises NONE = new Promises(0, BigDecimal.ZERO, BigDecimal.ZERO);

    Promises plus(BigDecimal promisedDays, BigDecimal statutoryDays) {
        return new Promises(items + 1, promised.add(promisedDays), statutory.add(statutoryDays));
    }
}
