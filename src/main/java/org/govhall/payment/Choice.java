package org.govhall.payment;

/** One choice of a list. */
record Choice(String value, String label) {}
