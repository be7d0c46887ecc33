package org.govhall.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A time at which a window is open besides its usual hours. It moves no period: those run by the working days of
 * the law.
 *
 * @param opens on the wall of the centre, as is {@code closes}
 */
public record SpecialOpeningView(
        SpecialOpeningId id,
        WindowId window,
        LocalDate day,
        SpecialKind kind,
        LocalTime opens,
        LocalTime closes,
        String reason) {

    /** Whether it is running at that instant. */
    public boolean covers(Instant now, ZoneId zone) {
        LocalTime time = now.atZone(zone).toLocalTime();
        return now.atZone(zone).toLocalDate().equals(day) && !time.isBefore(opens) && time.isBefore(closes);
    }
}
