package org.govhall.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.govhall.kernel.Refusal;
import org.govhall.organization.OpenWork;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.OrganizationSetup;
import org.govhall.organization.PostId;
import org.govhall.organization.PostView;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody is given a case at the moment in which they leave their post. */
@PostgresTest
class PostLeavingRaceTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private OrganizationSetup setup;

    @Autowired
    private OrganizationDirectory organization;

    @Autowired
    private CaseHands hands;

    @Autowired
    private OpenWork work;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcClient jdbc;

    /** Whichever of the two comes first, the other waits for it and is then refused: never do both stand. */
    @Test
    void aCaseIsNotGivenToSomebodyWhoLeavesAtTheSameMoment() throws Exception {
        HallFixture hall = HallFixture.open(context);
        CaseId id = hall.accepted(hall.citizen("案主四"), HallFixture.OLD_AGE_BENEFIT);
        PostId post = organization.posts(hall.window()).stream()
                .filter(one -> one.names(hall.secondClerk().officer()))
                .findFirst()
                .map(PostView::id)
                .orElseThrow();
        Runnable give = () -> hands.reassign(
                CaseRef.latest(id),
                hall.secondClerk().officer(),
                "轮岗",
                hall.chief().account());
        Runnable leave = () -> setup.endPost(post);

        assertThat(whileTheOtherWaits(give, leave)).isEqualTo("organization.refused.cases-in-hand");
        assertThat(organization.posts(hall.window())).extracting(PostView::id).contains(post);

        hands.reassign(
                CaseRef.latest(id), hall.clerk().officer(), "轮岗", hall.chief().account());
        assertThat(whileTheOtherWaits(leave, give)).isEqualTo("organization.refused.left-meanwhile");
        assertThat(organization.posts(hall.window())).extracting(PostView::id).doesNotContain(post);
        assertThat(work.casesInHand(hall.secondClerk().officer(), hall.window()))
                .isZero();
    }

    /** Does the first and, before it is stored, begins the second until that waits; with what the second was refused. */
    private String whileTheOtherWaits(Runnable first, Runnable second) throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> waiting = transaction.execute(status -> {
                first.run();
                entities.flush();
                Future<?> started = other.submit(second);
                await().atMost(Duration.ofSeconds(30)).until(() -> blocked() > 0);
                return started;
            });
            return assertThatExceptionOfType(ExecutionException.class)
                                    .isThrownBy(() ->
                                            Objects.requireNonNull(waiting).get(30, TimeUnit.SECONDS))
                                    .actual()
                                    .getCause()
                            instanceof Refusal refusal
                    ? refusal.messageKey()
                    : "not refused";
        } finally {
            other.shutdownNow();
        }
    }

    /** How many wait for a lock in this database. */
    private long blocked() {
        return jdbc.sql("select count(*) from pg_stat_activity where datname = current_database()"
                        + " and wait_event_type = 'Lock'")
                .query(Long.class)
                .single();
    }
}
