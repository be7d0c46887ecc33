package org.govhall.supervision;

import org.govhall.organization.Reaches;
import org.springframework.stereotype.Component;

/** Doubts on the desks of those who explain them, and of those who look into them. */
@Component
class DoubtNavigation extends SideNavigation {

    DoubtNavigation(DoubtDesk desk, Reaches reaches) {
        super(
                "supervision.nav.doubts",
                "help-circle",
                reaches,
                new Place(Side.APPROVAL, Side.APPROVAL.doubts(), 217, reach -> desk.waiting(reach, DoubtState.RAISED)),
                new Place(
                        Side.SUPERVISION,
                        Side.SUPERVISION.doubts(),
                        305,
                        reach -> desk.waiting(reach, DoubtState.EXPLAINED)));
    }
}
