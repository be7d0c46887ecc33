package org.govhall.kernel;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** A controller that answers programs: what is wrong is told them in a problem document (RFC 9457), whatever people get. */
public interface AnswersPrograms {

    /** @param detail what is wrong, for who writes the program */
    static ErrorResponseException refused(HttpStatus status, String detail, @Nullable Throwable cause) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), cause);
    }

    @ExceptionHandler
    default ResponseEntity<ProblemDetail> problem(ErrorResponseException refused) {
        return ResponseEntity.status(refused.getStatusCode())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(refused.getBody());
    }
}
