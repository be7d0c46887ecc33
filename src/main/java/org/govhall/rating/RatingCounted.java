package org.govhall.rating;

import org.govhall.casework.CaseId;

/** A rating of a case came to count, or ceased to. */
public record RatingCounted(CaseId caseId) {}
