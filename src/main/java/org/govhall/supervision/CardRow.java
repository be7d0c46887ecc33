package org.govhall.supervision;

import java.time.Instant;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.WindowId;
import org.jspecify.annotations.Nullable;

/** A card in a list. */
record CardRow(
        CardId id,
        AlertLevel level,
        Irregularity irregularity,
        CardState state,
        String caseNumber,
        @Nullable ItemCode item,
        CenterId center,
        DepartmentId department,
        WindowId window,
        Instant openedAt,
        @Nullable Instant dueAt,
        boolean overdue) {}
