package org.govhall.payment;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.govhall.catalog.FeeLine;

/**
 * One line of a fee notice, as the standard gave it then.
 *
 * @param price yuan for one unit
 * @param amount yuan: price times quantity
 */
@Embeddable
public record ChargedLine(String name, BigDecimal price, String unit, int quantity, BigDecimal amount) {

    /** So many units by the standard. */
    static ChargedLine of(FeeLine standard, int quantity) {
        return new ChargedLine(standard.name(), standard.price(), standard.unit(), quantity, standard.of(quantity));
    }
}
