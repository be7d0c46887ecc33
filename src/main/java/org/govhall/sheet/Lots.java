package org.govhall.sheet;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/** Reads a long list for a file, some hundreds at a time. */
public final class Lots {

    private static final int ROWS_AT_ONCE = 500;

    private Lots() {}

    /** Every row of a list that is read by the page. */
    public static <T> void each(Function<Pageable, Page<T>> list, Consumer<T> reader) {
        each(Sort.unsorted(), list, reader);
    }

    /** Every row, in this order. */
    public static <T> void each(Sort order, Function<Pageable, Page<T>> list, Consumer<T> reader) {
        @Nullable Pageable next = PageRequest.of(0, ROWS_AT_ONCE, order);
        while (next != null) {
            Page<T> rows = list.apply(next);
            rows.forEach(reader);
            next = rows.hasNext() ? rows.nextPageable() : null;
        }
    }
}
