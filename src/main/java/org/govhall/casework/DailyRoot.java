package org.govhall.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.govhall.audit.ChainHash;

/**
 * One hash over all that was done in the hall on a day, published, so that nobody can change a trail of that day later
 * without being seen, not even with everything that the database holds.
 *
 * @param on the day, in the zone of the centre
 * @param entries how many entries the trails of all cases got that day
 * @param root root of the Merkle tree (SM3) over the hashes of these entries in ascending order
 * @param previousHash hash of the day before, or {@link ChainHash#BEGINNING}
 * @param hash over the day before and this day, so that no day can be taken away
 */
record DailyRoot(LocalDate on, int entries, String root, String previousHash, String hash, Instant computedAt) {

    static DailyRoot after(String previousHash, LocalDate on, int entries, String root, Instant now) {
        return new DailyRoot(on, entries, root, previousHash, linked(previousHash, on, entries, root), now);
    }

    /** Whether the row still is as it was written. */
    boolean isIntact() {
        return hash.equals(linked(previousHash, on, entries, root));
    }

    private static String linked(String previousHash, LocalDate on, int entries, String root) {
        return ChainHash.next(previousHash, on + " " + entries + " " + root);
    }
}
