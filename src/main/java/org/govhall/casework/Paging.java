package org.govhall.casework;

import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** The page of a list that an address asks for, within bounds. */
final class Paging {

    private static final int LARGEST = 100;

    private Paging() {}

    static PageRequest of(int page, int size, Sort sort) {
        return PageRequest.of(Math.max(page, 0), Math.min(Math.max(size, 1), LARGEST), sort);
    }

    static PageRequest of(int page, int size) {
        return of(page, size, Sort.unsorted());
    }
}
