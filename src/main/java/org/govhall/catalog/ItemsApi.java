package org.govhall.catalog;

import java.util.List;
import org.govhall.kernel.AnswersPrograms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue for other programs. */
@RestController
class ItemsApi implements AnswersPrograms {

    record Item(String code, String name, String department) {}

    record Items(List<Item> items) {}

    private static final int MOST = 100;

    private final Catalog catalog;
    private final ItemGuides guides;

    ItemsApi(Catalog catalog, ItemGuides guides) {
        this.catalog = catalog;
        this.guides = guides;
    }

    /**
     * @param q everyday words, a part of the name or a code; without it the catalogue from its beginning
     * @param limit 1 to 100
     */
    @GetMapping(path = "/api/v1/items", produces = MediaType.APPLICATION_JSON_VALUE)
    Items items(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "10") String limit) {
        int most = limit(limit);
        ItemFilter asked = ItemFilter.of(q);
        List<ItemSummary> found = asked.question().isEmpty()
                ? catalog.all().stream().limit(most).toList()
                : catalog.search(asked.question(), most);
        return new Items(found.stream()
                .map(line -> new Item(line.code().value(), line.name(), line.organ()))
                .toList());
    }

    /** The guide of an item as its page shows it: the version in force today, and where it is handled. */
    @GetMapping(path = "/api/v1/items/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
    GuideDocument guide(@PathVariable String code) {
        return guides.find(code)
                .map(GuideDocument::of)
                .orElseThrow(() -> AnswersPrograms.refused(HttpStatus.NOT_FOUND, "no item has this code", null));
    }

    private static int limit(String text) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw badLimit(notANumber);
        }
        throw badLimit(null);
    }

    private static ErrorResponseException badLimit(@Nullable Throwable cause) {
        return AnswersPrograms.refused(HttpStatus.BAD_REQUEST, "limit must be a whole number from 1 to " + MOST, cause);
    }
}
