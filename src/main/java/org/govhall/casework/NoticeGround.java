package org.govhall.casework;

/**
 * Why a supplement is asked for. The applicant is told once; a second time only on one of the other grounds.
 *
 * @see "行政许可法 art. 32 (四), 72 (四)"
 */
public enum NoticeGround {
    /** The one notice that names everything. */
    FIRST,
    /** What the supplement itself brought does not do. */
    DEFECT_IN_SUPPLEMENT,
    /** The law has changed since the first notice. */
    LAW_CHANGED,
    /** The window overlooked it; told to the applicant as such, and counted against the window. */
    WINDOW_ERROR
}
