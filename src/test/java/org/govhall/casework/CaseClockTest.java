package org.govhall.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.govhall.casework.TestCases.aCase;
import static org.govhall.testing.MovableClock.HALL;
import static org.govhall.testing.MovableClock.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.govhall.calendar.DayReason;
import org.govhall.calendar.LegalPeriod;
import org.govhall.catalog.CaseType;
import org.govhall.catalog.SpecialProcedureKind;
import org.govhall.testing.LifecycleRule;
import org.govhall.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The times of a case come from its ledger alone. 16 November 2026 is a Monday; no festival falls into these weeks. */
class CaseClockTest {

    private static final ClockEntry ACCEPTED = ClockEntry.of(ClockMark.ACCEPTED, at("2026-11-16T10:00"));
    private static final TestCases SOME = aCase().promised(5).statutory(LegalPeriod.workingDays(20));

    private static CaseClock clock(ClockEntry... entries) {
        return SOME.timing().clock(List.of(entries));
    }

    private static LocalDate promised(ClockEntry... entries) {
        return clock(entries).promised().lastDay();
    }

    private static ClockEntry told(int days, String at) {
        return ClockEntry.told(1, SpecialProcedureKind.EXPERT_REVIEW, days, at(at));
    }

    private static ClockEntry begun(String at) {
        return ClockEntry.begun(1, SpecialProcedureKind.EXPERT_REVIEW, at(at));
    }

    private static ClockEntry ended(String at) {
        return ClockEntry.ended(1, SpecialProcedureKind.EXPERT_REVIEW, at(at));
    }

    @Test
    void withoutMoreThePeriodsRunFromTheDayAfterAcceptance() {
        CaseClock clock = clock(ACCEPTED);

        assertThat(clock.start()).isEqualTo("2026-11-16");
        assertThat(clock.promised().at()).isEqualTo(at("2026-11-23T17:30"));
        assertThat(clock.statutory().orElseThrow().at()).isEqualTo(at("2026-12-14T17:30"));
        assertThat(clock.preliminary()).isEmpty();
    }

