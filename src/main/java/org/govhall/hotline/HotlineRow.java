package org.govhall.hotline;

import java.time.Instant;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.jspecify.annotations.Nullable;

/** One line of the list. */
record HotlineRow(
        HotlineOrderId id,
        String number,
        CenterId center,
        HotlineChannel channel,
        Instant cameAt,
        String maskedName,
        DemandKind kind,
        String subject,
        @Nullable String caseNumber,
        HotlineState state,
        @Nullable DepartmentId department,
        @Nullable Instant dueAt,
        @Nullable Instant answeredAt,
        @Nullable HotlineCall callBack,
        boolean overdue) {}
