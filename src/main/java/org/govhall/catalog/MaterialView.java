package org.govhall.catalog;

/**
 * A material that an applicant hands in.
 *
 * @param ordinal place in the list, from 1
 * @param count how many of it
 * @param mayFollow whether it may come after acceptance, before approval (容缺受理)
 */
public record MaterialView(
        MaterialId id,
        int ordinal,
        String name,
        MaterialForm form,
        int count,
        MaterialSource source,
        boolean mayFollow) {}
