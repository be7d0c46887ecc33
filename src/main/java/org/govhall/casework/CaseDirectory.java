package org.govhall.casework;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What modules above may read of a case. Whether the viewer may see it is for them to ask first. */
@Service
@Transactional(readOnly = true)
public class CaseDirectory {

    private final TrailReading acts;

    CaseDirectory(TrailReading acts) {
        this.acts = acts;
    }

    /** Everything that was done in the case, in its order; names officials, never the applicant. */
    public List<CaseAct> trail(CaseId id) {
        return acts.of(id);
    }
}
