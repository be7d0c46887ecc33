package org.govhall.supervision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govhall.audit.AuditEntry;
import org.govhall.audit.AuditKind;
import org.govhall.audit.AuditRecords;
import org.govhall.audit.AuditSearch;
import org.govhall.casework.CaseId;
import org.govhall.identity.AccountId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OfficerView;
import org.govhall.organization.OrganizationDirectory;
import org.springframework.stereotype.Component;

/** What officials tried in a case and were refused, from the traces that refusals leave. */
@Component
class RefusedActs {

    private static final String CASE = "case/";
    private static final int AT_ONCE = 500;
    private static final Map<String, Irregularity> RULES = Map.ofEntries(
            Map.entry("casework.refused.same-person", Irregularity.SAME_PERSON),
            Map.entry("casework.refused.own-case", Irregularity.SAME_PERSON),
            Map.entry("casework.refused.own-proposal", Irregularity.SAME_PERSON),
            Map.entry("casework.refused.extension-by-proposer", Irregularity.SAME_PERSON),
            Map.entry("casework.refused.hearing-chaired-by-examiner", Irregularity.SAME_PERSON),
            Map.entry("casework.refused.power-missing", Irregularity.WITHOUT_LETTER),
            Map.entry("organization.refused.not-on-post", Irregularity.WITHOUT_LETTER),
            Map.entry("casework.refused.step", Irregularity.OUT_OF_ORDER));

    private final AuditRecords records;
    private final OrganizationDirectory organization;
    private final Signs signs;

    RefusedActs(AuditRecords records, OrganizationDirectory organization, Signs signs) {
        this.records = records;
        this.organization = organization;
        this.signs = signs;
    }

    /** Each once for a case and a person, the oldest first. */
    List<Sign> look(Instant since) {
        AuditSearch search = new AuditSearch(AuditKind.REFUSAL, null, CASE, since, null);
        List<AuditEntry> traces = new ArrayList<>();
        AuditEntry last = null;
        List<AuditEntry> lot;
        do {
            lot = records.following(search, last, AT_ONCE);
            traces.addAll(lot);
            last = lot.isEmpty() ? null : lot.get(lot.size() - 1);
        } while (lot.size() == AT_ONCE);
        List<Sign> seen = new ArrayList<>();
        for (int i = traces.size() - 1; i >= 0; i--) {
            sign(traces.get(i)).ifPresent(seen::add);
        }
        return seen;
    }

    private Optional<Sign> sign(AuditEntry trace) {
        String rule = trace.detail().substring(trace.detail().lastIndexOf(' ') + 1);
        Irregularity what = RULES.get(rule);
        String actor = trace.actor();
        if (what == null || actor == null) {
            return Optional.empty();
        }
        try {
            Optional<OfficerId> officer =
                    organization.officerOf(AccountId.of(actor)).map(OfficerView::id);
            CaseId id = CaseId.of(trace.subject().substring(CASE.length()));
            return officer.flatMap(by -> signs.where(id)
                    .map(where -> new Sign(
                            what,
                            where,
                            id + "/" + by,
                            by,
                            new Sign.Evidence(null, trace.at(), Math.toIntExact(trace.id()), rule))));
        } catch (IllegalArgumentException notACase) {
            return Optional.empty();
        }
    }
}
