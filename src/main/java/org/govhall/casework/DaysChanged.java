package org.govhall.casework;

import java.time.Instant;
import java.util.Set;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;

/**
 * What happened to a case, or what was promised of it, belongs to other moments now than before: an acceptance by silence
 * counts from the receipt, a deadline was moved. Whoever counts by days counts these anew, as far as they are over.
 *
 * @param moments those it belonged to and those it belongs to
 */
public record DaysChanged(CaseId caseId, CenterId center, ItemCode item, Set<Instant> moments) {}
