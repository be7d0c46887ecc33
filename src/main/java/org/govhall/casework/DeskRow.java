package org.govhall.casework;

import org.govhall.catalog.CaseType;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list in the hall, ready to read.
 *
 * @param due date and time by which somebody must act; null when nobody must
 * @param daysLeft whole working days left until then; 0 on the last day and after
 * @param need the act that the case waits for
 * @param awaitsMaterials accepted without materials that may follow
 * @param assigned the clerk who has it in hand; null while nobody has, or only somebody who is away
 */
record DeskRow(
        CaseId id,
        String number,
        String itemCode,
        String item,
        CaseType caseType,
        String applicant,
        Channel channel,
        CaseStatus status,
        String received,
        @Nullable String due,
        int daysLeft,
        Urgency urgency,
        @Nullable Act need,
        boolean awaitsMaterials,
        @Nullable String assigned) {}
