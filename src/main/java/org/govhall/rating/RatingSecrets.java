package org.govhall.rating;

import java.util.List;
import org.govhall.privacy.EncryptedColumns;
import org.springframework.stereotype.Component;

/** What people wrote in their own words, which may name people. */
@Component
class RatingSecrets implements EncryptedColumns {

    @Override
    public List<Column> columns() {
        return List.of(new Column("rating_rating", "id", "remark"));
    }
}
