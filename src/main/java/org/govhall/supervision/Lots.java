package org.govhall.supervision;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;

/** Reads a long list for a file, some hundreds at a time. */
final class Lots {

    private static final int ROWS_AT_ONCE = 500;

    private Lots() {}

    static <T> void each(Function<Pageable, Page<T>> list, Consumer<T> reader) {
        @Nullable Pageable next = PageRequest.of(0, ROWS_AT_ONCE);
        while (next != null) {
            Page<T> rows = list.apply(next);
            rows.forEach(reader);
            next = rows.hasNext() ? rows.nextPageable() : null;
        }
    }
}
