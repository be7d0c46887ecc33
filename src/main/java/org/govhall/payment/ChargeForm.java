package org.govhall.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.govhall.catalog.Fee;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** How much of each line of a standard is charged; a line that is left empty is not charged. */
class ChargeForm {

    private @Nullable String token;
    private List<@Nullable String> quantities = new ArrayList<>();

    /** One of the only line that there is; else nothing is chosen yet. */
    static ChargeForm of(Fee fee) {
        ChargeForm form = new ChargeForm();
        form.token = UUID.randomUUID().toString();
        fee.lines().forEach(line -> form.quantities.add(fee.lines().size() == 1 ? "1" : ""));
        return form;
    }

    public @Nullable String getToken() {
        return token;
    }

    public void setToken(@Nullable String token) {
        this.token = token;
    }

    public List<@Nullable String> getQuantities() {
        return quantities;
    }

    public void setQuantities(List<@Nullable String> quantities) {
        this.quantities = quantities;
    }

    /** As many fields as the standard has lines, whatever was sent. */
    void fit(Fee fee) {
        List<@Nullable String> fitted = new ArrayList<>();
        for (int line = 0; line < fee.lines().size(); line++) {
            fitted.add(line < quantities.size() ? quantities.get(line) : "");
        }
        quantities = fitted;
    }

    Map<Integer, Integer> chosen() {
        Map<Integer, Integer> chosen = new TreeMap<>();
        for (int line = 0; line < quantities.size(); line++) {
            String typed = quantities.get(line);
            if (typed == null || typed.isBlank() || typed.strip().matches("0+")) {
                continue;
            }
            if (!typed.strip().matches("\\d{1,7}")) {
                throw new Refusal("payment.refused.quantity").on("quantities[" + line + "]");
            }
            chosen.put(line, Integer.valueOf(typed.strip()));
        }
        return chosen;
    }
}
