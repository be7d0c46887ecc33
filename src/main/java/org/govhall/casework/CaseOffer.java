package org.govhall.casework;

import org.jspecify.annotations.Nullable;

/**
 * A way on from a case that belongs to a module above.
 *
 * @param labelKey key of the message that names it
 * @param href path inside the portal
 * @param icon name of an icon in {@code fragments/icons.html}
 * @param code path of a square code that leads there, for paper; null where none is of use
 */
public record CaseOffer(
        String labelKey, String href, String icon, @Nullable String code) {}
