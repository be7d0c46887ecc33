package org.govhall.hotline;

import org.jspecify.annotations.Nullable;

/**
 * One act on an order. Which of these is asked for depends on the act; what is missing is refused beside it.
 *
 * @param number of the order to merge into
 */
record HotlineForm(
        @Nullable Long version,
        @Nullable String choice,
        @Nullable String department,
        @Nullable String days,
        @Nullable String number,
        @Nullable String text) {

    static HotlineForm of(HotlineOrderView order) {
        return new HotlineForm(order.version(), null, null, null, null, null);
    }

    HotlineTerm term() {
        return new HotlineTerm(HotlineTyped.number(days, "days"), said());
    }

    String said() {
        return HotlineTyped.given(text).orElse("");
    }
}
