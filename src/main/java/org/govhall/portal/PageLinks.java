package org.govhall.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.web.util.UriComponentsBuilder;

/** The addresses of a list's other pages, with the filters as they are. */
class PageLinks {

    /** One place in the row of page numbers; a gap leads nowhere. */
    record Step(String label, String href, boolean current, boolean gap) {}

    private static final List<Integer> SIZES = List.of(20, 50, 100);

    private final Page<?> page;
    private final String url;
    private final @Nullable String query;

    PageLinks(Page<?> page, String url, @Nullable String query) {
        this.page = page;
        this.url = url;
        this.query = query;
    }

    public long from() {
        return page.getTotalElements() == 0 ? 0 : (long) page.getNumber() * page.getSize() + 1;
    }

    public long to() {
        return (long) page.getNumber() * page.getSize() + page.getNumberOfElements();
    }

    public @Nullable String previous() {
        return page.hasPrevious() ? with("page", page.getNumber() - 1) : null;
    }

    public @Nullable String next() {
        return page.hasNext() ? with("page", page.getNumber() + 1) : null;
    }

    /** The first, the last, and those around the one that is shown. */
    public List<Step> steps() {
        int last = page.getTotalPages() - 1;
        int here = page.getNumber();
        List<Integer> shown = IntStream.rangeClosed(0, last)
                .filter(number -> number == 0 || number == last || Math.abs(number - here) <= 1)
                .boxed()
                .toList();
        List<Step> steps = new ArrayList<>();
        int before = -1;
        for (int number : shown) {
            if (number > before + 1) {
                steps.add(new Step("", "", false, true));
            }
            steps.add(new Step(String.valueOf(number + 1), with("page", number), number == here, false));
            before = number;
        }
        return steps;
    }

    /** How many rows a page may have; the one in use is always among them. */
    public List<Step> sizes() {
        return Stream.concat(SIZES.stream(), Stream.of(page.getSize()))
                .distinct()
                .sorted()
                .map(size -> new Step(String.valueOf(size), with("size", size), size == page.getSize(), false))
                .toList();
    }

    private String with(String parameter, int number) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(url)
                .query(query == null ? "" : query)
                .replaceQueryParam("lang")
                .replaceQueryParam("elder")
                .replaceQueryParam(parameter, number);
        return (parameter.equals("size") ? address.replaceQueryParam("page") : address)
                .build()
                .toUriString();
    }
}
