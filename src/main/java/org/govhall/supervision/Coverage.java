package org.govhall.supervision;

import org.govhall.catalog.EnteredItems;

/**
 * How far the halls reach.
 *
 * @param items of the halls
 * @param servedVillages villages with a service point
 * @param villages all villages of the regions of the halls
 */
record Coverage(EnteredItems items, long servedVillages, long villages) {

    static final Coverage NONE = new Coverage(EnteredItems.NONE, 0, 0);
}
