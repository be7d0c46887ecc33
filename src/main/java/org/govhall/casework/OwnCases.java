package org.govhall.casework;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govhall.applicant.ApplicantId;
import org.govhall.applicant.OwnRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases of an applicant, for the copy of their data and before their account is closed. */
@Component
class OwnCases implements OwnRecords {

    private static final List<String> UNFINISHED = Arrays.stream(CaseStatus.values())
            .filter(status -> !status.isEnded())
            .map(Enum::name)
            .toList();

    private final JdbcClient jdbc;

    OwnCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public List<Map<String, Object>> of(ApplicantId applicant, boolean proven) {
        return jdbc.sql("""
                        select number, item_code, channel, subject, status, received_on, accepted_on, outcome,
                               completed_on
                          from casework_case where applicant_id = :applicant and channel in (:channels)
                         order by started_at, id
                        """)
                .param("applicant", applicant.value())
                .param("channels", channels(proven))
                .query((row, at) -> {
                    Map<String, Object> one = new LinkedHashMap<>();
                    for (String column : List.of("number", "item_code", "channel", "subject", "status", "outcome")) {
                        one.put(column, row.getString(column));
                    }
                    for (String column : List.of("received_on", "accepted_on", "completed_on")) {
                        LocalDate on = row.getObject(column, LocalDate.class);
                        one.put(column, on == null ? null : on.toString());
                    }
                    return one;
                })
                .list();
    }

    @Override
    public long unfinished(ApplicantId applicant, boolean proven) {
        return jdbc.sql("select count(*) from casework_case"
                        + " where applicant_id = :applicant and channel in (:channels) and status in (:unfinished)")
                .param("applicant", applicant.value())
                .param("channels", channels(proven))
                .param("unfinished", UNFINISHED)
                .query(Long.class)
                .single();
    }

    @Override
    public boolean isKnown(ApplicantId applicant) {
        return jdbc.sql("select count(*) from casework_case where applicant_id = :applicant")
                        .param("applicant", applicant.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static List<String> channels(boolean proven) {
        return Channel.meeting(proven).stream().map(Enum::name).toList();
    }
}
