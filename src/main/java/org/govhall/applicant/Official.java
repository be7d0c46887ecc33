package org.govhall.applicant;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.govhall.identity.AccountId;

/** Who is behind the account of somebody who works in the hall: only the hash of their identity number. */
@Entity
@Table(name = "applicant_official")
class Official {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private AccountId account;

    private String identityHash;

    @SuppressWarnings("NullAway.Init")
    protected Official() {}

    Official(AccountId account, String identityHash) {
        this.account = account;
        this.identityHash = identityHash;
    }
}
