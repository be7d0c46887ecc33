package org.govhall.casework;

/** How many cases stand at one state. */
record StatusCount(CaseStatus status, long cases) {}
