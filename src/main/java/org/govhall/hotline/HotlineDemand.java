package org.govhall.hotline;

import java.time.Instant;
import org.govhall.casework.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * What came in.
 *
 * @param caseId of the case it is about, null where it is about none; so its number
 */
record HotlineDemand(
        HotlineChannel channel,
        Instant cameAt,
        Caller caller,
        DemandKind kind,
        String subject,
        String words,
        @Nullable CaseId caseId,
        @Nullable String caseNumber) {}
