package org.govhall.attendance;

/** Something to choose in a form. */
record Choice(String value, String label) {}
