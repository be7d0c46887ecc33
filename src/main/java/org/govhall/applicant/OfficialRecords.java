package org.govhall.applicant;

import org.govhall.identity.AccountId;
import org.springframework.data.repository.Repository;

interface OfficialRecords extends Repository<Official, AccountId> {

    Official save(Official official);
}
