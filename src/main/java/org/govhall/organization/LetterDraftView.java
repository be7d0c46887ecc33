package org.govhall.organization;

import java.time.Instant;

/** A letter that waits for its signature, as it is shown. */
public record LetterDraftView(LetterId id, LetterText text, String draftedBy, Instant draftedAt) {}
