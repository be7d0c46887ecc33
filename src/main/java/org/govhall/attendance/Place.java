package org.govhall.attendance;

import org.govhall.organization.OfficerView;
import org.govhall.organization.WindowView;

/**
 * Where somebody is due: the window of a post that they hold, else of one on which they stand in.
 *
 * @param holds whether they hold a post as A; who is only B is due while A is away
 */
record Place(OfficerView officer, WindowView window, boolean holds) {}
