package org.govhall.casework;

/** What a file of a special procedure is. */
public enum FilePurpose {
    /** The signed record, scanned. */
    RECORD,
    PHOTOGRAPH,
    /** What the body that tested, inspected or appraised wrote. */
    REPORT
}
