package org.govhall.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.govhall.files.FileId;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.LetterStanding;
import org.jspecify.annotations.Nullable;

/**
 * A letter of authorization as it stands.
 *
 * @param number as printed, such as {@code 庆民授〔2026〕3 号}
 * @param items the items it is limited to; empty for all items of the department
 * @param validUntil last day, inclusive, in the centre's zone
 * @param revokedAt null unless revoked
 * @param scan the paper that was signed; null where the letter was signed in the system, or taken over
 * @param draftedBy name of who drafted it; null where it was taken over
 */
public record LetterView(
        LetterId id,
        String number,
        DepartmentId department,
        OfficerId grantee,
        String signedByName,
        String signedByTitle,
        Set<Power> powers,
        Set<ItemCode> items,
        LocalDate signedOn,
        LocalDate validFrom,
        LocalDate validUntil,
        @Nullable Instant revokedAt,
        @Nullable String revocationReason,
        LetterSigning way,
        @Nullable FileId scan,
        @Nullable String draftedBy) {

    /** How the letter stands; a revoked letter was in force until it was revoked. */
    public LetterStanding standing(Instant now, ZoneId zone) {
        return LetterStanding.at(now, zone, validFrom, validUntil, revokedAt);
    }

    /** Days until its last one: 0 on that day, below when it is over. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, validUntil);
    }

    /** Whether the letter speaks of this power over this item, in force or not. */
    public boolean covers(Power power, ItemCode item) {
        return powers.contains(power) && (items.isEmpty() || items.contains(item));
    }

    /** Whether the letter grants the power over the item at that instant. */
    public boolean grants(Power power, ItemCode item, Instant now, ZoneId zone) {
        return covers(power, item) && standing(now, zone) == LetterStanding.IN_FORCE;
    }
}
