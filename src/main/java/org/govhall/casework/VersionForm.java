package org.govhall.casework;

import org.jspecify.annotations.Nullable;

/** An act that needs no words: only which version of the case was seen. */
record VersionForm(@Nullable Long version) {

    static VersionForm of(CasePage page) {
        return new VersionForm(page.view().version());
    }
}
