package org.govhall.casework;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What modules above may read of a case. Whether the viewer may see it is for them to ask first. */
@Service
@Transactional(readOnly = true)
public class CaseDirectory {

    private final TrailReading acts;
    private final ServiceCases cases;
    private final ClockSheets clocks;

    CaseDirectory(TrailReading acts, ServiceCases cases, ClockSheets clocks) {
        this.acts = acts;
        this.cases = cases;
        this.clocks = clocks;
    }

    /** The special procedures of a case, in their order. */
    public List<ProcedureView> procedures(CaseId id) {
        return cases.findById(id).map(found -> found.toCourse().procedures()).orElse(List.of());
    }

    /** The requests for more time in a case, in their order. */
    public List<ExtensionView> extensions(CaseId id) {
        return cases.findById(id).map(found -> found.toCourse().extensions()).orElse(List.of());
    }

    /** The time of a case day by day, as the applicant and the window see it too. */
    public Optional<ClockSheet> clock(CaseId id, Locale locale) {
        return cases.findById(id)
                .filter(found -> found.status() != CaseStatus.DRAFT)
                .map(found -> clocks.of(found, locale));
    }

    /** Everything that was done in the case, in its order; names officials, never the applicant. */
    public List<CaseAct> trail(CaseId id) {
        return acts.of(id);
    }
}
