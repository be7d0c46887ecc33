package org.govhall.casework;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such case, or it is not yours: both look the same from outside. */
@ResponseStatus(HttpStatus.NOT_FOUND)
final class NoSuchCase extends RuntimeException {

    NoSuchCase() {
        super("no such case for this person");
    }
}
