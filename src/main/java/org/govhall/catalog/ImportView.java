package org.govhall.catalog;

import java.time.Instant;
import java.util.UUID;
import org.govhall.identity.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * An import of the catalogue, and how far it has come.
 *
 * @param documentNumber the document by which the changed items are published
 * @param opinion of the legal check; null before it
 * @param added of those looked at, how many the catalogue did not have
 * @param flaws how many errors were found
 */
record ImportView(
        UUID id,
        UUID upload,
        String fileName,
        String documentNumber,
        ImportState state,
        AccountId uploadedBy,
        Instant uploadedAt,
        @Nullable AccountId approvedBy,
        @Nullable String opinion,
        @Nullable Instant finishedAt,
        int total,
        int done,
        int added,
        int changed,
        int unchanged,
        int flaws) {}
