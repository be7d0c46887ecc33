package org.govhall.catalog;

import java.util.List;
import org.govhall.privacy.EncryptedColumns;
import org.springframework.stereotype.Component;

/** How to reach those who asked. */
@Component
class CatalogSecrets implements EncryptedColumns {

    @Override
    public List<Column> columns() {
        return List.of(new Column("catalog_question", "id", "contact"));
    }
}
