package org.govhall.casework;

import java.util.List;

/** The papers that were issued in a case; declared here for its pages, and fulfilled by the module that issues them. */
public interface CasePapers {

    /** Those of a case that the viewer of its page may see, the latest first. */
    List<CasePaper> of(CaseId id);

    /**
     * A paper.
     *
     * @param labelKey key of the message that names its kind
     * @param number as printed
     * @param issued day of issue
     * @param href path of the paper, without the suffix that names its format
     */
    record CasePaper(String labelKey, String number, String issued, String href) {}
}
