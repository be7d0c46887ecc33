package org.govhall.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.govhall.calendar.LegalPeriod;
import org.govhall.calendar.WorkingDays;
import org.govhall.privacy.MaskedName;
import org.govhall.schedule.DayWords;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/**
 * Says things of a case in the language of the page; every page of the module has one by the name
 * {@code words}. Its methods are public because templates find no others.
 */
class CaseWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final MessageSource messages;
    private final ZoneId zone;
    private final Locale locale;

    /** One of the four steps as {@code fragments/steps} draws it. */
    record StepLine(String label, String state, @Nullable String note) {}

    /** One day as {@code fragments/clock} draws it. */
    record DayBox(LocalDate date, String kind, String text) {}

    /** The days of a period as {@code fragments/clock} draws them. */
    record Strip(List<DayBox> days) {}

    CaseWords(MessageSource messages, ZoneId zone, Locale locale) {
        this.messages = messages;
        this.zone = zone;
        this.locale = locale;
    }

    /** The day of an instant in the centre's zone, such as {@code 2026-11-24}; a dash for null. */
    public String day(@Nullable Instant instant) {
        return instant == null ? "—" : DAY.format(instant.atZone(zone));
    }

    /** Day and time in the centre's zone, such as {@code 2026-11-24 17:30}; a dash for null. */
    public String time(@Nullable Instant instant) {
        return instant == null ? "—" : TIME.format(instant.atZone(zone));
    }

    /** The machine-readable form for a {@code time} element. */
    public String stamp(@Nullable Instant instant) {
        return instant == null ? "" : instant.atZone(zone).toOffsetDateTime().toString();
    }

    /** What is noted in an entry of the trail. */
    public String note(TrailEntry entry) {
        return TrailNote.read(entry.kind(), entry.note(), messages, locale);
    }

    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** Why something was refused. */
    public String said(MessageSourceResolvable refusal) {
        return messages.getMessage(refusal, locale);
    }

    /** The label of a constant, {@code EnumName.CONSTANT}. */
    public String label(Enum<?> constant) {
        return text(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** A name that only those recognize who know it: 王＊＊. */
    public String masked(String name) {
        return MaskedName.of(name);
    }

    public List<StepLine> steps(List<Step> steps) {
        return steps.stream()
                .map(step -> new StepLine(
                        text("Step.Name." + step.name().name()),
                        step.state(),
                        step.at() == null ? null : day(step.at())))
                .toList();
    }

    public Strip strip(TimeSheet sheet) {
        return new Strip(sheet.strip().stream()
                .map(day -> new DayBox(day.date(), "begin".equals(day.kind()) ? "" : day.kind(), reasonOf(day)))
                .toList());
    }

    /** The statutory period as the law gives it, such as 20 个工作日. */
    public String period(LegalPeriod period) {
        return text("casework.period." + period.unit().name(), period.length());
    }

    /** The promised period in plain words. */
    public String promise(WorkingDays promised) {
        return promised.days() == 0
                ? text("casework.period.on-the-spot")
                : text("casework.period.WORKING_DAYS", promised.days());
    }

    /** What happens next, and whether the applicant has to do something, in plain words. */
    public String next(Dossier dossier) {
        CaseView view = dossier.view();
        return switch (view.status()) {
            case DRAFT -> text("casework.next.DRAFT");
            case RECEIVED -> nextAfterReceipt(dossier);
            case AWAITING_SUPPLEMENT -> text("casework.next.AWAITING_SUPPLEMENT", defective(view));
            case ACCEPTED, REVIEWED -> nextAfterAcceptance(view);
            case APPROVED -> text("casework.next.APPROVED");
            case DENIED -> text("casework.next.DENIED");
            case COMPLETED ->
                text(
                        view.outcome() == Outcome.GRANTED
                                ? "casework.next.COMPLETED.granted"
                                : "casework.next.COMPLETED.denied",
                        dossier.item().resultDocument(),
                        day(view.deliveryDueAt()));
            case DELIVERED -> text("casework.next.DELIVERED");
            case NOT_ACCEPTED ->
                view.competentOrgan() == null
                        ? text("casework.next.NOT_ACCEPTED")
                        : text("casework.next.NOT_ACCEPTED.elsewhere", view.competentOrgan());
            case WITHDRAWN -> text("casework.next.WITHDRAWN");
            case TERMINATED -> text("casework.next.TERMINATED");
        };
    }

    /** What happens next, for somebody who has shown no more than a number: it names no material. */
    public String publicNext(Dossier dossier) {
        CaseView view = dossier.view();
        return switch (view.status()) {
            case AWAITING_SUPPLEMENT -> text("casework.next.AWAITING_SUPPLEMENT.public");
            case RECEIVED ->
                text(
                        view.awaitsVerification() ? "casework.next.RECEIVED.supplement" : "casework.next.RECEIVED",
                        day(view.noticeDueAt()));
            case ACCEPTED, REVIEWED -> text("casework.next.ACCEPTED", day(view.promisedDueAt()));
            case DRAFT, APPROVED, DENIED, COMPLETED, DELIVERED, NOT_ACCEPTED, WITHDRAWN, TERMINATED -> next(dossier);
        };
    }

    /** How many working days a completed case took. */
    public String used(TimeSheet sheet) {
        long days = sheet.strip().stream()
                .filter(day -> day.counted() && !day.date().isAfter(sheet.today()))
                .count();
        if (sheet.overdue()) {
            return text("casework.used.late", sheet.promised().lastDay().toString());
        }
        return days == 0 ? text("casework.used.same-day") : text("casework.period.WORKING_DAYS", days);
    }

    /** Why a case was terminated: the cause of law, and what the official wrote. */
    public String termination(CaseView view) {
        TerminationCause cause = view.terminationCause();
        String explanation = view.endReason();
        return cause == null || explanation == null
                ? "—"
                : label(cause) + text("casework.decision.explained", explanation);
    }

    private String nextAfterReceipt(Dossier dossier) {
        CaseView view = dossier.view();
        if (view.awaitsVerification()) {
            return text("casework.next.RECEIVED.supplement", day(view.noticeDueAt()));
        }
        String toBring = namesOf(view, Handover.TO_BE_BROUGHT);
        return toBring.isEmpty()
                ? text("casework.next.RECEIVED", day(view.noticeDueAt()))
                : text("casework.next.RECEIVED.bring", day(view.noticeDueAt()), toBring, whereTo(dossier));
    }

    private String nextAfterAcceptance(CaseView view) {
        String missing = view.materials().stream()
                .filter(material -> material.verdict() != Verdict.CONFORMING)
                .map(MaterialState::name)
                .collect(Collectors.joining(text("casework.and")));
        return missing.isEmpty()
                ? text("casework.next.ACCEPTED", day(view.promisedDueAt()))
                : text("casework.next.ACCEPTED.bring", day(view.promisedDueAt()), missing);
    }

    private String whereTo(Dossier dossier) {
        return dossier.center() == null || dossier.window() == null
                ? ""
                : text(
                        "casework.place.window",
                        dossier.center().name(),
                        dossier.window().number(),
                        dossier.window().name());
    }

    private String defective(CaseView view) {
        return view.materials().stream()
                .filter(material -> material.verdict() == Verdict.DEFECTIVE)
                .map(MaterialState::name)
                .collect(Collectors.joining(text("casework.and")));
    }

    private String namesOf(CaseView view, Handover handover) {
        return view.materials().stream()
                .filter(material -> material.handover() == handover)
                .map(MaterialState::name)
                .collect(Collectors.joining(text("casework.and")));
    }

    private String reasonOf(StripDay day) {
        String named = new DayWords(messages, locale).reason(day.reason(), day.name());
        return switch (day.kind()) {
            case "today" -> text("casework.day.today", named);
            case "end" -> text("casework.day.last", named);
            default -> named;
        };
    }
}
