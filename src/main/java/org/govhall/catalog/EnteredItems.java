package org.govhall.catalog;

/**
 * Items of halls, each counted once a hall: how many should have entered, have, and are authorized to the window.
 *
 * @param should items on the list whose organ has a department there
 * @param entered those that can be applied for in the hall
 * @param wholly of those, the ones for which the window has every power that their cases can call for
 * @param partly of those, the ones for which it has some
 */
public record EnteredItems(long should, long entered, long wholly, long partly) {

    public static final EnteredItems NONE = new EnteredItems(0, 0, 0, 0);

    public EnteredItems plus(EnteredItems other) {
        return new EnteredItems(
                should + other.should, entered + other.entered, wholly + other.wholly, partly + other.partly);
    }
}
