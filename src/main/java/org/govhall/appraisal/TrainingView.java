package org.govhall.appraisal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.govhall.organization.CenterId;
import org.govhall.organization.OfficerId;

/** A training as it stands. */
record TrainingView(
        TrainingId id,
        long version,
        CenterId center,
        String title,
        LocalDate heldOn,
        BigDecimal hours,
        Set<OfficerId> present,
        OfficerId recordedBy,
        Instant recordedAt) {}
