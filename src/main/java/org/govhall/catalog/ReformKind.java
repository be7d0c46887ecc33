package org.govhall.catalog;

/** What a reform round decides about an item. */
public enum ReformKind {
    /** 取消: nobody may handle it any more. */
    CANCEL,
    /** 下放: a lower level handles it, once it has taken it over. */
    DELEGATE,
    /** 调整: it stays, and something about it changes. */
    ADJUST,
    /** 保留: it stays as it is. */
    RETAIN;

    /** Whether nothing new is received for the item from the round's day on. */
    boolean closes() {
        return this == CANCEL || this == DELEGATE;
    }
}
