package org.govhall.organization;

/** One choice of a form: what is sent, and what people read. */
record Option(String value, String label) {}
