package org.govhall.casework;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.govhall.catalog.ReformConcern;
import org.govhall.kernel.ItemCode;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many cases of an item are open: handed in, and neither decided nor ended. */
@Component
class OpenCasesConcern implements ReformConcern {

    private final JdbcClient jdbc;

    OpenCasesConcern(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String labelKey() {
        return "casework.reform.open-cases";
    }

    @Override
    public boolean isStopped() {
        return true;
    }

    @Override
    public Map<ItemCode, Long> count(Set<ItemCode> items) {
        Map<ItemCode, Long> counts = new HashMap<>();
        jdbc.sql("""
                        select item_code, count(*) as cases from casework_case
                         where item_code in (:items) and status in (:open)
                         group by item_code
                        """)
                .param("items", items.stream().map(ItemCode::value).toList())
                .param("open", ReformStopSweep.OPEN.stream().map(Enum::name).toList())
                .query((RowCallbackHandler)
                        row -> counts.put(new ItemCode(row.getString("item_code")), row.getLong("cases")));
        return counts;
    }
}
