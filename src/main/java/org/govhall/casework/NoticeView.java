package org.govhall.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice of what is missing, as it was sent.
 *
 * @param explanation the law that changed, or what the window overlooked; null otherwise
 * @param lawInForceFrom since when that law is in force; null otherwise
 */
record NoticeView(
        int ordinal,
        NoticeGround ground,
        @Nullable String explanation,
        @Nullable LocalDate lawInForceFrom,
        Instant sentAt,
        List<NoticeLine> lines) {}
