package org.govhall.calendar;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The hours of a centre on a working day.
 *
 * @param sessions at least one, in order, not overlapping
 */
public record OfficeHours(List<Session> sessions) {

    /** Nine to twelve and half past one to half past five. */
    public static final OfficeHours STANDARD = new OfficeHours(List.of(
            new Session(LocalTime.of(9, 0), LocalTime.of(12, 0)),
            new Session(LocalTime.of(13, 30), LocalTime.of(17, 30))));

    public OfficeHours {
        sessions = List.copyOf(sessions);
        if (sessions.isEmpty()) {
            throw new IllegalArgumentException("no hours");
        }
        for (int i = 1; i < sessions.size(); i++) {
            if (sessions.get(i).opens().isBefore(sessions.get(i - 1).closes())) {
                throw new IllegalArgumentException("sessions overlap");
            }
        }
    }

    public LocalTime opening() {
        return sessions.get(0).opens();
    }

    public LocalTime closing() {
        return sessions.get(sessions.size() - 1).closes();
    }

    /** Working minutes of a whole day. */
    public int minutesPerDay() {
        return Math.toIntExact(perDay().toMinutes());
    }

    Duration perDay() {
        return between(LocalTime.MIN, LocalTime.MAX);
    }

    /** Working time between two times of one day; nothing when {@code from} is not before {@code to}. */
    Duration between(LocalTime from, LocalTime to) {
        Duration time = Duration.ZERO;
        for (Session session : sessions) {
            LocalTime begin = from.isAfter(session.opens()) ? from : session.opens();
            LocalTime finish = to.isBefore(session.closes()) ? to : session.closes();
            if (begin.isBefore(finish)) {
                time = time.plus(Duration.between(begin, finish));
            }
        }
        return time;
    }

    boolean isOpen(LocalTime time) {
        return sessions.stream()
                .anyMatch(session -> !time.isBefore(session.opens()) && time.isBefore(session.closes()));
    }

    /** When it opens or closes next on the same day. */
    Optional<LocalTime> turns(LocalTime time) {
        return sessions.stream()
                .flatMap(session -> Stream.of(session.opens(), session.closes()))
                .filter(time::isBefore)
                .findFirst();
    }

    /** A stretch of the day in which the centre is open. */
    public record Session(LocalTime opens, LocalTime closes) {

        public Session {
            if (!opens.isBefore(closes)) {
                throw new IllegalArgumentException("opens after it closes");
            }
        }
    }
}
