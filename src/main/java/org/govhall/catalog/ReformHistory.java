package org.govhall.catalog;

/** What one published round has decided about an item. */
record ReformHistory(ReformRoundView round, ReformLine line) {}
