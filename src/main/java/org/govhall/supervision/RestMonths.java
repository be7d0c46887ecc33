package org.govhall.supervision;

import java.time.Month;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** The months in which nobody asks for an item; they may run over the end of the year. */
record RestMonths(Month from, Month to) {

    boolean covers(Month month) {
        return from.getValue() <= to.getValue()
                ? month.getValue() >= from.getValue() && month.getValue() <= to.getValue()
                : month.getValue() >= from.getValue() || month.getValue() <= to.getValue();
    }

    /**
     * As they were chosen.
     *
     * @return null where neither was
     * @throws Refusal {@code supervision.refused.rest-half} where only one was, or is no month
     */
    static @Nullable RestMonths read(@Nullable String from, @Nullable String to) {
        String first = Params.given(from).orElse(null);
        String last = Params.given(to).orElse(null);
        if (first == null && last == null) {
            return null;
        }
        if (first == null || last == null) {
            throw new Refusal("supervision.refused.rest-half").on(first == null ? "restFrom" : "restTo");
        }
        return new RestMonths(month(first, "restFrom"), month(last, "restTo"));
    }

    private static Month month(String text, String field) {
        if (!text.matches("1[0-2]|[1-9]")) {
            throw new Refusal("supervision.refused.rest-half").on(field);
        }
        return Month.of(Integer.parseInt(text));
    }
}
