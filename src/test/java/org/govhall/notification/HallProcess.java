package org.govhall.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.govhall.GovHallApplication;
import org.govhall.applicant.ApplicantId;
import org.govhall.casework.CaseId;
import org.govhall.casework.HallFixture;
import org.govhall.casework.WindowIntake;
import org.govhall.identity.AccountId;
import org.govhall.organization.WindowId;
import org.govhall.testing.MovableClock;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The whole program in a process of its own, as in service, so that it can be killed. Started with a window, a clerk and
 * an applicant it receives one application, begins a second one without committing it, and waits for its end; started
 * with nothing it serves.
 */
final class HallProcess {

    static final String COMMITTED = "COMMITTED ";
    static final String BEGUN = "BEGUN ";

    private HallProcess() {}

    public static void main(String[] args) throws InterruptedException {
        Duration untilThen = Duration.between(Clock.systemUTC().instant(), MovableClock.at("2026-11-23T10:05"));
        ConfigurableApplicationContext hall = new SpringApplicationBuilder(GovHallApplication.class)
                .initializers(fresh -> ((GenericApplicationContext) fresh)
                        .registerBean("clock", Clock.class, () -> Clock.offset(Clock.systemUTC(), untilThen)))
                .run("--server.port=0", "--govhall.scheduled=" + (args.length == 0));
        if (args.length > 0) {
            act(hall, args);
        }
        new CountDownLatch(1).await();
    }

    private static void act(ConfigurableApplicationContext hall, String[] args) {
        System.out.println(COMMITTED + receive(hall, args));
        hall.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            System.out.println(BEGUN + receive(hall, args));
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static CaseId receive(ConfigurableApplicationContext hall, String[] args) {
        return hall.getBean(WindowIntake.class)
                .register(
                        new WindowId(UUID.fromString(args[0])),
                        HallFixture.OLD_AGE_BENEFIT,
                        new ApplicantId(UUID.fromString(args[2])),
                        null,
                        List.of(),
                        UUID.randomUUID().toString(),
                        new AccountId(UUID.fromString(args[1])));
    }
}
