package org.govhall.casework;

import java.util.Arrays;
import java.util.List;
import org.govhall.organization.CenterId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OpenWork;
import org.govhall.organization.WindowId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a clerk has in hand, cases that were given to them, or that they took, and that are not over; and what a centre has. */
@Component
class CasesInHand implements OpenWork {

    private static final List<String> OPEN = Arrays.stream(CaseStatus.values())
            .filter(status -> !status.isEnded() && status != CaseStatus.DRAFT)
            .map(Enum::name)
            .toList();

    private final JdbcClient jdbc;

    CasesInHand(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long casesInHand(OfficerId officer, WindowId window) {
        return jdbc.sql("select count(*) from casework_case where window_id = :window and assigned_to_id = :officer"
                        + " and status in (:open)")
                .param("window", window.value())
                .param("officer", officer.value())
                .param("open", OPEN)
                .query(Long.class)
                .single();
    }

    @Override
    public long casesOpenAt(CenterId center) {
        return jdbc.sql("select count(*) from casework_case where center_id = :center and status in (:open)")
                .param("center", center.value())
                .param("open", OPEN)
                .query(Long.class)
                .single();
    }
}
