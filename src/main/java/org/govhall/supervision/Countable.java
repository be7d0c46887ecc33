package org.govhall.supervision;

/** A set of things that a figure stands on. Its label is {@code Counted.<name>}. */
sealed interface Countable permits Counted, Tallied {

    String name();
}
