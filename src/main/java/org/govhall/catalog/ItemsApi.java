package org.govhall.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue for other programs. */
@RestController
class ItemsApi {

    record Item(String code, String name, String department) {}

    record Items(List<Item> items) {}

    private static final int MOST = 100;

    private final Catalog catalog;

    ItemsApi(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * @param q everyday words, a part of the name or a code; without it the catalogue from its beginning
     * @param limit 1 to 100
     */
    @GetMapping(path = "/api/v1/items", produces = MediaType.APPLICATION_JSON_VALUE)
    Items items(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "10") String limit) {
        int most = limit(limit);
        ItemFilter asked = new ItemFilter(q, null, null, null);
        List<ItemSummary> found = asked.question().isEmpty()
                ? catalog.all().stream().limit(most).toList()
                : catalog.search(asked.question(), most);
        return new Items(found.stream()
                .map(line -> new Item(line.code().value(), line.name(), line.organ()))
                .toList());
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
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "limit must be a whole number from 1 to " + MOST);
        return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, cause);
    }

    /** Programs get a problem document (RFC 9457), whatever people get. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(ErrorResponseException refused) {
        return ResponseEntity.status(refused.getStatusCode())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(refused.getBody());
    }
}
