package org.govhall.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. It begins on a Monday at ten in the morning. */
public final class MovableClock extends Clock {

    public static final ZoneId HALL = ZoneId.of("Asia/Shanghai");
    private static final String BEGINS = "2026-11-23T10:00";

    private volatile Instant now = at(BEGINS);

    /** The instant of a local time in the hall, such as {@code 2026-11-23T10:00}. */
    public static Instant at(String localTime) {
        return LocalDateTime.parse(localTime).atZone(HALL).toInstant();
    }

    public void moveTo(String localTime) {
        now = at(localTime);
    }

    public void advance(Duration by) {
        now = now.plus(by);
    }

    void reset() {
        now = at(BEGINS);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
