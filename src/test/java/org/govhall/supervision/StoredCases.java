package org.govhall.supervision;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.govhall.casework.CaseId;
import org.govhall.casework.CaseStatus;
import org.govhall.catalog.CaseType;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.WindowId;
import org.govhall.testing.MovableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases as they stand in the table after years of work, without working through the years. */
final class StoredCases {

    private static final int MINUTES_PER_DAY = 420;
    private static int numbers;

    private final JdbcClient jdbc;
    private final CenterId center;
    private final DepartmentId department;
    private final WindowId window;

    StoredCases(JdbcClient jdbc, CenterId center, DepartmentId department, WindowId window) {
        this.jdbc = jdbc;
        this.center = center;
        this.department = department;
        this.window = window;
    }

    Builder of(String item, CaseType type, int promisedDays) {
        return new Builder(item, type, promisedDays);
    }

    /** One case on its way into the table; times are local times of the hall. */
    final class Builder {

        private final Map<String, Object> columns = new LinkedHashMap<>();
        private final UUID id = UUID.randomUUID();

        Builder(String item, CaseType type, int promisedDays) {
            columns.put("id", id);
            columns.put("version", 0);
            columns.put("number", "621000-26%04d-%06d-1".formatted(++numbers, numbers));
            columns.put("revision_id", UUID.randomUUID());
            columns.put("item_code", item);
            columns.put("case_type", type.name());
            columns.put("decided_in_office", false);
            columns.put("center_id", center.value());
            columns.put("department_id", department.value());
            columns.put("window_id", window.value());
            columns.put("region_code", "621000");
            columns.put("applicant_id", UUID.randomUUID());
            columns.put("applicant_name", "甲");
            columns.put("channel", "ONLINE");
            columns.put("supplement_notices", 0);
            columns.put("accepted_by_silence", false);
            columns.put("promised_days", promisedDays);
            columns.put("minutes_per_day", MINUTES_PER_DAY);
            columns.put("sealed", false);
            columns.put("trail_length", 0);
            columns.put("trail_hash", "");
        }

        Builder received(String at, String noticeDue) {
            columns.put("started_at", instant(at));
            columns.put("received_at", instant(at));
            columns.put("received_on", day(at));
            columns.put("notice_due_at", instant(noticeDue));
            return standing(CaseStatus.RECEIVED);
        }

        Builder accepted(String at, int minutes, @Nullable String promisedDue) {
            columns.put("accepted_at", instant(at));
            columns.put("accepted_on", day(at));
            columns.put("clock_start", day(at));
            columns.put("minutes_to_accept", minutes);
            if (promisedDue != null) {
                columns.put("promised_due_at", instant(promisedDue));
            }
            return standing(CaseStatus.ACCEPTED);
        }

        Builder bound(int statutoryDays, String statutoryDue) {
            columns.put("statutory_working_days", statutoryDays);
            columns.put("statutory_due_at", instant(statutoryDue));
            return this;
        }

        Builder completed(String at, int minutes, int daysEarly) {
            columns.put("completed_at", instant(at));
            columns.put("completed_on", day(at));
            columns.put("minutes_to_complete", minutes);
            columns.put("working_days_early", daysEarly);
            columns.put("outcome", "GRANTED");
            return standing(CaseStatus.COMPLETED);
        }

        Builder withdrawn(String at) {
            columns.put("ended_at", instant(at));
            columns.put("ended_on", day(at));
            return standing(CaseStatus.WITHDRAWN);
        }

        CaseId store() {
            String names = String.join(", ", columns.keySet());
            String values = String.join(
                    ", ", columns.keySet().stream().map(name -> ":" + name).toList());
            jdbc.sql("insert into casework_case (" + names + ") values (" + values + ")")
                    .params(columns)
                    .update();
            return new CaseId(id);
        }

        private Builder standing(CaseStatus status) {
            columns.put("status", status.name());
            return this;
        }

        private static OffsetDateTime instant(String local) {
            return MovableClock.at(local).atOffset(ZoneOffset.UTC);
        }

        private static LocalDate day(String local) {
            return LocalDateTime.parse(local).toLocalDate();
        }
    }
}
