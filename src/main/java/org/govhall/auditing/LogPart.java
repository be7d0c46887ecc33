package org.govhall.auditing;

import org.jspecify.annotations.Nullable;

/**
 * A piece of what an entry says: words, or the name of whom or what it means.
 *
 * @param account of the person who is named, to look for all they did; null for all else
 */
record LogPart(String text, @Nullable String account) {

    static LogPart words(String text) {
        return new LogPart(text, null);
    }

    /** For a table, which has no links. */
    String inFull() {
        return account == null ? text : text + " (account/" + account + ")";
    }
}
