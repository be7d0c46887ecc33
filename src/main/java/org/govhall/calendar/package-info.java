/**
 * Working days, working time and legal periods, each with its explanation. Plain Java: it knows neither Spring nor a
 * database, so that a rule of law can be read, and tried, by itself.
 */
@NullMarked
package org.govhall.calendar;

import org.jspecify.annotations.NullMarked;
