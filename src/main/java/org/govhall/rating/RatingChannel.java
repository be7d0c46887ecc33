package org.govhall.rating;

/** Where a rating was given. */
enum RatingChannel {
    /** The tablet at the window. */
    TABLET,
    /** The link or the square code that stands on the receipt. */
    LINK,
    /** Signed in to the portal. */
    PORTAL
}
