package org.govhall.appraisal;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.govhall.identity.SignedIn;
import org.govhall.organization.CenterId;
import org.govhall.organization.OfficerId;
import org.springframework.context.ApplicationContext;

/** Trainings for tests of other modules. */
public final class TrainingFixture {

    private final ApplicationContext context;

    public TrainingFixture(ApplicationContext context) {
        this.context = context;
    }

    /** One that was held on the clock's day. */
    public String held(SignedIn who, CenterId center, OfficerId... present) {
        TrainingDesk desk = context.getBean(TrainingDesk.class);
        return desk.record(
                        context.getBean(AppraisalScope.AppraisalScopes.class).of(who),
                        TrainingId.next(),
                        center,
                        new TrainingDraft(
                                "窗口服务礼仪",
                                desk.today(),
                                BigDecimal.valueOf(2),
                                Arrays.stream(present).collect(Collectors.toSet())))
                .toString();
    }
}
