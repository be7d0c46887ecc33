package org.govhall.organization;

import java.time.LocalDate;

/**
 * Hours that a centre kept before it changed them.
 *
 * @param until the first day on which they no longer hold for the periods that run there
 */
public record PastHours(LocalDate until, ReceptionHours hours) {}
