package org.govhall.supervision;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.govhall.casework.CaseId;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cards for tests of other modules, entered as the sweep enters them. */
public final class CardFixture {

    private final ApplicationContext context;

    public CardFixture(ApplicationContext context) {
        this.context = context;
    }

    /** A yellow card that waits for an answer. */
    public String open(CaseId id) {
        Instant now = context.getBean(Clock.class).instant();
        Sign.Where where = context.getBean(Signs.class).where(id).orElseThrow();
        context.getBean(CardRegister.class)
                .enter(new Sign(
                        Irregularity.PAST_PROMISE, where, id.toString(), null, new Sign.Evidence(now, null, 20, "")));
        return context.getBean(JdbcClient.class)
                .sql("select id from supervision_card where case_id = :case")
                .param("case", id.value())
                .query(UUID.class)
                .single()
                .toString();
    }

    /** A card that nobody answered, so that it can be confirmed. */
    public String leftUnanswered(CaseId id) {
        String card = open(id);
        context.getBean(JdbcClient.class)
                .sql("update supervision_card set unanswered = true where case_id = :case")
                .param("case", id.value())
                .update();
        return card;
    }
}
