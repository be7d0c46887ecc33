package org.govhall.catalog;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One price of a published standard.
 *
 * @param name what is charged for, such as 住宅类不动产登记费
 * @param price yuan for one unit, above 0, two decimals
 * @param unit what is counted, such as 件 or 平方米
 * @param most the most units that one case is charged for, 1 to 9999; null where the standard sets no bound
 * @see "行政许可法 (2019) art. 59"
 */
@Embeddable
public record FeeLine(
        String name,
        BigDecimal price,
        String unit,
        @Nullable Integer most) {

    private static final BigDecimal DEAREST = new BigDecimal("99999999.99");
    private static final int MOST_UNITS = 9999;

    public FeeLine {
        Refusal.unless(name != null && !name.isBlank() && name.length() <= 100, "catalog.refused.fee-line-unnamed");
        Refusal.unless(unit != null && !unit.isBlank() && unit.length() <= 20, "catalog.refused.fee-line-unit", name);
        Refusal.unless(
                price != null
                        && price.signum() > 0
                        && price.stripTrailingZeros().scale() <= 2
                        && price.compareTo(DEAREST) <= 0,
                "catalog.refused.fee-line-price",
                name);
        Refusal.unless(most == null || (most >= 1 && most <= MOST_UNITS), "catalog.refused.fee-line-most", name);
        price = price.setScale(2);
    }

    /** Whether it reads as yuan above 0 with at most two decimals. */
    static boolean isPrice(String text) {
        return text.matches("\\d{1,8}(\\.\\d{1,2})?") && new BigDecimal(text).signum() > 0;
    }

    /**
     * What so many units cost.
     *
     * @param quantity whole units, from 1 to the most that the standard allows
     * @return yuan, two decimals
     */
    public BigDecimal of(int quantity) {
        Refusal.unless(quantity >= 1, "catalog.refused.fee-quantity", name);
        if (most != null && quantity > most) {
            throw new Refusal("catalog.refused.fee-quantity-most", name, most, unit);
        }
        return price.multiply(BigDecimal.valueOf(quantity));
    }
}
