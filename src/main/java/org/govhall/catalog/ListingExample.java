package org.govhall.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.govhall.identity.AccountId;
import org.govhall.organization.CenterId;
import org.govhall.organization.OrganizationDirectory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Items under public supervision: for a first look only. */
@Component
@Profile("demo")
public class ListingExample {

    private static final List<String> DEMANDS = List.of("事项和人员进驻大厅，不得两头受理。", "审批权授到窗口，窗口能当场办结的不再退回部门。");

    private final PublicSupervision supervision;
    private final HallEntry entry;
    private final OrganizationDirectory organization;

    ListingExample(PublicSupervision supervision, HallEntry entry, OrganizationDirectory organization) {
        this.supervision = supervision;
        this.entry = entry;
        this.organization = organization;
    }

    /**
     * Puts up to three items of the centre on its list, the first of which is put right at once.
     *
     * @param on today
     */
    public void listSome(CenterId center, AccountId supervisor, LocalDate on) {
        List<HallEntry.Row> rows = entry.of(organization.center(center)).rows().stream()
                .filter(row -> !row.isInOrder())
                .limit(3)
                .toList();
        for (int i = 0; i < rows.size(); i++) {
            HallEntry.Row row = rows.get(i);
            supervision.list(
                    center, row.code(), DEMANDS.get(row.entered() ? 1 : 0), on.plusDays(10L + i * 7L), supervisor);
        }
        supervision.open(center).stream()
                .limit(rows.size() > 1 ? 1 : 0)
                .forEach(first -> supervision.lift(first.id(), Set.of(center), "已经整改到位，经现场核实。", supervisor));
    }
}
