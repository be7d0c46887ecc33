package org.govhall.schedule;

import java.time.Duration;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.govhall.calendar.HolidaySchedule;
import org.govhall.kernel.Remembering;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * The schedule in force, kept in memory. Every publication writes a new stamp; a node compares it at most every
 * {@link #TRUSTED_FOR}, so it sees what another one has published within that time, and its own at once.
 */
@Service
public class HolidaySchedules implements Remembering {

    static final Duration TRUSTED_FOR = Duration.ofSeconds(30);

    private final ScheduleRows rows;
    private final LongSupplier nanoseconds;
    private volatile @Nullable Remembered remembered;
    private long forgotten;

    @Autowired
    HolidaySchedules(ScheduleRows rows) {
        this(rows, System::nanoTime);
    }

    HolidaySchedules(ScheduleRows rows, LongSupplier nanoseconds) {
        this.rows = rows;
        this.nanoseconds = nanoseconds;
    }

    private record Remembered(UUID stamp, HolidaySchedule schedule, long checkedAt) {}

    /** The same object as long as nothing else was published. */
    public HolidaySchedule current() {
        Remembered known = remembered;
        if (known != null && nanoseconds.getAsLong() - known.checkedAt < TRUSTED_FOR.toNanos()) {
            return known.schedule;
        }
        return checked(known);
    }

    @Override
    public synchronized void forget() {
        forgotten++;
        remembered = null;
    }

    private HolidaySchedule checked(@Nullable Remembered known) {
        long before = forgotten();
        // read before the days: what is published between the two is seen at the next comparison
        UUID stamp = rows.stamp();
        HolidaySchedule schedule =
                known != null && known.stamp.equals(stamp) ? known.schedule : HolidaySchedule.of(rows.days());
        remember(new Remembered(stamp, schedule, nanoseconds.getAsLong()), before);
        return schedule;
    }

    private synchronized long forgotten() {
        return forgotten;
    }

    /** What was read before somebody said that it no longer holds is not kept. */
    private synchronized void remember(Remembered read, long before) {
        if (forgotten == before) {
            remembered = read;
        }
    }
}
