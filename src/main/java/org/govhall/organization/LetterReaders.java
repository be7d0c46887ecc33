package org.govhall.organization;

import java.util.function.Predicate;
import org.govhall.identity.AccountId;
import org.govhall.identity.Accounts;
import org.springframework.stereotype.Service;

/** Says who may open the page of a letter of authorization, so that nobody is led to one that turns them away. */
@Service
public class LetterReaders {

    private final Remits remits;
    private final Accounts accounts;

    LetterReaders(Remits remits, Accounts accounts) {
        this.remits = remits;
        this.accounts = accounts;
    }

    /** Whether this account opens a letter; asked of the letters only that a page shows. */
    public Predicate<LetterId> readableBy(AccountId account) {
        Remit[] known = new Remit[1];
        return id -> {
            if (known[0] == null) {
                known[0] = remits.of(accounts.signedIn(account));
            }
            LetterView letter = known[0].organization().letters.get(id);
            return letter != null && known[0].covers(letter);
        };
    }
}
