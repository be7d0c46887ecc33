package org.govhall.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.govhall.GovHallApplication;
import org.govhall.casework.CaseId;
import org.govhall.casework.CaseRef;
import org.govhall.casework.ChiefReview;
import org.govhall.casework.HallFixture;
import org.govhall.casework.MaterialFinding;
import org.govhall.casework.Verdict;
import org.govhall.casework.WindowIntake;
import org.govhall.catalog.Catalog;
import org.govhall.catalog.MaterialId;
import org.govhall.catalog.MaterialView;
import org.govhall.catalog.RevisionView;
import org.govhall.testing.MovableClock;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/** The program itself, with one window that works, on a database of its own. */
public final class BenchHall implements AutoCloseable {

    private static final int PEOPLE = 200;

    private final ConfigurableApplicationContext context;
    private final HallFixture hall;
    private final RevisionView revision;
    private final List<HallFixture.Citizen> people;

    private BenchHall(ConfigurableApplicationContext context) {
        this.context = context;
        this.hall = HallFixture.open(context);
        MovableClock clock = context.getBean(MovableClock.class);
        this.revision = context.getBean(Catalog.class)
                .guide(
                        HallFixture.OLD_AGE_BENEFIT,
                        clock.instant().atZone(MovableClock.HALL).toLocalDate())
                .orElseThrow();
        this.people = IntStream.range(0, PEOPLE)
                .mapToObj(i -> hall.citizen("申请人甲"))
                .toList();
    }

    /** @param settings further ones, such as {@code --govhall.scheduled=false} for a hall in which nothing goes on by itself */
    public static BenchHall open(HikariDataSource database, String... settings) {
        return new BenchHall(new SpringApplicationBuilder(GovHallApplication.class)
                .profiles("bench")
                .initializers(fresh -> {
                    GenericApplicationContext registry = (GenericApplicationContext) fresh;
                    registry.registerBean("dataSource", DataSource.class, () -> database);
                    registry.registerBean("clock", MovableClock.class, MovableClock::new);
                })
                .run(Stream.concat(Stream.of(settings), Stream.of(
                        "--spring.main.banner-mode=off",
                        "--server.port=-1",
                        "--logging.level.root=warn",
                        "--govhall.files.folder=target/bench-files",
                        "--govhall.privacy.data-key=YmVuY2gtb25seS1kYXRhLWtleS1iZW5jaC1vbmx5LWQ=",
                        "--govhall.privacy.index-key=YmVuY2gtb25seS1pbmRleC1rZXktYmVuY2gtb25seS0="))
                        .toArray(String[]::new)));
    }

    public HallFixture hall() {
        return hall;
    }

    RevisionView revision() {
        return revision;
    }

    HallFixture.Citizen anybody() {
        return people.get(ThreadLocalRandom.current().nextInt(people.size()));
    }

    /** The whole life through the module's face, as the controllers call it. */
    Life throughTheFace() {
        WindowIntake intake = context.getBean(WindowIntake.class);
        ChiefReview review = context.getBean(ChiefReview.class);
        List<MaterialId> materials =
                revision.materials().stream().map(MaterialView::id).toList();
        List<MaterialFinding> findings = materials.stream()
                .map(material -> new MaterialFinding(material, true, Verdict.CONFORMING, null, ""))
                .toList();
        var clerk = hall.clerk().account();
        var chief = hall.chief().account();
        return () -> {
            CaseId id = intake.register(
                    hall.window(),
                    HallFixture.OLD_AGE_BENEFIT,
                    anybody().applicant(),
                    "为本人申请",
                    materials,
                    UUID.randomUUID().toString(),
                    clerk);
            intake.checkAndAccept(CaseRef.latest(id), findings, clerk);
            review.review(CaseRef.latest(id), "材料齐全，符合条件", chief);
            review.approve(CaseRef.latest(id), "同意", null, chief);
            review.complete(CaseRef.latest(id), chief);
        };
    }

    /** The program's own pages, asked as a browser would and answered in this process. */
    public MockMvcTester pages() {
        return MockMvcTester.from(
                (WebApplicationContext) context,
                builder -> builder.apply(SecurityMockMvcConfigurers.springSecurity()).build());
    }

    /** What the program is made of. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Clock clock() {
        return context.getBean(Clock.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
