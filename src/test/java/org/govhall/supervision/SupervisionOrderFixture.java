package org.govhall.supervision;

import java.time.LocalDate;
import org.govhall.casework.CaseId;
import org.govhall.identity.SignedIn;
import org.govhall.organization.Reach;
import org.govhall.organization.Reaches;
import org.springframework.context.ApplicationContext;

/** Orders for tests of other modules. */
public final class SupervisionOrderFixture {

    private final ApplicationContext context;

    public SupervisionOrderFixture(ApplicationContext context) {
        this.context = context;
    }

    /** An order about a case that waits for the window. */
    public String issued(SignedIn supervisor, CaseId about, LocalDate due) {
        SupervisionOrderDesk desk = context.getBean(SupervisionOrderDesk.class);
        Reach reach = context.getBean(Reaches.class).asSupervisor(supervisor);
        return desk.issue(reach, desk.about(reach, about).orElseThrow(), "立即办结并告知申请人", "监察记录", due)
                .toString();
    }

    /** One that the window has answered. */
    public String answered(SignedIn supervisor, SignedIn clerk, CaseId about, LocalDate due) {
        String id = issued(supervisor, about, due);
        context.getBean(SupervisionOrderDesk.class)
                .answer(context.getBean(Reaches.class).atMyWindows(clerk), SupervisionOrderId.of(id), 0, "已经办结");
        return id;
    }
}
