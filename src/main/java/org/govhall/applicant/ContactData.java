package org.govhall.applicant;

import org.jspecify.annotations.Nullable;

/**
 * Everything about an applicant in full, for the official who handles the case; who asked for it and why is in the
 * audit log.
 *
 * @param party the person or the organization with its handler; nothing in it is masked but its {@code toString()}
 * @param address where letters and certificates go, when the applicant gave one
 */
public record ContactData(Party party, @Nullable String address) {

    @Override
    public String toString() {
        return "ContactData[" + party + "]";
    }
}
