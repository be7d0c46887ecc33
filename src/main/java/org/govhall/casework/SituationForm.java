package org.govhall.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an applicant chooses of the situation questions: the keys of the choices. */
record SituationForm(@Nullable List<String> choices) {

    /** What was chosen; public because the page asks it. */
    public List<String> chosen() {
        return choices == null
                ? List.of()
                : choices.stream().filter(key -> !key.isBlank()).toList();
    }

    /** Whether the choice was made; public because the page asks it. */
    public boolean has(String key) {
        return chosen().contains(key);
    }
}
