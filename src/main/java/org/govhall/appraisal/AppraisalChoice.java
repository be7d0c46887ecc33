package org.govhall.appraisal;

/**
 * One choice of a form.
 *
 * @param note what is said beside it, or empty
 */
record AppraisalChoice(String value, String label, String note) {}
