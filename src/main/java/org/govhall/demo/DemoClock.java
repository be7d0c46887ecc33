package org.govhall.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The real time, but for the thread that makes history: there the clock is moved from act to act. */
final class DemoClock extends Clock {

    private static final ThreadLocal<@Nullable Instant> MOVED = new ThreadLocal<>();

    private final ZoneId zone;

    DemoClock(ZoneId zone) {
        this.zone = zone;
    }

    /** Moves the clock of this thread. */
    static void moveTo(Instant instant) {
        MOVED.set(instant);
    }

    /** Gives this thread the real time again. */
    static void backToNow() {
        MOVED.remove();
    }

    @Override
    public Instant instant() {
        Instant moved = MOVED.get();
        return moved != null ? moved : Clock.systemUTC().instant();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new DemoClock(other);
    }
}
