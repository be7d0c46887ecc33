package org.govhall.supervision;

import org.govhall.organization.Reaches;
import org.springframework.stereotype.Component;

/** Cards on the desks of those who must answer them, and of those who judge the answers. */
@Component
class CardNavigation extends SideNavigation {

    CardNavigation(CardDesk desk, Reaches reaches) {
        super(
                "supervision.nav.cards",
                "alert-triangle",
                reaches,
                new Place(Side.DESK, Side.DESK.cards(), 145, reach -> desk.waiting(reach, CardState.OPEN)),
                new Place(Side.APPROVAL, Side.APPROVAL.cards(), 215, reach -> desk.waiting(reach, CardState.OPEN)),
                new Place(
                        Side.SUPERVISION,
                        Side.SUPERVISION.cards(),
                        303,
                        reach -> desk.waiting(reach, CardState.ANSWERED, CardState.APPEALED)));
    }
}
