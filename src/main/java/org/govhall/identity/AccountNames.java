package org.govhall.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.govhall.privacy.MaskedName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people are called, for those who read what others did; citizens by the first character of their name only. */
@Service
public class AccountNames {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Accounts accounts;

    AccountNames(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** The names of those accounts among {@code ids} that exist, in one query. */
    @Transactional(readOnly = true)
    public Map<AccountId, String> of(Collection<AccountId> ids) {
        Map<AccountId, String> names = new HashMap<>();
        if (ids.isEmpty()) {
            return names;
        }
        jdbc.sql("""
                        select a.id, a.display_name,
                               exists (select 1 from identity_account_role r
                                        where r.account_id = a.id and r.role <> 'CITIZEN') as staff
                          from identity_account a where a.id in (:ids)
                        """).param("ids", ids.stream().map(AccountId::value).toList()).query(row -> {
            String name = row.getString("display_name");
            names.put(
                    new AccountId(row.getObject("id", UUID.class)),
                    row.getBoolean("staff") ? name : MaskedName.of(name));
        });
        return names;
    }

    /** Accounts of staff whose name holds what was typed, and the account that signs in by exactly that. */
    @Transactional(readOnly = true)
    public List<AccountId> matching(String typed) {
        List<AccountId> found = new ArrayList<>(jdbc.sql("""
                        select a.id from identity_account a
                         where position(:typed in a.display_name) > 0
                           and exists (select 1 from identity_account_role r
                                        where r.account_id = a.id and r.role <> 'CITIZEN')
                         order by a.display_name, a.id limit :most
                        """)
                .param("typed", typed)
                .param("most", MOST)
                .query((row, number) -> new AccountId(row.getObject("id", UUID.class)))
                .list());
        accounts.bySignInName(typed)
                .map(SignedIn::accountId)
                .filter(id -> !found.contains(id))
                .ifPresent(found::add);
        return found;
    }
}
