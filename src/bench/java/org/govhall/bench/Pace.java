package org.govhall.bench;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Measures how many lives are lived in a second by so many threads. */
final class Pace {

    private Pace() {}

    /** A slice of the warm-up, in lives, and the share of its time that the compiler may still take when it is over. */
    private static final int SLICE = 2000;

    private static final double AT_REST = 0.05;

    private static final int MOST_SLICES = 10;

    /**
     * Lives so many lives, and then on until the compiler is at rest, so that the machine has compiled what it measures:
     * counted, as seconds mean little on a busy one.
     */
    static void warmUp(Life life, int threads, int lives) throws Exception {
        live(life, threads, lives);
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        for (int slice = 0; slice < MOST_SLICES; slice++) {
            long compiled = compiler.getTotalCompilationTime();
            long begin = System.nanoTime();
            live(life, threads, SLICE);
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            if (compiler.getTotalCompilationTime() - compiled < took * AT_REST) {
                return;
            }
        }
    }

    private static void live(Life life, int threads, int lives) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(people.submit(() -> {
                    for (int lived = 0; lived < lives / threads; lived++) {
                        life.live();
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            people.shutdownNow();
        }
    }

    /**
     * What was measured.
     *
     * @param rate lives a second
     * @param cost milliseconds of processor that a life took, of the program and the server together: what else runs on
     *     the machine slows the rate down and leaves this nearly as it is
     */
    record Measured(double rate, double cost) {}

    /** Lives as fast as it goes for so long, and only counts lives that began and ended within. */
    static Measured measure(Life life, int threads, Duration howLong, BenchServer server) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(threads);
        try {
            Duration spent = server.processorTime();
            long begin = System.nanoTime();
            long end = begin + howLong.toNanos();
            List<Future<Integer>> counts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                counts.add(people.submit(() -> {
                    int lived = 0;
                    while (true) {
                        life.live();
                        if (System.nanoTime() > end) {
                            return lived;
                        }
                        lived++;
                    }
                }));
            }
            long lived = 0;
            for (Future<Integer> count : counts) {
                lived += count.get();
            }
            return new Measured(
                    lived / (howLong.toNanos() / (double) TimeUnit.SECONDS.toNanos(1)),
                    server.processorTime().minus(spent).toNanos() / 1e6 / (lived + threads));
        } finally {
            people.shutdownNow();
        }
    }
}
