package org.govhall.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.govhall.casework.HallFixture;
import org.govhall.casework.HallFixture.Citizen;
import org.govhall.testing.LifecycleRule;
import org.govhall.testing.PostgresTest;
import org.govhall.testing.Rule;
import org.govhall.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real process, killed as a power cut would: what was done stays and is followed, what was not done is not there. */
@PostgresTest
class CrashTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final List<Process> started = new ArrayList<>();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Messages messages;

    @Autowired
    private JdbcClient jdbc;

    @Value("${govhall.privacy.data-key}")
    private String dataKey;

    @Value("${govhall.privacy.index-key}")
    private String indexKey;

    @TempDir
    private Path folder;

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    @Rule(LifecycleRule.RESTARTS)
    void whatWasDueWhenTheProcessDiedStillHappensOnce() throws Exception {
        HallFixture hall = HallFixture.open(context);
        Citizen citizen = hall.citizen("甲乙");

        Path said = folder.resolve("first.txt");
        Process first = start(
                said,
                hall.window().value().toString(),
                hall.clerk().account().value().toString(),
                citizen.applicant().value().toString());
        String committed = awaitLine(first, said, HallProcess.COMMITTED);
        String begun = awaitLine(first, said, HallProcess.BEGUN);
        first.destroyForcibly().waitFor();

        assertThat(exists(committed)).as("what was committed").isTrue();
        assertThat(exists(begun)).as("what was not committed").isFalse();
        assertThat(jdbc.sql("select count(*) from casework_event where case_id = :id")
                        .param("id", UUID.fromString(committed))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(messagesOf(citizen)).as("it died before it could tell").isZero();

        Process second = start(folder.resolve("second.txt"));
        await().atMost(PATIENCE).until(() -> died(second, "second.txt") || messagesOf(citizen) > 0);
        OffsetDateTime told = followedUntil();
        await().atMost(PATIENCE)
                .until(() -> died(second, "second.txt") || followedUntil().isAfter(told));
        second.destroyForcibly().waitFor();

        assertThat(messages.mine(citizen.account(), PageRequest.of(0, 10)))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.kind()).isEqualTo(MessageKind.RECEIVED);
                    assertThat(message.caseId().value()).isEqualTo(UUID.fromString(committed));
                });
    }

    private long messagesOf(Citizen citizen) {
        return messages.mine(citizen.account(), PageRequest.of(0, 10)).getTotalElements();
    }

    private OffsetDateTime followedUntil() {
        return jdbc.sql("select followed_until from notification_progress")
                .query(OffsetDateTime.class)
                .single();
    }

    private boolean exists(String id) {
        return jdbc.sql("select count(*) from casework_case where id = :id")
                        .param("id", UUID.fromString(id))
                        .query(Long.class)
                        .single()
                > 0;
    }

    private Process start(Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                HallProcess.class.getName()));
        command.addAll(List.of(arguments));
        HikariDataSource pool = (HikariDataSource) database.getTargetDataSource();
        ProcessBuilder process =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        process.environment()
                .putAll(Map.of(
                        "SPRING_PROFILES_ACTIVE",
                        "production",
                        "GOVHALL_DB_URL",
                        pool.getJdbcUrl(),
                        "GOVHALL_DB_USER",
                        "postgres",
                        "GOVHALL_DB_PASSWORD",
                        "postgres",
                        "GOVHALL_DB_POOL",
                        "5",
                        "GOVHALL_DATA_KEY",
                        dataKey,
                        "GOVHALL_INDEX_KEY",
                        indexKey,
                        "GOVHALL_FILES",
                        folder.resolve("files").toString()));
        Process running = process.start();
        started.add(running);
        return running;
    }

    private String awaitLine(Process process, Path output, String beginning) {
        return await().atMost(PATIENCE)
                .until(
                        () -> {
                            assertThat(died(process, output.getFileName().toString()))
                                    .isFalse();
                            return Files.readAllLines(output, StandardCharsets.UTF_8).stream()
                                    .filter(line -> line.startsWith(beginning))
                                    .findFirst()
                                    .map(line -> line.substring(beginning.length()))
                                    .orElse("");
                        },
                        found -> !found.isEmpty());
    }

    private boolean died(Process process, String output) {
        if (process.isAlive()) {
            return false;
        }
        try {
            throw new AssertionError(Files.readString(folder.resolve(output)));
        } catch (IOException e) {
            throw new AssertionError("it ended, and left nothing to read", e);
        }
    }
}
