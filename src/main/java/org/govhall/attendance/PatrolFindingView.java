package org.govhall.attendance;

import java.time.Instant;
import java.time.LocalDate;
import org.govhall.identity.AccountId;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.WindowId;
import org.jspecify.annotations.Nullable;

/**
 * What a patrol found, as it stands.
 *
 * @param answer the last one; null while there is none
 */
record PatrolFindingView(
        PatrolFindingId id,
        long version,
        PatrolId patrol,
        CenterId center,
        WindowId window,
        @Nullable DepartmentId department,
        OfficerId answerable,
        AccountId answerableAccount,
        String found,
        LocalDate foundOn,
        Instant foundAt,
        PatrolFindingState state,
        @Nullable String answer) {}
