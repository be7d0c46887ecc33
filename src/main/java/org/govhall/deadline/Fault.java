package org.govhall.deadline;

/**
 * What is wrong with a question.
 *
 * @param parameter of the address: from, days, unit, center or exclude
 * @param index which of the excludes; 0 for the others
 * @param part of an exclude that is wrong: first or last
 */
record Fault(String parameter, int index, Part part, String messageKey, Object... arguments) {

    /** Which day of a stretch. */
    enum Part {
        FIRST,
        LAST
    }
}
