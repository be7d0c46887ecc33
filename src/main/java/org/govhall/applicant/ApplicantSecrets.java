package org.govhall.applicant;

import java.util.List;
import org.govhall.privacy.EncryptedColumns;
import org.springframework.stereotype.Component;

/** What is kept encrypted of an applicant. */
@Component
class ApplicantSecrets implements EncryptedColumns {

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("applicant_applicant", "id", "identifier"),
                new Column("applicant_applicant", "id", "mobile"),
                new Column("applicant_applicant", "id", "counter_mobile"),
                new Column("applicant_applicant", "id", "address"),
                new Column("applicant_applicant", "id", "handler_identity_number"),
                new Column("applicant_entrustment", "id", "agent_identity_number"));
    }
}
