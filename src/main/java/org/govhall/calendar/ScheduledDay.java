package org.govhall.calendar;

import java.time.LocalDate;

/**
 * One row of the State Council's yearly schedule.
 *
 * @param name the festival it belongs to, such as 春节
 */
public record ScheduledDay(LocalDate date, DayKind kind, String name) {}
