package org.govhall.identity;

import java.util.Set;

/**
 * One line of the navigation.
 *
 * @param labelKey key of the message that names it
 * @param href path inside the portal, with its query where the query makes it another page
 * @param icon name of an icon in {@code fragments/icons.html}
 * @param groupKey key of the message that names its group in the rail of the staff's pages
 * @param roles who sees it; empty: everybody, in the header of the hall; {@link Role#CITIZEN} alone: the same, except
 *     for staff
 * @param rank place among the others, small first; a group stands where its first entry does
 */
public record NavigationEntry(String labelKey, String href, String icon, String groupKey, Set<Role> roles, int rank) {}
