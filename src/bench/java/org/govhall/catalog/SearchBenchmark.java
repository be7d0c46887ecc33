package org.govhall.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.govhall.kernel.ItemCode;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** How long a search takes among five hundred and among fifty thousand items, asked as people speak and type. */
class SearchBenchmark {

    private static final int FEW = 500;
    private static final int MANY = 50_000;
    private static final double SLOWER_AT_MOST = 3;
    private static final int WARM_UP = Integer.getInteger("bench.search.warm-up", 8);
    private static final int ROUNDS = Integer.getInteger("bench.search.rounds", 20);

    /** Of such characters are the names of the trades and places by which the made items differ. */
    private static final String CHARACTERS = "东南西北山水田林路桥河湖海城乡镇村社区街道工农商学兵文体卫教科技粮油盐茶酒药纸布鞋帽车船机电光声化"
            + "石木竹金银铜铁锡煤气热冷冰雪风雨云雷春夏秋冬日月星花草树果菜鱼虾鸡鸭牛羊马猪犬猫兔蜂蚕桑麻棉毛丝皮";

    private record Line(int items, double buildMillis, double median, double p99) {}

    @Test
    void aHundredTimesTheItemsTakeAtMostThreeTimesAsLong() throws IOException {
        List<ItemsFile.Row> rows = ReferenceItems.rows();
        List<String> queries = queries(rows);
        Line few = measure(catalogue(rows, FEW), queries);
        Line many = measure(catalogue(rows, MANY), queries);

        String table = table(queries.size(), few, many);
        System.out.println(table);
        Files.writeString(Path.of("target", "search.md"), table);
        assertThat(many.p99() / few.p99())
                .as("p99 at %d items, in times of that at %d", MANY, FEW)
                .isLessThanOrEqualTo(SLOWER_AT_MOST);
    }

    /** What is asked: phrasings that are not the items' own, their own words, their initials, and codes. */
    private static List<String> queries(List<ItemsFile.Row> rows) throws IOException {
        Stream<String> spoken = new ClassPathResource("catalog/spoken-queries.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",")[0]);
        Stream<String> own = rows.stream().flatMap(row -> row.content().everydayWords().stream());
        Stream<String> typed = rows.stream()
                .map(row -> String.join("", Writing.syllables(Writing.plain(row.content().name()))));
        Stream<String> codes = rows.stream().map(row -> row.code().value());
        return Stream.of(spoken, own, typed, codes).flatMap(all -> all).toList();
    }

    private static Line measure(List<RevisionView> revisions, List<String> queries) {
        long begin = System.nanoTime();
        SearchIndex index = new SearchIndex(revisions);
        double build = millis(System.nanoTime() - begin);
        for (int round = 0; round < WARM_UP; round++) {
            queries.forEach(index::find);
        }
        long[] took = new long[ROUNDS * queries.size()];
        int asked = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (String query : queries) {
                long asking = System.nanoTime();
                index.find(query);
                took[asked++] = System.nanoTime() - asking;
            }
        }
        Arrays.sort(took);
        return new Line(
                revisions.size(), build, millis(took[took.length / 2]), millis(took[(int) (took.length * 0.99)]));
    }

    private static double millis(long nanos) {
        return nanos / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }

    /** The real items, and as many more that differ from them by a trade or a place in their name and words. */
    private static List<RevisionView> catalogue(List<ItemsFile.Row> rows, int size) {
        Random random = new Random(20261126);
        List<RevisionView> revisions = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            ItemsFile.Row row = rows.get(i % rows.size());
            revisions.add(i < rows.size() ? ReferenceItems.view(row) : ReferenceItems.view(row, code(i), word(random)));
        }
        return revisions;
    }

    private static ItemCode code(int number) {
        return new ItemCode("ZZ%06d".formatted(number));
    }

    private static String word(Random random) {
        return random.ints(2 + random.nextInt(3), 0, CHARACTERS.length())
                .mapToObj(at -> CHARACTERS.substring(at, at + 1))
                .reduce("", String::concat);
    }

    private static String table(int queries, Line... lines) {
        StringBuilder table = new StringBuilder("| items | index made in, ms | median, ms | p99, ms |\n|---:|---:|---:|---:|\n");
        for (Line line : lines) {
            table.append("| %d | %.0f | %.2f | %.2f |%n"
                    .formatted(line.items(), line.buildMillis(), line.median(), line.p99()));
        }
        return table.append("%d questions, %d times each%n".formatted(queries, ROUNDS))
                .toString();
    }
}
