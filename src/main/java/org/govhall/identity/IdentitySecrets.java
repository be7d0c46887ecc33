package org.govhall.identity;

import java.util.List;
import org.govhall.privacy.EncryptedColumns;
import org.springframework.stereotype.Component;

/** What is kept encrypted of an account. */
@Component
class IdentitySecrets implements EncryptedColumns {

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("identity_authenticator", "account_id", "secret"),
                new Column("identity_mail", "account_id", "address"));
    }
}
