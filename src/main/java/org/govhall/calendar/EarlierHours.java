package org.govhall.calendar;

import java.time.LocalDate;

/**
 * Hours that a centre kept before it changed them: what was done then counts by them.
 *
 * @param until the first day on which they no longer hold
 */
public record EarlierHours(LocalDate until, OfficeHours hours) {}
