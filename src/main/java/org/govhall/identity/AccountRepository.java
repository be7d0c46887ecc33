package org.govhall.identity;

import java.time.LocalDate;
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

    @Query("""
            select count(a) from Account a join a.grants g
             where g.role = :role and a.enabled and (g.from is null or g.from <= :today)
               and (g.until is null or g.until >= :today)
            """)
    long countWorking(Role role, LocalDate today);

    List<Account> findByIdIn(Collection<AccountId> ids);
}
