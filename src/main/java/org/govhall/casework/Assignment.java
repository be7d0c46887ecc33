package org.govhall.casework;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.govhall.organization.OfficerId;

/**
 * The clerk who has a case in hand.
 *
 * @param since when they took it or were given it
 */
@Embeddable
record Assignment(
        @AttributeOverride(name = "value", column = @Column(name = "assigned_to_id"))
        OfficerId officer,

        @Column(name = "assigned_to_name") String name,
        @Column(name = "assigned_at") Instant since) {

    static Assignment of(Acting clerk, Instant now) {
        return new Assignment(clerk.officer(), clerk.name(), now);
    }
}
