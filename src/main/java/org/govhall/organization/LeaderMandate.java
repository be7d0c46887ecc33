package org.govhall.organization;

import java.time.LocalDate;

/**
 * By what right a leader on duty decides, as it stands in the trail of a case: no letter, but a day of the roster.
 *
 * @param duty the duty day on which the leader has signed in
 * @param day of the roster, in the centre's zone
 * @param power that no letter in force gives the window for the item
 * @param officer the leader
 */
public record LeaderMandate(DutyId duty, LocalDate day, Power power, OfficerId officer) {}
