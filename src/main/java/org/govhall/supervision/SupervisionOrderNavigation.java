package org.govhall.supervision;

import org.govhall.organization.Reaches;
import org.springframework.stereotype.Component;

/** Orders on the desks of those who must act, and of those who issued them. */
@Component
class SupervisionOrderNavigation extends SideNavigation {

    SupervisionOrderNavigation(SupervisionOrderDesk desk, Reaches reaches) {
        super(
                "supervision.nav.orders",
                "clipboard-check",
                reaches,
                new Place(
                        Side.DESK, Side.DESK.orders(), 146, reach -> desk.waiting(reach, SupervisionOrderState.ISSUED)),
                new Place(
                        Side.APPROVAL,
                        Side.APPROVAL.orders(),
                        216,
                        reach -> desk.waiting(reach, SupervisionOrderState.ISSUED)),
                new Place(
                        Side.SUPERVISION,
                        Side.SUPERVISION.orders(),
                        304,
                        reach -> desk.waiting(reach, SupervisionOrderState.ANSWERED)));
    }
}
