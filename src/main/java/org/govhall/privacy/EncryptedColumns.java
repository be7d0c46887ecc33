package org.govhall.privacy;

import java.util.List;

/** Where a module keeps encrypted text, so that it can be encrypted anew under another key. */
public interface EncryptedColumns {

    List<Column> columns();

    /**
     * One column.
     *
     * @param key the column by which exactly one row is found, and by which rows can be put in order
     */
    record Column(String table, String key, String name) {}
}
