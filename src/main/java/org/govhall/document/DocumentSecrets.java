package org.govhall.document;

import java.util.List;
import org.govhall.privacy.EncryptedColumns;
import org.springframework.stereotype.Component;

/** What is kept encrypted of papers. */
@Component
class DocumentSecrets implements EncryptedColumns {

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("document_paper", "id", "agent_identity_number"),
                new Column("document_paper", "id", "agent_mobile"));
    }
}
