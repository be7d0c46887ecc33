package org.govhall.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the program keeps in memory is the same after a hundred thousand cases as after ten thousand. */
class MemoryBenchmark {

    private static final int LIVES = Integer.getInteger("bench.memory-lives", 100_000);
    private static final int STEPS = 10;
    private static final int THREADS = 8;

    /** What compiled code, pools and the statement caches may still fill up after the first tenth. */
    private static final long MAY_GROW_BY = 16L << 20;

    @Test
    void memoryDoesNotGrowWithTheCases() throws Exception {
        List<Long> kept = new ArrayList<>();
        try (BenchServer server = BenchServer.start();
                HikariDataSource hallData = server.newDatabase("memory");
                BenchHall hall = BenchHall.open(hallData)) {
            Life life = hall.throughTheFace();
            for (int step = 0; step < STEPS; step++) {
                Pace.warmUp(life, THREADS, LIVES / STEPS);
                kept.add(usedAfterCollection());
            }
        }
        String table = table(kept);
        System.out.println(table);
        Files.writeString(Path.of("target", "memory.md"), table);
        assertThat(kept.get(STEPS - 1) - kept.get(0))
                .as("bytes kept after %d cases more than after %d", LIVES, LIVES / STEPS)
                .isLessThan(MAY_GROW_BY);
    }

    /** The least of a few collections: soft and weak references need more than one. */
    private static long usedAfterCollection() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }

    private static String table(List<Long> kept) {
        StringBuilder table = new StringBuilder("""
                | cases lived | kept in the heap, MB |
                |------------:|---------------------:|
                """);
        for (int step = 0; step < kept.size(); step++) {
            table.append("| %d | %.1f |%n".formatted((step + 1) * (LIVES / STEPS), kept.get(step) / 1048576.0));
        }
        return table.toString();
    }
}
