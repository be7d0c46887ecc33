package org.govhall.casework;

/** An act that needs no words: only which version of the case was seen. */
record VersionForm(long version) {}
