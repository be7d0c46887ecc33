package org.govhall.supervision;

import org.govhall.organization.CenterId;
import org.govhall.organization.WindowId;

/** What windows answer and supervisors judge: a card, an order, a doubt. */
interface Handled {

    CenterId center();

    WindowId window();

    /** Counted up by every act; whoever acts has seen one. */
    long version();
}
