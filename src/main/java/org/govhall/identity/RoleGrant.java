package org.govhall.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * That somebody has a role: where, and from which day to which.
 *
 * @param role the role
 * @param office set for the three administrators, so that the table too refuses a second one
 * @param scope centre or department for which the role is held, with all below it; null: where the person holds their
 *     office
 * @param from first day, in the zone of the hall; null: since ever
 * @param until last day, in the zone of the hall; null: until it is taken away
 */
@Embeddable
record RoleGrant(
        @Column(name = "role", nullable = false) @Enumerated(EnumType.STRING)
        Role role,

        @Column(name = "office") @Nullable String office,
        @Column(name = "scope_id") @Nullable UUID scope,
        @Column(name = "valid_from") @Nullable LocalDate from,
        @Column(name = "valid_until") @Nullable LocalDate until)
        implements Serializable {

    /** @throws Refusal {@code identity.refused.grant-ends-first} on the field {@code until} */
    static RoleGrant of(Role role, @Nullable UUID scope, @Nullable LocalDate from, @Nullable LocalDate until) {
        if (from != null && until != null && until.isBefore(from)) {
            throw new Refusal("identity.refused.grant-ends-first").on("until");
        }
        return new RoleGrant(role, role.isAdministrator() ? "ADMINISTRATOR" : null, scope, from, until);
    }

    boolean isInForce(LocalDate today) {
        return (from == null || !today.isBefore(from)) && (until == null || !today.isAfter(until));
    }
}
