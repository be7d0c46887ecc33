package org.govhall.catalog;

/** In which form a material is handed in. */
public enum MaterialForm {
    ORIGINAL,
    COPY
}
