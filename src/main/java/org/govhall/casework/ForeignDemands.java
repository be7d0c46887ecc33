package org.govhall.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govhall.audit.AuditRecords;
import org.govhall.catalog.DemandsOffTheList;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.springframework.stereotype.Component;

/** What windows demanded beside the list of the item, from the refusals that were traced. */
@Component
class ForeignDemands implements DemandsOffTheList {

    private static final String SUBJECT = "case/";

    private final AuditRecords records;
    private final ServiceCases cases;

    ForeignDemands(AuditRecords records, ServiceCases cases) {
        this.records = records;
        this.cases = cases;
    }

    @Override
    public List<Demand> in(Collection<CenterId> centers) {
        Map<CaseId, AuditRecords.Refused> refused = new HashMap<>();
        for (AuditRecords.Refused one : records.refused("casework.refused.material-unknown")) {
            caseOf(one.subject()).ifPresent(id -> refused.put(id, one));
        }
        Map<ItemCode, Demand> byItem = new HashMap<>();
        if (!refused.isEmpty() && !centers.isEmpty()) {
            for (ServiceCases.WhichItem known : cases.itemsOf(refused.keySet(), new HashSet<>(centers))) {
                AuditRecords.Refused tally = refused.get(known.id());
                if (tally != null) {
                    byItem.merge(
                            new ItemCode(known.itemCode()),
                            new Demand(new ItemCode(known.itemCode()), tally.times(), tally.last()),
                            ForeignDemands::sum);
                }
            }
        }
        List<Demand> demands = new ArrayList<>(byItem.values());
        demands.sort(Comparator.comparingLong(Demand::times).reversed().thenComparing(Demand::item));
        return demands;
    }

    private static Demand sum(Demand one, Demand other) {
        Instant last = one.last().isAfter(other.last()) ? one.last() : other.last();
        return new Demand(one.item(), one.times() + other.times(), last);
    }

    private static Optional<CaseId> caseOf(String subject) {
        try {
            return subject.startsWith(SUBJECT)
                    ? Optional.of(CaseId.of(subject.substring(SUBJECT.length())))
                    : Optional.empty();
        } catch (IllegalArgumentException notACase) {
            return Optional.empty();
        }
    }
}
