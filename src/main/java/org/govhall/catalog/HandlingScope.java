package org.govhall.catalog;

/** 通办范围: how far away from the own place an item can be handled. */
public enum HandlingScope {
    LOCAL,
    ACROSS_COUNTIES,
    ACROSS_CITIES,
    ACROSS_PROVINCES,
    NATIONWIDE
}
