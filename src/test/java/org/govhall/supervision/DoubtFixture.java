package org.govhall.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.govhall.casework.CaseId;
import org.govhall.casework.HallFixture;
import org.govhall.identity.SignedIn;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.Reaches;
import org.govhall.organization.WindowId;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Doubts for tests of other modules. */
public final class DoubtFixture {

    private final ApplicationContext context;

    public DoubtFixture(ApplicationContext context) {
        this.context = context;
    }

    /** An item without cases that waits for its explanation. */
    public String raised(CenterId center, DepartmentId department, WindowId window, CaseId seen) {
        LocalDate day = LocalDate.of(2026, 11, 20);
        String key = UUID.randomUUID().toString();
        context.getBean(DoubtRegister.class)
                .enter(new Finding(
                        Probe.SILENT_ITEM,
                        key,
                        center,
                        department,
                        window,
                        HallFixture.SENIOR_CARD,
                        day.minusWeeks(8),
                        day,
                        8,
                        12,
                        "",
                        List.of(new Finding.Evidence(seen, "621000-261120-000001-0"))));
        Map<String, Object> row = JdbcClient.create(context.getBean(DataSource.class))
                .sql("select id from supervision_doubt where once_key = :key")
                .param("key", key)
                .query()
                .singleRow();
        return String.valueOf(row.get("id"));
    }

    /** One that the chief representative has explained. */
    public String explained(SignedIn chief, CenterId center, DepartmentId department, WindowId window, CaseId seen) {
        String id = raised(center, department, window, seen);
        context.getBean(DoubtDesk.class)
                .explain(context.getBean(Reaches.class).asChief(chief), DoubtId.of(id), 0, "冬天没有人办", null);
        return id;
    }
}