    @Test
    void beforeAcceptanceNoPeriodRuns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clock(ClockEntry.of(ClockMark.RECEIVED, at("2026-11-16T10:00"))));
    }

    @Test
    @Rule(LifecycleRule.CLOCK_4)
    void theDaysAfterAProcedureBeganUpToTheDayItEndedAreLeftOut() {
        CaseClock clock =
                clock(ACCEPTED, told(10, "2026-11-16T15:00"), begun("2026-11-17T10:00"), ended("2026-11-19T10:00"));

        assertThat(clock.promised().lastDay()).isEqualTo("2026-11-25");
        assertThat(clock.statutory().orElseThrow().lastDay()).isEqualTo("2026-12-16");
        assertThat(clock.promised().days())
                .filteredOn(day -> day.reason() == DayReason.EXCLUDED)
                .extracting(day -> day.date().toString())
                .containsExactly("2026-11-18", "2026-11-19");
    }

    @Test
    void theTimeThatWasReallyTakenLeavesThemOutAsWell() {
        CaseClock clock =
                clock(ACCEPTED, told(10, "2026-11-16T15:00"), begun("2026-11-17T10:00"), ended("2026-11-19T10:00"));
        int perDay = SOME.timing().minutesPerDay();

        assertThat(clock.workingMinutes(at("2026-11-20T10:00"))).isEqualTo(2 * perDay);
        assertThat(clock(ACCEPTED).workingMinutes(at("2026-11-20T10:00"))).isEqualTo(4 * perDay);
    }

    /** 所需时间应当书面告知申请人: an excluded stretch without its written notice excludes nothing. */
    @Test
    @Rule(LifecycleRule.CLOCK_4)
    void aStretchWithoutItsWrittenNoticeExcludesNothing() {
        assertThat(promised(ACCEPTED, begun("2026-11-17T10:00"), ended("2026-11-19T10:00")))
                .isEqualTo(promised(ACCEPTED));
    }

    @Test
    void aNoticeThatCameAfterTheBeginningCoversWhatFollowsIt() {
        assertThat(promised(
                        ACCEPTED, told(10, "2026-11-18T15:00"), begun("2026-11-17T10:00"), ended("2026-11-19T10:00")))
                .isEqualTo("2026-11-24");
    }

    @Test
    void whatGoesBeyondTheTimeThatWasToldIsTheOrgansOwn() {
        assertThat(promised(
                        ACCEPTED, told(2, "2026-11-16T15:00"), begun("2026-11-16T16:00"), ended("2026-11-20T10:00")))
                .isEqualTo("2026-11-25");
    }

    @Test
    void aFurtherNoticeStopsTheClockFurther() {
        assertThat(promised(
                        ACCEPTED,
                        told(2, "2026-11-16T15:00"),
                        begun("2026-11-16T16:00"),
                        told(2, "2026-11-18T10:00"),
                        ended("2026-11-20T10:00")))
                .isEqualTo("2026-11-27");
    }

    @Test
    void aFurtherNoticeThatCameTooLateDoesNotReachBack() {
        CaseClock clock = clock(
                ACCEPTED,
                told(1, "2026-11-16T15:00"),
                begun("2026-11-16T16:00"),
                told(5, "2026-11-18T10:00"),
                ended("2026-11-20T10:00"));

        assertThat(clock.standsStill(LocalDate.parse("2026-11-17"))).isTrue();
        assertThat(clock.standsStill(LocalDate.parse("2026-11-18"))).isFalse();
        assertThat(clock.standsStill(LocalDate.parse("2026-11-19"))).isTrue();
        assertThat(clock.promised().lastDay()).isEqualTo("2026-11-26");
    }

    @Test
    void whileItRunsTheDeadlineIsWhatWasTold() {
        CaseClock clock = clock(ACCEPTED, told(10, "2026-11-16T15:00"), begun("2026-11-17T10:00"));

        assertThat(clock.promised().lastDay()).isEqualTo("2026-12-07");
        assertThat(clock.daysLeft(
                        LocalDate.parse("2026-11-19"), clock.promised().lastDay()))
                .isEqualTo(4);
    }

    @Test
    void whatWasAnnouncedAndNeverBeganExcludesNothing() {
        assertThat(promised(ACCEPTED, told(10, "2026-11-16T15:00"))).isEqualTo(promised(ACCEPTED));
    }

    @Test
    @Rule({LifecycleRule.PROCEDURE_IS_PART, LifecycleRule.CLOCK_4})
    void overlappingProceduresCountOnce() {
        assertThat(promised(
                        ACCEPTED,
                        told(10, "2026-11-16T15:00"),
                        begun("2026-11-17T10:00"),
                        ended("2026-11-19T10:00"),
                        ClockEntry.told(2, SpecialProcedureKind.TESTING, 10, at("2026-11-16T15:00")),
                        ClockEntry.begun(2, SpecialProcedureKind.TESTING, at("2026-11-18T10:00")),
                        ClockEntry.ended(2, SpecialProcedureKind.TESTING, at("2026-11-20T10:00"))))
                .isEqualTo("2026-11-26");
    }

    /** 行政许可法第四十五条: the eight that it names, and no others. */
    @ParameterizedTest
    @EnumSource
    void theEightOfArticle45StopTheClockAndTheSiteVisitDoesNot(SpecialProcedureKind kind) {
        LocalDate due = promised(
                ACCEPTED,
                ClockEntry.told(1, kind, 10, at("2026-11-16T15:00")),
                ClockEntry.begun(1, kind, at("2026-11-17T10:00")),
                ClockEntry.ended(1, kind, at("2026-11-19T10:00")));

        assertThat(due).isEqualTo(kind == SpecialProcedureKind.SITE_VISIT ? "2026-11-23" : "2026-11-25");
    }

    @Test
    void anExtensionLengthensBothPeriods() {
        CaseClock clock = clock(ACCEPTED, ClockEntry.extended(10, "庆民〔2026〕9 号", at("2026-11-18T10:00")));

        assertThat(clock.promised().lastDay()).isEqualTo("2026-12-07");
        assertThat(clock.statutory().orElseThrow().lastDay()).isEqualTo("2026-12-28");
    }

    @Test
    void anExtensionCountsOnce() {
        assertThat(promised(
                        ACCEPTED,
                        ClockEntry.extended(10, "一", at("2026-11-18T10:00")),
                        ClockEntry.extended(10, "二", at("2026-11-19T10:00"))))
                .isEqualTo("2026-12-07");
    }

    @Test
    void anExtensionOfAPeriodInDaysIsInDays() {
        TestCases natural = aCase().promised(5).statutory(LegalPeriod.naturalDays(30));

        assertThat(natural.timing()
                        .clock(List.of(ACCEPTED, ClockEntry.extended(10, "一", at("2026-11-18T10:00"))))
                        .statutory()
                        .orElseThrow()
                        .lastDay())
                .isEqualTo("2026-12-28");
    }

    @Test
    void thePromiseNeverEndsAfterTheLaw() {
        TestCases tight = aCase().promised(10).statutory(LegalPeriod.naturalDays(7));

        CaseClock clock = tight.timing().clock(List.of(ACCEPTED));

        assertThat(clock.promised().at())
                .isEqualTo(clock.statutory().orElseThrow().at());
    }

    /** 第四十三条: the lower organ's own examination ends within twenty days of its acceptance. */
    @Test
    @Rule(LifecycleRule.UPWARD)
    void anUpwardCaseIsReviewedHereWithinTwentyDays() {
        assertThat(aCase().of(CaseType.UPWARD)
                        .timing()
                        .clock(List.of(ACCEPTED))
                        .preliminary()
                        .orElseThrow()
                        .lastDay())
                .isEqualTo("2026-12-14");
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @Rule({LifecycleRule.CLOCK_4, LifecycleRule.CLOCK_8})
    void inWhateverOrderTheLedgerIsReadThereIsOneAnswer(int seed) {
        Random random = new Random(seed);
        List<ClockEntry> ledger = randomLedger(random);
        Instant until = at("2026-11-16T10:00").plus(Duration.ofHours(random.nextInt(2000)));
        CaseClock first = SOME.timing().clock(ledger);

        for (int reading = 0; reading < 5; reading++) {
            List<ClockEntry> shuffled = new ArrayList<>(ledger);
            Collections.shuffle(shuffled, random);
            CaseClock again = SOME.timing().clock(shuffled);

            assertThat(again.promised()).isEqualTo(first.promised());
            assertThat(again.statutory()).isEqualTo(first.statutory());
            assertThat(again.workingMinutes(until)).isEqualTo(first.workingMinutes(until));
        }
        assertThat(first.promised().countedDays()).isGreaterThanOrEqualTo(5);
        assertThat(first.promised().at())
                .isAfterOrEqualTo(clock(ACCEPTED).promised().at())
                .isBeforeOrEqualTo(first.statutory().orElseThrow().at());
        assertThat(first.workingMinutes(until))
                .isLessThanOrEqualTo(clock(ACCEPTED).workingMinutes(until));
        assertThat(first.daysLeft(
                        until.atZone(HALL).toLocalDate(), first.promised().lastDay()))
                .isNotNegative();
    }

    /** Procedures in any order and overlap, with and without notices and ends, perhaps an extension. */
    private static List<ClockEntry> randomLedger(Random random) {
        List<ClockEntry> ledger = new ArrayList<>(List.of(ACCEPTED));
        int procedures = random.nextInt(5);
        for (int n = 1; n <= procedures; n++) {
            SpecialProcedureKind kind =
                    SpecialProcedureKind.values()[random.nextInt(SpecialProcedureKind.values().length)];
            Instant begun = at("2026-11-16T10:30").plus(Duration.ofHours(random.nextInt(600)));
            ledger.add(ClockEntry.begun(n, kind, begun));
            int notices = random.nextInt(4);
            for (int notice = 0; notice < notices; notice++) {
                ledger.add(ClockEntry.told(
                        n, kind, 1 + random.nextInt(12), begun.plus(Duration.ofHours(random.nextInt(300) - 100))));
            }
            if (random.nextBoolean()) {
                ledger.add(ClockEntry.ended(n, kind, begun.plus(Duration.ofHours(random.nextInt(400)))));
            }
        }
        if (random.nextInt(3) == 0) {
            ledger.add(ClockEntry.extended(1 + random.nextInt(10), "一", at("2026-11-18T10:00")));
        }
        return ledger;
    }
}
