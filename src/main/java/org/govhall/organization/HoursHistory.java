package org.govhall.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The hours that centres kept before they changed them. What was received or accepted then counts by them for good. */
@Component
class HoursHistory {

    private static final TimeOfDay TIME = new TimeOfDay();

    private final JdbcClient jdbc;

    HoursHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row of it. */
    private record Row(CenterId center, PastHours past) {}

    /** Remembers what held before this day; changed twice on one day, it is what held in the morning. */
    void keep(CenterId center, LocalDate until, ReceptionHours hours) {
        jdbc.sql("""
                        insert into organization_past_hours
                               (center_id, until_on, morning_opens, morning_closes, afternoon_opens, afternoon_closes)
                        select :center, :until, :opens, :closes, :opensAgain, :closesAgain
                         where not exists (select 1 from organization_past_hours h
                                            where h.center_id = :center and h.until_on = :until)
                        """)
                .param("center", center.value())
                .param("until", until)
                .param("opens", text(hours.morningOpens()))
                .param("closes", text(hours.morningCloses()))
                .param("opensAgain", text(hours.afternoonOpens()), java.sql.Types.VARCHAR)
                .param("closesAgain", text(hours.afternoonCloses()), java.sql.Types.VARCHAR)
                .update();
    }

    /** Those of each centre that ever changed them, in their order. */
    Map<CenterId, List<PastHours>> all() {
        return jdbc
                .sql("select * from organization_past_hours order by center_id, until_on")
                .query((row, number) -> row(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Row::center, HashMap::new, Collectors.mapping(Row::past, Collectors.toUnmodifiableList())));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new CenterId(row.getObject("center_id", UUID.class)),
                new PastHours(
                        row.getObject("until_on", LocalDate.class),
                        new ReceptionHours(
                                Objects.requireNonNull(time(row.getString("morning_opens"))),
                                Objects.requireNonNull(time(row.getString("morning_closes"))),
                                time(row.getString("afternoon_opens")),
                                time(row.getString("afternoon_closes")))));
    }

    private static @Nullable String text(@Nullable LocalTime time) {
        return TIME.convertToDatabaseColumn(time);
    }

    private static @Nullable LocalTime time(@Nullable String text) {
        return TIME.convertToEntityAttribute(text);
    }
}
