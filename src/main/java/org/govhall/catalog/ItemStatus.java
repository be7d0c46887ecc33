package org.govhall.catalog;

/** Whether an item may be applied for, and if not, what became of it. */
public enum ItemStatus {
    PUBLISHED,
    CANCELLED,
    DELEGATED
}
