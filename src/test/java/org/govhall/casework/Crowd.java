package org.govhall.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Many people who do the same at the same moment. */
final class Crowd {

    static final int SIZE = 32;

    private Crowd() {}

    /** What came of it for each: what was answered, or what was thrown. */
    static List<Object> allAtOnce(Callable<Object> act) throws InterruptedException {
        ExecutorService people = Executors.newFixedThreadPool(SIZE);
        CountDownLatch ready = new CountDownLatch(SIZE);
        CountDownLatch go = new CountDownLatch(1);
        try {
            List<Future<Object>> acts = IntStream.range(0, SIZE)
                    .mapToObj(i -> people.submit(() -> {
                        ready.countDown();
                        go.await();
                        return act.call();
                    }))
                    .toList();
            ready.await();
            go.countDown();
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> one : acts) {
                try {
                    outcomes.add(one.get());
                } catch (ExecutionException e) {
                    outcomes.add(e.getCause());
                }
            }
            return outcomes;
        } finally {
            people.shutdownNow();
        }
    }
}
