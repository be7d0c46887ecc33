package org.govhall.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.govhall.calendar.Calendars.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.govhall.schedule.NextYear;
import org.govhall.testing.LifecycleRule;
import org.govhall.testing.Rule;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = Calendars.standard();

    @ParameterizedTest(name = "{0} + {1} working days = {2}")
    @CsvSource({
        "2026-01-30, 5, 2026-02-06",
        "2026-01-30, 10, 2026-02-13",
        "2026-01-30, 20, 2026-03-05",
        "2026-01-30, 30, 2026-03-19",
        "2026-02-13, 5, 2026-02-27",
        "2026-02-13, 20, 2026-03-19",
        "2026-04-30, 3, 2026-05-08",
        "2026-04-30, 5, 2026-05-11",
        "2026-04-30, 7, 2026-05-13",
        "2026-04-30, 20, 2026-06-01",
        "2026-09-18, 5, 2026-09-24",
        "2026-09-18, 20, 2026-10-22",
        "2026-09-18, 30, 2026-11-05",
        "2025-01-20, 5, 2025-01-26",
        "2025-01-20, 20, 2025-02-21",
        "2025-09-26, 5, 2025-10-10",
        "2025-09-26, 20, 2025-10-30",
        "2024-02-02, 5, 2024-02-08",
        "2024-02-02, 20, 2024-03-06",
        "2024-02-05, 5, 2024-02-18",
        "2026-06-01, 45, 2026-08-04",
        "2026-06-01, 60, 2026-08-25",
        "2026-03-02, 20, 2026-03-30",
        "2026-03-02, 5, 2026-03-09",
        "2026-09-24, 10, 2026-10-15"
    })
    @Rule(LifecycleRule.CLOCK_1)
    void aPeriodEndsWhereTheWorkedExamplesSay(LocalDate start, int days, LocalDate last) {
        Deadline deadline = calendar.deadline(start, LegalPeriod.workingDays(days), List.of());

        assertThat(deadline.lastDay()).isEqualTo(last);
        assertThat(deadline.at()).isEqualTo(at(last + "T17:30"));
        assertThat(deadline.countedDays()).isEqualTo(days);
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void anExpertReviewIsLeftOutFromTheDayAfterItBeganToTheDayItEnded() {
        Pause review = new Pause(LocalDate.parse("2026-03-10"), LocalDate.parse("2026-03-20"), "EXPERT_REVIEW");

        Deadline deadline =
                calendar.deadline(LocalDate.parse("2026-03-02"), LegalPeriod.workingDays(20), List.of(review));

        assertThat(deadline.lastDay()).isEqualTo(LocalDate.parse("2026-04-10"));
        assertThat(deadline.days())
                .filteredOn(day -> day.reason() == DayReason.EXCLUDED)
                .hasSize(8)
                .allSatisfy(day -> assertThat(day.name()).isEqualTo("EXPERT_REVIEW"));
    }

    @Test
    void proceduresThatOverlapCountOnce() {
        Pause review = new Pause(LocalDate.parse("2026-03-10"), LocalDate.parse("2026-03-20"), "EXPERT_REVIEW");
        Pause testing = new Pause(LocalDate.parse("2026-03-12"), LocalDate.parse("2026-03-18"), "TESTING");
        LocalDate start = LocalDate.parse("2026-03-02");

        assertThat(calendar.deadline(start, LegalPeriod.workingDays(20), List.of(testing, review))
                        .lastDay())
                .isEqualTo(LocalDate.parse("2026-04-10"));
    }

    @Test
    void aPeriodMayEndOnAWorkingSunday() {
        Pause pause = new Pause(LocalDate.parse("2024-02-07"), LocalDate.parse("2024-02-08"), "TESTING");

        Deadline deadline =
                calendar.deadline(LocalDate.parse("2024-02-05"), LegalPeriod.workingDays(5), List.of(pause));

        assertThat(deadline.at()).isEqualTo(at("2024-02-19T17:30"));
        assertThat(calendar.deadline(LocalDate.parse("2024-02-05"), LegalPeriod.workingDays(4), List.of(pause))
                        .at())
                .isEqualTo(Instant.parse("2024-02-18T09:30:00Z"));
        assertThat(deadline.days()).anySatisfy(day -> {
            assertThat(day.date()).isEqualTo(LocalDate.parse("2024-02-18"));
            assertThat(day.reason()).isEqualTo(DayReason.SHIFTED_WORKING_DAY);
        });
    }

    @Test
    @Rule(LifecycleRule.IMMEDIATE)
    void onTheSpotMeansByClosingTimeOfTheSameDay() {
        assertThat(calendar.deadline(LocalDate.parse("2026-11-23"), LegalPeriod.workingDays(0), List.of())
                        .at())
                .isEqualTo(at("2026-11-23T17:30"));
    }

    @Test
    void onTheSpotFromADayOffMeansTheNextWorkingDay() {
        Deadline deadline = calendar.deadline(LocalDate.parse("2026-11-21"), LegalPeriod.workingDays(0), List.of());

        assertThat(deadline.at()).isEqualTo(at("2026-11-23T17:30"));
        assertThat(deadline.countedDays()).isZero();
    }

    @Test
    @Rule(LifecycleRule.CLOCK_8)
    void everyDayOfTheStripSaysWhyItCountsOrNot() {
        Deadline deadline =
                calendar.deadline(calendar.countsAs(at("2024-02-05T10:00")), LegalPeriod.workingDays(5), List.of());

        assertThat(deadline.at().atZone(Calendars.HALL).toOffsetDateTime()).hasToString("2024-02-18T17:30+08:00");
        assertThat(deadline.days())
                .extracting(
                        day -> day.date().getDayOfMonth() + " " + day.reason() + " " + day.name() + " " + day.ordinal())
                .containsExactly(
                        "5 START_DAY null 0",
                        "6 WORKING_DAY null 1",
                        "7 WORKING_DAY null 2",
                        "8 WORKING_DAY null 3",
                        "9 WORKING_DAY null 4",
                        "10 HOLIDAY 春节 4",
                        "11 HOLIDAY 春节 4",
                        "12 HOLIDAY 春节 4",
                        "13 HOLIDAY 春节 4",
                        "14 HOLIDAY 春节 4",
                        "15 HOLIDAY 春节 4",
                        "16 HOLIDAY 春节 4",
                        "17 HOLIDAY 春节 4",
                        "18 SHIFTED_WORKING_DAY 春节 5");
    }

    @Test
    void acceptedAfterClosingStartsFromTheNextWorkingDay() {
        LocalDate start = calendar.countsAs(at("2026-02-13T18:00"));

        assertThat(start).isEqualTo(LocalDate.parse("2026-02-14"));
        assertThat(calendar.deadline(start, LegalPeriod.workingDays(5), List.of())
                        .lastDay())
                .isEqualTo(LocalDate.parse("2026-02-28"));
    }

    @Test
    void aSpecialProcedureStopsAPeriodOfNaturalDaysOnEveryDay() {
        Pause pause = new Pause(LocalDate.parse("2026-11-05"), LocalDate.parse("2026-11-08"), "TESTING");

        Deadline deadline =
                calendar.deadline(LocalDate.parse("2026-11-02"), LegalPeriod.naturalDays(7), List.of(pause));

        assertThat(deadline.lastDay()).isEqualTo(LocalDate.parse("2026-11-12"));
        assertThat(deadline.days())
                .filteredOn(day -> day.reason() == DayReason.EXCLUDED)
                .extracting(CountedDay::name)
                .containsExactly("TESTING", "TESTING", "TESTING");
    }

    @Test
    void aDayThatOnlyCarriesTheEndOnwardsDoesNotNameAProcedure() {
        Pause pause = new Pause(LocalDate.parse("2026-11-07"), LocalDate.parse("2026-11-12"), "TESTING");

        Deadline deadline =
                calendar.deadline(LocalDate.parse("2026-11-02"), LegalPeriod.naturalDays(5), List.of(pause));

        CountedDay last = deadline.days().get(deadline.days().size() - 1);
        assertThat(last.date()).isEqualTo(LocalDate.parse("2026-11-09"));
        assertThat(last.reason()).isEqualTo(DayReason.ROLLED_FORWARD);
        assertThat(last.name()).isNull();
    }

    @Test
    void naturalDaysCountWeekendsAndADayOffAtTheEndMovesToTheNextWorkingDay() {
        Deadline overHoliday = calendar.deadline(LocalDate.parse("2026-09-24"), LegalPeriod.naturalDays(10), List.of());

        assertThat(overHoliday.lastDay()).isEqualTo(LocalDate.parse("2026-10-08"));
        assertThat(overHoliday.countedDays()).isEqualTo(10);
        assertThat(overHoliday.days().get(overHoliday.days().size() - 1).reason())
                .isEqualTo(DayReason.ROLLED_FORWARD);
        assertThat(calendar.deadline(LocalDate.parse("2026-11-02"), LegalPeriod.naturalDays(7), List.of())
                        .lastDay())
                .isEqualTo(LocalDate.parse("2026-11-09"));
    }

    @Test
    void aPromiseNeverEndsAfterTheLaw() {
        LocalDate start = LocalDate.parse("2026-11-02");
        Deadline law = calendar.deadline(start, LegalPeriod.naturalDays(7), List.of());
        Deadline promise = calendar.deadline(start, LegalPeriod.workingDays(7), List.of());

        assertThat(promise.lastDay()).isEqualTo(LocalDate.parse("2026-11-11"));
        assertThat(promise.notAfter(law)).isEqualTo(law);
        assertThat(law.notAfter(promise)).isEqualTo(law);
    }

    @Test
    void whatComesAfterClosingOrOnADayOffCountsOnTheNextWorkingDay() {
        assertThat(calendar.countsAs(at("2026-11-20T17:30"))).isEqualTo(LocalDate.parse("2026-11-20"));
        assertThat(calendar.countsAs(at("2026-11-20T17:31"))).isEqualTo(LocalDate.parse("2026-11-23"));
        assertThat(calendar.countsAs(at("2026-11-21T10:00"))).isEqualTo(LocalDate.parse("2026-11-23"));
        assertThat(calendar.countsAs(at("2026-02-14T10:00"))).isEqualTo(LocalDate.parse("2026-02-14"));
        assertThat(calendar.countsAs(at("2026-11-20T06:00"))).isEqualTo(LocalDate.parse("2026-11-20"));
    }

    @Test
    void aYearThatIsNotPublishedIsSaidToBeProvisional() {
        Deadline deadline = calendar.deadline(LocalDate.parse("2026-12-21"), LegalPeriod.workingDays(20), List.of());

        assertThat(deadline.provisional()).isTrue();
        assertThat(deadline.days()).anySatisfy(day -> {
            assertThat(day.date()).isEqualTo(LocalDate.parse("2027-01-01"));
            assertThat(day.reason()).isEqualTo(DayReason.HOLIDAY);
        });
    }

    @ParameterizedTest(name = "a period that ends on {0}: provisional {1}")
    @CsvSource({"2026-12-28, false", "2026-12-29, true", "2026-12-31, true", "2025-12-31, false"})
    void theLastDaysOfDecemberWaitForTheNextYearsSchedule(LocalDate last, boolean provisional) {
        assertThat(calendar.deadline(last, LegalPeriod.workingDays(0), List.of())
                        .provisional())
                .isEqualTo(provisional);
    }

    @ParameterizedTest(name = "{0} to {1}: {2} minutes")
    @CsvSource({
        "2026-11-23T09:00, 2026-11-23T09:30, 30",
        "2026-11-23T11:30, 2026-11-23T14:00, 60",
        "2026-11-23T17:00, 2026-11-24T09:30, 60",
        "2026-11-20T16:30, 2026-11-23T10:00, 120",
        "2026-11-20T20:00, 2026-11-23T08:00, 0",
        "2026-11-23T09:00, 2026-11-24T09:00, 420",
        "2026-09-30T09:00, 2026-10-08T17:30, 840",
        "2025-12-31T17:00, 2026-01-04T10:00, 90",
        "2026-11-23T10:00, 2026-11-23T09:00, 0"
    })
    @Rule(LifecycleRule.CLOCK_9)
    void workingTimeLeavesOutLunchNightsAndDaysOff(String from, String to, long minutes) {
        assertThat(calendar.workingMinutes(at(from), at(to))).isEqualTo(minutes);
    }

    @Test
    void excludedDaysHoldNoWorkingTime() {
        Pause pause = new Pause(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-25"), "TESTING");

        assertThat(calendar.workingMinutes(at("2026-11-23T09:00"), at("2026-11-26T12:00"), List.of(pause)))
                .isEqualTo(420 + 180);
    }

    @Test
    @Rule(LifecycleRule.CLOCK_2)
    void aCentreHasItsOwnHours() {
        OfficeHours late = new OfficeHours(List.of(new OfficeHours.Session(LocalTime.of(10, 0), LocalTime.of(19, 0))));
        WorkingCalendar own = calendar.withHours(late);

        assertThat(own.deadline(LocalDate.parse("2026-11-23"), LegalPeriod.workingDays(1), List.of())
                        .at())
                .isEqualTo(at("2026-11-24T19:00"));
        assertThat(own.isOpen(at("2026-11-23T18:59"))).isTrue();
        assertThat(own.isOpen(at("2026-11-23T19:00"))).isFalse();
        assertThat(own.isOpen(at("2026-11-22T12:00"))).isFalse();
    }

    @Test
    @Rule(LifecycleRule.CLOCK_2)
    void whatWasDoneBeforeACentreChangedItsHoursCountsByThoseOfThen() {
        OfficeHours early = new OfficeHours(List.of(new OfficeHours.Session(LocalTime.of(9, 0), LocalTime.of(16, 0))));
        WorkingCalendar changed = new WorkingCalendar(
                Calendars.schedule(),
                early,
                List.of(new EarlierHours(LocalDate.parse("2026-11-25"), OfficeHours.STANDARD)),
                Calendars.HALL);

        assertThat(changed.countsAs(at("2026-11-24T17:00"))).isEqualTo(LocalDate.parse("2026-11-24"));
        assertThat(changed.countsAs(at("2026-11-25T17:00"))).isEqualTo(LocalDate.parse("2026-11-26"));
        assertThat(deadlineAt(changed, "2026-11-23", 1)).isEqualTo(at("2026-11-24T17:30"));
        assertThat(deadlineAt(changed, "2026-11-23", 2)).isEqualTo(at("2026-11-25T16:00"));
        assertThat(changed.isOpen(at("2026-11-24T17:00"))).isTrue();
        assertThat(changed.isOpen(at("2026-11-25T17:00"))).isFalse();
        assertThat(changed.turns(at("2026-11-24T17:00"))).isEqualTo(at("2026-11-24T17:30"));
        assertThat(changed.workingMinutes(at("2026-11-23T09:00"), at("2026-11-27T16:00")))
                .isEqualTo(2 * 420 + 3 * 420);
        assertThat(changed.workingMinutes(at("2026-11-20T16:30"), at("2026-11-26T10:00")))
                .isEqualTo(60 + 2 * 420 + 420 + 60);
        assertThat(changed.workingMinutes(
                        at("2026-11-20T16:30"),
                        at("2026-11-26T10:00"),
                        List.of(new Pause(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-25"), "TESTING"))))
                .isEqualTo(60 + 420 + 60);
        assertThat(changed.under(Calendars.schedule()).countsAs(at("2026-11-24T17:00")))
                .isEqualTo(LocalDate.parse("2026-11-24"));
    }

    private static Instant deadlineAt(WorkingCalendar calendar, String start, int days) {
        return calendar.deadline(LocalDate.parse(start), LegalPeriod.workingDays(days), List.of())
                .at();
    }

    @Test
    void aCentreTurnsWhenItOpensOrClosesNext() {
        assertThat(calendar.turns(at("2026-11-23T08:00"))).isEqualTo(at("2026-11-23T09:00"));
        assertThat(calendar.turns(at("2026-11-23T09:00"))).isEqualTo(at("2026-11-23T12:00"));
        assertThat(calendar.turns(at("2026-11-23T12:30"))).isEqualTo(at("2026-11-23T13:30"));
        assertThat(calendar.turns(at("2026-11-27T17:30")))
                .as("over the weekend")
                .isEqualTo(at("2026-11-30T09:00"));
    }

    @Test
    void partsOfMinutesAreAddedBeforeTheyAreCutOff() {
        assertThat(calendar.workingMinutes(at("2026-11-23T11:59:30"), at("2026-11-23T13:30:30")))
                .isEqualTo(1);
        assertThat(calendar.workingMinutes(at("2026-11-23T17:29:30"), at("2026-11-24T09:00:30")))
                .isEqualTo(1);
        assertThat(calendar.workingMinutes(at("2026-11-23T10:00:00"), at("2026-11-23T10:00:59")))
                .isZero();
    }

    @Test
    void workingDaysAreAddedForwardsOnly() {
        assertThat(calendar.plusWorkingDays(LocalDate.parse("2026-09-24"), 10))
                .isEqualTo(LocalDate.parse("2026-10-15"));
        assertThat(calendar.plusWorkingDays(LocalDate.parse("2026-09-26"), 0)).isEqualTo(LocalDate.parse("2026-09-26"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.plusWorkingDays(LocalDate.parse("2026-09-24"), -1));
    }

    @Test
    void aCalendarWithoutWorkingDaysIsFoundOut() {
        LocalDate start = LocalDate.parse("2026-01-01");
        HolidaySchedule never = HolidaySchedule.of(start.datesUntil(start.plusYears(60))
                .map(day -> new ScheduledDay(day, DayKind.HOLIDAY, "春节"))
                .toList());
        WorkingCalendar closed = new WorkingCalendar(never, OfficeHours.STANDARD, Calendars.HALL);

        assertThatIllegalStateException()
                .isThrownBy(() -> closed.deadline(start, LegalPeriod.workingDays(1), List.of()));
        assertThatIllegalStateException().isThrownBy(() -> closed.plusWorkingDays(start, 1));
    }

    @RepeatedTest(100)
    void naturalDaysEndWhereCountingDayByDayEnds(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        LocalDate start = LocalDate.parse("2008-01-01").plusDays(random.nextInt(6_500));
        int length = 1 + random.nextInt(90);
        List<Pause> pauses = somePauses(random, start);

        Deadline deadline = calendar.deadline(start, LegalPeriod.naturalDays(length), pauses);

        LocalDate naive = start;
        for (int counted = 0; counted < length; ) {
            naive = naive.plusDays(1);
            counted += isPaused(naive, pauses) ? 0 : 1;
        }
        while (!Calendars.schedule().isWorkingDay(naive)) {
            naive = naive.plusDays(1);
        }
        assertThat(deadline.lastDay()).isEqualTo(naive);
        assertThat(deadline.countedDays()).isEqualTo(length);
    }

    @RepeatedTest(50)
    void workingTimeIsWhatCountingMinuteByMinuteGives(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Instant from = at("2008-01-01T00:00").plus(Duration.ofMinutes(random.nextInt(9_000_000)));
        Instant to = from.plus(Duration.ofMinutes(random.nextInt(30_000)));
        List<Pause> pauses = somePauses(random, dayOf(from));

        long naive = 0;
        for (Instant minute = from; minute.isBefore(to); minute = minute.plusSeconds(60)) {
            naive += calendar.isOpen(minute) && !isPaused(dayOf(minute), pauses) ? 1 : 0;
        }

        assertThat(calendar.workingMinutes(from, to, pauses)).isEqualTo(naive);
    }

    @RepeatedTest(200)
    void aDeadlineIsWhereCountingDayByDayEnds(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        LocalDate start = LocalDate.parse("2008-01-01").plusDays(random.nextInt(6_500));
        int length = 1 + random.nextInt(60);
        List<Pause> pauses = somePauses(random, start);

        Deadline deadline = calendar.deadline(start, LegalPeriod.workingDays(length), pauses);

        LocalDate naive = start;
        for (int counted = 0; counted < length; ) {
            naive = naive.plusDays(1);
            if (Calendars.schedule().isWorkingDay(naive) && !isPaused(naive, pauses)) {
                counted++;
            }
        }
        assertThat(deadline.lastDay()).isEqualTo(naive);
        assertThat(deadline.countedDays()).isEqualTo(length);
        assertThat(deadline.days())
                .extracting(CountedDay::date)
                .containsExactlyElementsOf(start.datesUntil(naive.plusDays(1)).toList());
        assertThat(calendar.wholeWorkingDaysBetween(start, naive)).isEqualTo((int) start.plusDays(1)
                .datesUntil(naive.plusDays(1))
                .filter(Calendars.schedule()::isWorkingDay)
                .count());
    }

    @RepeatedTest(200)
    void pausesInAnyOrderAndInAnyPiecesGiveOneAnswer(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        LocalDate start = LocalDate.parse("2008-01-01").plusDays(random.nextInt(6_500));
        LegalPeriod period = new LegalPeriod(
                random.nextInt(60), random.nextBoolean() ? PeriodUnit.WORKING_DAYS : PeriodUnit.NATURAL_DAYS);
        List<Pause> pauses = somePauses(random, start);

        Deadline deadline = calendar.deadline(start, period, pauses);

        List<Pause> otherwise = new ArrayList<>();
        for (Pause pause : pauses) {
            LocalDate middle = pause.began().plusDays(random.nextInt(20));
            LocalDate cut = middle.isAfter(pause.ended()) ? pause.ended() : middle;
            otherwise.add(new Pause(pause.began(), cut, "TESTING"));
            otherwise.add(new Pause(cut, pause.ended(), "TESTING"));
            otherwise.add(pause);
        }
        Collections.shuffle(otherwise, random);
        assertThat(calendar.deadline(start, period, otherwise)).isEqualTo(deadline);
        assertThat(deadline.lastDay()).isAfterOrEqualTo(start);
        assertThat(calendar.isWorkingDay(deadline.lastDay())).isTrue();
        assertThat(deadline.countedDays()).isEqualTo(period.length());
        assertThat(deadline.days()).allSatisfy(day -> assertThat(day.ordinal()).isLessThanOrEqualTo(period.length()));
    }

    @RepeatedTest(100)
    void thePeriodFromAnActIsThatFromTheDayItCountsOn(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Instant act = at("2008-01-01T00:00").plus(Duration.ofMinutes(random.nextInt(9_000_000)));
        LegalPeriod period = LegalPeriod.workingDays(random.nextInt(40));
        List<Pause> pauses = somePauses(random, dayOf(act));

        Deadline deadline = calendar.deadlineAfter(act, period, pauses);

        Deadline counted = calendar.deadline(calendar.countsAs(act), period, pauses);
        assertThat(deadline.at()).isEqualTo(counted.at());
        assertThat(deadline.startDay()).isEqualTo(calendar.countsAs(act));
        assertThat(deadline.countedDays()).isEqualTo(period.length());
        assertThat(deadline.days())
                .extracting(CountedDay::date)
                .containsExactlyElementsOf(
                        dayOf(act).datesUntil(counted.lastDay().plusDays(1)).toList());
    }

    @Test
    void theDaysBeforeAnActCountsAreExplainedToo() {
        Deadline deadline = calendar.deadlineAfter(at("2026-11-20T18:00"), LegalPeriod.workingDays(1), List.of());

        assertThat(deadline.days())
                .extracting(day -> day.date().getDayOfMonth() + " " + day.reason())
                .containsExactly("20 AFTER_CLOSING", "21 WEEKEND", "22 WEEKEND", "23 START_DAY", "24 WORKING_DAY");
    }

    @Test
    void theSameHoursUnderAnotherScheduleGiveAnotherDay() {
        LocalDate start = LocalDate.parse("2026-12-28");
        HolidaySchedule withNextYear =
                HolidaySchedule.of(Stream.concat(Calendars.schedule().days().stream(), NextYear.days().stream())
                        .toList());

        Deadline before = calendar.deadline(start, LegalPeriod.workingDays(20), List.of());
        Deadline after = calendar.under(withNextYear).deadline(start, LegalPeriod.workingDays(20), List.of());

        assertThat(before.lastDay()).isEqualTo(LocalDate.parse("2027-01-26"));
        assertThat(before.provisional()).isTrue();
        assertThat(after.lastDay()).isEqualTo(LocalDate.parse("2027-01-25"));
        assertThat(after.provisional()).isFalse();
        assertThat(withNextYear.firstDifference(Calendars.schedule())).contains(LocalDate.parse("2026-12-29"));
        assertThat(withNextYear.firstDifference(withNextYear)).isEmpty();
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, Calendars.HALL);
    }

    private static List<Pause> somePauses(Random random, LocalDate start) {
        List<Pause> pauses = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate began = start.plusDays(random.nextInt(40));
            pauses.add(new Pause(began, began.plusDays(random.nextInt(20)), "TESTING"));
        }
        return pauses;
    }

    private static boolean isPaused(LocalDate day, List<Pause> pauses) {
        return pauses.stream().anyMatch(pause -> day.isAfter(pause.began()) && !day.isAfter(pause.ended()));
    }
}
