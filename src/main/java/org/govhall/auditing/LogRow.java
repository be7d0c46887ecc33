package org.govhall.auditing;

import org.jspecify.annotations.Nullable;

/**
 * One entry as the auditor reads it.
 *
 * @param at date and time in the centre's zone
 * @param who name of who acted; a short word for the system and for people not signed in
 * @param account id of that account, to look for all they did; null for nobody
 * @param said the refusal in words, or what the entry says besides
 * @param place the number in its chain; empty while it waits to be linked
 */
record LogRow(
        String at,
        String kind,
        String kindLabel,
        String who,
        @Nullable String account,
        String subject,
        String said,
        String place,
        String hash) {}
