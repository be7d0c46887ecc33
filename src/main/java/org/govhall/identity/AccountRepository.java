package org.govhall.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccountRepository extends Repository<Account, AccountId> {

    Account save(Account account);

    Account saveAndFlush(Account account);

    Optional<Account> findById(AccountId id);

    @Query("select a from Account a join a.signInNameHashes hash where hash = :hash")
    Optional<Account> findBySignInName(String hash);

    @Query("select count(a) > 0 from Account a join a.grants g where g.role = :role")
    boolean existsWithRole(Role role);

    List<Account> findByIdIn(Collection<AccountId> ids);
}
