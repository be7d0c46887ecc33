package org.govhall.organization;

import java.util.Optional;
import org.govhall.identity.AccountId;
import org.springframework.data.repository.Repository;

interface Officers extends Repository<Officer, OfficerId> {

    Officer saveAndFlush(Officer officer);

    Optional<Officer> findById(OfficerId id);

    Optional<Officer> findByAccount(AccountId account);

    boolean existsByAccount(AccountId account);
}
