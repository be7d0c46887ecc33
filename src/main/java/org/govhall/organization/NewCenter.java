package org.govhall.organization;

import org.jspecify.annotations.Nullable;

/** A centre that is to be opened; {@code parent} is null for the topmost. */
public record NewCenter(
        String name,
        CenterKind kind,
        String regionCode,
        @Nullable CenterId parent,
        String address,
        String phone,
        String complaintPhone,
        ReceptionHours hours) {}
