package org.govhall.casework;

/** What was done in a special procedure, as the trail will tell it. */
record ProcedureDeed(EventKind kind, String note) {}
