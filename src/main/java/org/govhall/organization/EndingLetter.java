package org.govhall.organization;

import java.time.LocalDate;
import java.util.Set;
import org.govhall.identity.AccountId;

/**
 * A letter of authorization whose end comes near, and who has to know.
 *
 * @param grantee name of the person it names
 * @param validUntil last day, inclusive
 * @param mark which of the two marks is passed: 30 or 7 days before
 * @param concerned the accounts of the head of the department, of the person named, and of the chief representative of
 *     their window
 */
public record EndingLetter(
        LetterId id,
        String number,
        String grantee,
        LocalDate validUntil,
        long daysLeft,
        int mark,
        Set<AccountId> concerned) {}
