package org.govhall.catalog;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such item or draft, or it is another department's: for who asks that is the same. */
@ResponseStatus(HttpStatus.NOT_FOUND)
final class NotKept extends RuntimeException {}
