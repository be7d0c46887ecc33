package org.govhall.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Ratio;
import org.govhall.organization.CenterId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How satisfied people are. 评价率 = completed cases that were rated ÷ completed cases; 满意率 = ratings of the first three
 * levels ÷ ratings. Who has not rated is in neither; a rating that was marked counts no more.
 */
@Service
@Transactional(readOnly = true)
class RatingFigures {

    private final JdbcClient jdbc;

    RatingFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By what a table of ratings has its rows. */
    enum By {
        CENTER("center_id"),
        DEPARTMENT("department_id");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    /**
     * Sums of one row.
     *
     * @param counts ratings given in the period, by level
     * @param completed cases completed in the period
     * @param ratedCases those of them that were rated
     */
    record Sums(Map<Satisfaction, Long> counts, long completed, long ratedCases) {

        static final Sums NONE = new Sums(Map.of(), 0, 0);

        public long rated() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }

        public long count(Satisfaction level) {
            return counts.getOrDefault(level, 0L);
        }

        public Ratio ratingRate() {
            return Ratio.of(ratedCases, completed);
        }

        public Ratio satisfaction() {
            long bad = counts.entrySet().stream()
                    .filter(entry -> entry.getKey().isBad())
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            return Ratio.of(rated() - bad, rated());
        }

        Sums plus(Sums other) {
            Map<Satisfaction, Long> sum = new EnumMap<>(Satisfaction.class);
            sum.putAll(counts);
            other.counts.forEach((level, count) -> sum.merge(level, count, Long::sum));
            return new Sums(sum, completed + other.completed, ratedCases + other.ratedCases);
        }
    }

    /** One row of a table, by the id of the centre or department. */
    record Row(UUID id, Sums sums) {}

    /** The rows in which something was completed or rated, the most rated first. */
    List<Row> rows(By by, LocalDate from, LocalDate to) {
        Map<UUID, Map<Satisfaction, Long>> counts = new LinkedHashMap<>();
        jdbc.sql("select " + by.column + " as id, satisfaction, count(*) as ratings from rating_facts"
                        + " where rated_on between :from and :to group by " + by.column + ", satisfaction")
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    counts.computeIfAbsent(
                                    row.getObject("id", UUID.class), missing -> new EnumMap<>(Satisfaction.class))
                            .put(Satisfaction.valueOf(row.getString("satisfaction")), row.getLong("ratings"));
                });
        Map<UUID, Sums> sums = new LinkedHashMap<>();
        counts.forEach((id, levels) -> sums.put(id, new Sums(levels, 0, 0)));
        jdbc.sql("select f." + by.column + " as id, count(*) as completed, count(r.case_id) as rated"
                        + " from casework_facts f"
                        + " left join rating_facts r on r.case_id = f.case_id and r.stage = 'COMPLETION'"
                        + " where f.completed_on between :from and :to group by f." + by.column)
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    sums.merge(
                            row.getObject("id", UUID.class),
                            new Sums(Map.of(), row.getLong("completed"), row.getLong("rated")),
                            Sums::plus);
                });
        List<Row> rows = new ArrayList<>();
        sums.forEach((id, sum) -> rows.add(new Row(id, sum)));
        rows.sort(Comparator.comparing((Row row) -> -row.sums().rated())
                .thenComparing(row -> -row.sums().completed())
                .thenComparing(Row::id));
        return rows;
    }

    static Sums total(Collection<Row> rows) {
        return rows.stream().map(Row::sums).reduce(Sums.NONE, Sums::plus);
    }

    /** A text that the public may read. */
    record Released(String text, Satisfaction satisfaction, CenterId center, ItemCode item, LocalDate ratedOn) {}

    /** The texts that were released, the latest first. */
    Page<Released> released(@Nullable CenterId center, Pageable page) {
        String from = " from rating_rating where released_at is not null and excluded_at is null"
                + (center == null ? "" : " and center_id = :center");
        UUID where = center == null ? new UUID(0, 0) : center.value();
        List<Released> texts = jdbc.sql("select released_text, satisfaction, center_id, item_code, rated_on" + from
                        + " order by released_at desc, id offset :offset rows fetch next :size rows only")
                .param("center", where)
                .param("offset", page.getOffset())
                .param("size", page.getPageSize())
                .query((row, number) -> new Released(
                        row.getString("released_text"),
                        Satisfaction.valueOf(row.getString("satisfaction")),
                        new CenterId(row.getObject("center_id", UUID.class)),
                        new ItemCode(row.getString("item_code")),
                        row.getObject("rated_on", LocalDate.class)))
                .list();
        long total = jdbc.sql("select count(*)" + from)
                .param("center", where)
                .query(Long.class)
                .single();
        return new PageImpl<>(texts, page, total);
    }
}
