package org.govhall.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.govhall.calendar.CountedDay;
import org.govhall.calendar.Deadline;
import org.govhall.schedule.DayWords;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the sheet of a case's time: the same for the applicant, the window and the supervisor. */
@Component
class ClockSheets {

    private static final ClockSheet.Count NONE = new ClockSheet.Count(false, "", "");

    private final CaseFile files;
    private final MessageSource messages;
    private final HallTime time;

    ClockSheets(CaseFile files, MessageSource messages, HallTime time) {
        this.files = files;
        this.messages = messages;
        this.time = time;
    }

    ClockSheet of(ServiceCase serviceCase, Locale locale) {
        return new Writing(serviceCase, locale).sheet();
    }

    /** One sheet in one language. */
    private final class Writing {

        private final Locale locale;
        private final Timing timing;
        private final CaseView view;
        private final List<ClockEntry> ledger;

        Writing(ServiceCase serviceCase, Locale locale) {
            this.locale = locale;
            this.timing = files.timingOf(serviceCase);
            this.view = serviceCase.toView();
            this.ledger = withNotices(serviceCase.ledger());
        }

        ClockSheet sheet() {
            List<ClockSheet.Line> summary = new ArrayList<>();
            List<ClockSheet.Day> days = List.of();
            if (view.acceptedAt() == null) {
                add(summary, "notice", minute(view.noticeDueAt()));
            } else {
                CaseClock clock = timing.clock(ledger);
                Instant until = Optional.ofNullable(view.completedAt())
                        .or(() -> Optional.ofNullable(view.endedAt()))
                        .orElseGet(time::now);
                Deadline promised = clock.promised();
                @Nullable Deadline statutory = clock.statutory().orElse(null);
                add(summary, "promised", time.minute(promised.at()));
                add(
                        summary,
                        "statutory",
                        statutory == null ? say("casework.clock.no-law") : time.minute(statutory.at()));
                clock.preliminary()
                        .ifPresent(preliminary -> add(summary, "preliminary", time.minute(preliminary.at())));
                add(summary, view.completedAt() == null ? "so-far" : "actual", actual(clock.workingMinutes(until)));
                add(summary, "delivery", minute(view.deliveryDueAt()));
                days = days(promised, statutory, time.dayOf(until));
            }
            return new ClockSheet(
                    Objects.requireNonNullElse(view.number(), ""),
                    timing.revision().name(),
                    List.copyOf(summary),
                    ledger.stream().map(this::entry).toList(),
                    days);
        }

        /** The notices of what is missing stand in the trail, each of them. */
        private List<ClockEntry> withNotices(List<ClockEntry> entries) {
            List<ClockEntry> all = new ArrayList<>(entries);
            for (TrailEntry entry : view.trail()) {
                if (entry.kind() == EventKind.SUPPLEMENT_REQUESTED) {
                    all.add(ClockEntry.of(ClockMark.NOTICE_GIVEN, entry.at()));
                } else if (entry.kind() == EventKind.SUPPLEMENT_SUPPLIED) {
                    all.add(ClockEntry.of(ClockMark.SUPPLEMENT_BROUGHT, entry.at()));
                } else if (entry.kind() == EventKind.SENT_UP) {
                    all.add(ClockEntry.of(ClockMark.SENT_UP, entry.at()));
                }
            }
            all.sort(Comparator.comparing(ClockEntry::at).thenComparing(ClockEntry::mark));
            return all;
        }

        private ClockSheet.Entry entry(ClockEntry entry) {
            return new ClockSheet.Entry(
                    time.minute(entry.at()), say("ClockMark." + entry.mark().name()), about(entry));
        }

        private String about(ClockEntry entry) {
            String kind = entry.kind() == null
                    ? ""
                    : say("SpecialProcedureKind." + entry.kind().name());
            return switch (entry.mark()) {
                case PROCEDURE_TOLD -> say("casework.clock.told", kind, entry.days());
                case PROCEDURE_BEGUN ->
                    entry.kind() != null && entry.kind().stopsTheClock()
                            ? say("casework.clock.stops", kind)
                            : say("casework.clock.goes-on", kind);
                case PROCEDURE_ENDED -> kind;
                case EXTENDED -> say("casework.clock.extended", entry.days(), entry.paper());
                default -> "";
            };
        }

        private List<ClockSheet.Day> days(Deadline promised, @Nullable Deadline statutory, LocalDate today) {
            Map<LocalDate, String> happened = ledger.stream()
                    .collect(Collectors.groupingBy(
                            entry -> time.dayOf(entry.at()),
                            TreeMap::new,
                            Collectors.mapping(
                                    entry -> say("ClockMark." + entry.mark().name()),
                                    Collectors.joining(say("casework.list.comma")))));
            Map<LocalDate, CountedDay> byPromise = byDate(promised);
            Map<LocalDate, CountedDay> byLaw = statutory == null ? Map.of() : byDate(statutory);
            Map<LocalDate, StripDay> drawn = StripDay.all(
                            statutory == null || statutory.lastDay().isBefore(promised.lastDay())
                                    ? promised
                                    : statutory,
                            today)
                    .stream()
                    .collect(Collectors.toMap(StripDay::date, Function.identity(), (one, other) -> one, TreeMap::new));
            return drawn.values().stream()
                    .map(day -> new ClockSheet.Day(
                            day.date(),
                            happened.getOrDefault(day.date(), ""),
                            day.date().equals(promised.lastDay()) && !day.date().equals(today) ? "end" : day.kind(),
                            count(byPromise.get(day.date())),
                            count(byLaw.get(day.date()))))
                    .toList();
        }

        private Map<LocalDate, CountedDay> byDate(Deadline deadline) {
            return deadline.days().stream().collect(Collectors.toMap(CountedDay::date, Function.identity()));
        }

        private ClockSheet.Count count(@Nullable CountedDay day) {
            if (day == null) {
                return NONE;
            }
            return new ClockSheet.Count(
                    day.counted(),
                    day.counted() ? say("casework.clock.nth", day.ordinal()) : "",
                    new DayWords(messages, locale).reason(day));
        }

        private String actual(int minutes) {
            int perDay = timing.minutesPerDay();
            return say(
                    "casework.clock.days",
                    String.format(Locale.ROOT, "%.2f", (double) minutes / perDay),
                    minutes / 60,
                    minutes % 60);
        }

        private String minute(@Nullable Instant at) {
            return at == null ? "" : time.minute(at);
        }

        private void add(List<ClockSheet.Line> summary, String what, String text) {
            if (!text.isEmpty()) {
                summary.add(new ClockSheet.Line(say("casework.clock." + what), text));
            }
        }

        private String say(String key, Object... arguments) {
            return messages.getMessage(key, arguments, locale);
        }
    }
}
