package org.govhall.hotline;

/** One choice of a form. */
record HotlineChoice(String value, String label) {}
