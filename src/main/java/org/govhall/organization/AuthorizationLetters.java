package org.govhall.organization;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AuthorizationLetters extends Repository<AuthorizationLetter, LetterId> {

    AuthorizationLetter saveAndFlush(AuthorizationLetter letter);

    Optional<AuthorizationLetter> findById(LetterId id);

    boolean existsByNumber(String number);
}
