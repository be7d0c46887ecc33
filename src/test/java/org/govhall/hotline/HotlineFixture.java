package org.govhall.hotline;

import java.time.Clock;
import java.time.Duration;
import org.govhall.identity.SignedIn;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.springframework.context.ApplicationContext;

/** Orders of the hotline for tests of other modules. */
public final class HotlineFixture {

    private final ApplicationContext context;
    private final HotlineDesk desk;

    public HotlineFixture(ApplicationContext context) {
        this.context = context;
        this.desk = context.getBean(HotlineDesk.class);
    }

    /** One that nobody has dispatched. */
    public String taken(SignedIn supervisor, CenterId center) {
        return desk.take(
                        dispatcher(supervisor),
                        HotlineOrderId.next(),
                        center,
                        new HotlineDemand(
                                HotlineChannel.PHONE,
                                context.getBean(Clock.class).instant().minus(Duration.ofMinutes(5)),
                                Caller.of("沈来电", "139 0000 0001"),
                                DemandKind.CONSULTATION,
                                "优待证怎样办理",
                                "想问办优待证要带什么材料",
                                null,
                                null))
                .toString();
    }

    /** One with a department, which has two working days. */
    public String dispatched(SignedIn supervisor, CenterId center, DepartmentId department) {
        String id = taken(supervisor, center);
        desk.dispatch(dispatcher(supervisor), HotlineOrderId.of(id), 0, department, new HotlineTerm(null, "请说明材料"));
        return id;
    }

    /** The department of whoever answers says that it is not its matter. */
    public void object(SignedIn answering, String id) {
        desk.object(department(answering), HotlineOrderId.of(id), 1, "不属于本部门");
    }

    /** Answered by whoever may for the department. */
    public void answer(SignedIn answering, String id) {
        HotlineReach reach = department(answering);
        desk.answer(reach, HotlineOrderId.of(id), version(reach, id), "已经说明");
    }

    /** Called back by a supervisor: satisfied, not satisfied, sent back, or not reached. */
    public void callBack(SignedIn supervisor, String id, String result) {
        HotlineReach reach = dispatcher(supervisor);
        desk.callBack(
                reach,
                HotlineOrderId.of(id),
                version(reach, id),
                HotlineCall.valueOf(result),
                new HotlineTerm(null, "电话回访"));
    }

    private long version(HotlineReach reach, String id) {
        return desk.sheet(reach, HotlineOrderId.of(id)).orElseThrow().order().version();
    }

    private HotlineReach dispatcher(SignedIn who) {
        return context.getBean(HotlineReach.HotlineReaches.class).asDispatcher(who);
    }

    private HotlineReach department(SignedIn who) {
        return context.getBean(HotlineReach.HotlineReaches.class).asDepartment(who);
    }
}
