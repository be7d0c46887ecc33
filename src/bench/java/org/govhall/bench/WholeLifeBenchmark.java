package org.govhall.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govhall.bench.Pace.Measured;
import org.junit.jupiter.api.Test;

/**
 * Cases a second through their whole life: through the module, by hand-written SQL, by a process engine. What goes on by
 * itself, before or after, is off in all three, as the engine's executor is.
 */
class WholeLifeBenchmark {

    private static final int[] THREADS = {1, 4, 8};
    private static final int WARM_UP = Integer.getInteger("bench.warm-up", 6000);
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("bench.round", 6));
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);

    private static final double OF_HAND_WRITTEN = 0.5;
    private static final double TIMES_THE_ENGINE = 3;

    private record Line(int threads, Measured module, Measured handWritten, Measured engine) {

        double ofHandWritten() {
            return module.rate() / handWritten.rate();
        }

        double timesTheEngine() {
            return module.rate() / engine.rate();
        }
    }

    @Test
    void theModuleKeepsPace() throws Exception {
        List<Line> lines = new ArrayList<>();
        try (BenchServer server = BenchServer.start();
                HikariDataSource hallData = server.newDatabase("hall");
                BenchHall hall = BenchHall.open(hallData, "--govhall.scheduled=false");
                HikariDataSource engineData = server.newDatabase("engine");
                ProcessEngineLife engine = new ProcessEngineLife(engineData)) {
            Map<String, Life> lives = new LinkedHashMap<>();
            lives.put("module", hall.throughTheFace());
            lives.put("hand-written", new HandWritten(hallData, hall));
            lives.put("engine", engine);
            for (Life life : lives.values()) {
                Pace.warmUp(life, 4, WARM_UP);
            }
            for (int threads : THREADS) {
                Map<String, List<Measured>> rates = new LinkedHashMap<>();
                for (int round = 0; round < ROUNDS; round++) {
                    for (Map.Entry<String, Life> life : lives.entrySet()) {
                        rates.computeIfAbsent(life.getKey(), name -> new ArrayList<>())
                                .add(Pace.measure(life.getValue(), threads, ROUND, server));
                    }
                }
                lines.add(new Line(
                        threads,
                        median(rates.get("module")),
                        median(rates.get("hand-written")),
                        median(rates.get("engine"))));
            }
        }
        String table = table(lines);
        System.out.println(table);
        Files.writeString(Path.of("target", "benchmarks.md"), table);
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.ofHandWritten())
                    .as("%d threads: of the hand-written rate", line.threads())
                    .isGreaterThanOrEqualTo(OF_HAND_WRITTEN);
            assertThat(line.timesTheEngine())
                    .as("%d threads: times the engine's rate", line.threads())
                    .isGreaterThanOrEqualTo(TIMES_THE_ENGINE);
        });
    }

    private static Measured median(List<Measured> rates) {
        return rates.stream()
                .sorted(Comparator.comparing(Measured::rate))
                .toList()
                .get(rates.size() / 2);
    }

    private static String table(List<Line> lines) {
        StringBuilder table = new StringBuilder("""
                | threads | module, cases/s | hand-written SQL, cases/s | Flowable, cases/s | of hand-written | times Flowable | processor a case, ms: module / hand-written / Flowable |
                |--------:|----------------:|--------------------------:|------------------:|----------------:|---------------:|---:|
                """);
        for (Line line : lines) {
            table.append("| %d | %.0f | %.0f | %.0f | %.0f %% | %.1f | %.1f / %.1f / %.1f |%n"
                    .formatted(
                            line.threads(),
                            line.module().rate(),
                            line.handWritten().rate(),
                            line.engine().rate(),
                            line.ofHandWritten() * 100,
                            line.timesTheEngine(),
                            line.module().cost(),
                            line.handWritten().cost(),
                            line.engine().cost()));
        }
        return table.toString();
    }
}
