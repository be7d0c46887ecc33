package org.govhall.applicant;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.validation.Errors;

/** What somebody types who signs up. */
interface SignUpForm {

    /**
     * Who signs up and the password they chose; empty when something was wrong, which then stands in {@code errors}.
     *
     * @param today in the centre's zone
     */
    Optional<SignUpRequest> toRequest(Errors errors, LocalDate today);
}
