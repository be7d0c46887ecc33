package org.govhall.notification;

import org.govhall.casework.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * One message as its reader sees it.
 *
 * @param at when it happened, in the zone of the centre
 * @param rate where the reader says what they think of it; null where there is nothing to rate, or no more
 * @param decideBy until when the centre has promised to decide, where the message tells so
 */
record Message(
        CaseId caseId,
        MessageKind kind,
        String caseNumber,
        String itemName,
        String at,
        @Nullable String rate,
        @Nullable String decideBy,
        boolean unread) {}
