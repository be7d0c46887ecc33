package org.govhall.catalog;

/** One choice of a list in a form. */
record Choice(String value, String label) {}
