package org.govhall.appraisal;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.govhall.identity.SignedIn;
import org.govhall.organization.CenterId;
import org.govhall.organization.OfficerId;
import org.springframework.context.ApplicationContext;

/** Evaluations for tests of other modules. */
public final class EvaluationFixture {

    private final ApplicationContext context;

    public EvaluationFixture(ApplicationContext context) {
        this.context = context;
    }

    /** One of the n-th quarter before the clock's, where some are excellent; not published. */
    public String marked(SignedIn supervisor, CenterId center, int n, OfficerId... excellent) {
        EvaluationDesk desk = context.getBean(EvaluationDesk.class);
        Quarter quarter = Quarter.of(desk.today());
        for (int i = 0; i < n; i++) {
            quarter = quarter.before();
        }
        AppraisalScope scope = scope(supervisor);
        EvaluationRoundId id = desk.open(scope, center, quarter);
        desk.mark(scope, id, 0, Arrays.stream(excellent).collect(Collectors.toSet()));
        return id.toString();
    }

    /** The same, and published. */
    public String published(SignedIn supervisor, CenterId center, int n, OfficerId... excellent) {
        String id = marked(supervisor, center, n, excellent);
        context.getBean(EvaluationDesk.class).publish(scope(supervisor), EvaluationRoundId.of(id), 1);
        return id;
    }

    private AppraisalScope scope(SignedIn supervisor) {
        return context.getBean(AppraisalScope.AppraisalScopes.class).asSupervisor(supervisor);
    }
}
