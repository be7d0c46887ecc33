package org.govhall.hotline;

import java.util.List;
import org.govhall.privacy.EncryptedColumns;
import org.springframework.stereotype.Component;

/** What is kept encrypted of a caller. */
@Component
class HotlineSecrets implements EncryptedColumns {

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("hotline_order", "id", "caller_name"), new Column("hotline_order", "id", "caller_phone"));
    }
}
