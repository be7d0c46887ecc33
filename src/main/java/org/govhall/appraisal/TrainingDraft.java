package org.govhall.appraisal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.govhall.organization.OfficerId;

/**
 * What is said of a training.
 *
 * @param hours how long it took, half hours and whole ones
 * @param present who took part
 */
record TrainingDraft(String title, LocalDate heldOn, BigDecimal hours, Set<OfficerId> present) {}
