package org.govhall.attendance;

import java.time.Instant;
import org.govhall.identity.AccountId;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.WindowId;
import org.jspecify.annotations.Nullable;

/**
 * A leave as it stands.
 *
 * @param answer why it was refused
 * @param returnedAt back before the time; null where nobody came back early
 * @param withdrawable whether the one who asked may still withdraw it
 * @param running whether they are away now
 */
record LeaveView(
        LeaveId id,
        long version,
        OfficerId officer,
        AccountId account,
        WindowId window,
        CenterId center,
        @Nullable DepartmentId department,
        LeaveKind kind,
        Instant beginsAt,
        Instant endsAt,
        String reason,
        Instant requestedAt,
        LeaveState state,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        @Nullable String answer,
        @Nullable Instant returnedAt,
        boolean withdrawable,
        boolean running) {}
