package org.govhall.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.govhall.testing.MovableClock.HALL;
import static org.govhall.testing.MovableClock.at;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.govhall.calendar.HolidaySchedule;
import org.govhall.calendar.OfficeHours;
import org.govhall.calendar.WorkingCalendar;
import org.govhall.identity.AccountId;
import org.govhall.kernel.Refusal;
import org.govhall.organization.AwayView;
import org.govhall.organization.CenterId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OfficerView;
import org.govhall.organization.Rank;
import org.govhall.organization.ReceptionHours;
import org.govhall.organization.Term;
import org.govhall.organization.WindowId;
import org.govhall.organization.WindowKind;
import org.govhall.organization.WindowView;
import org.junit.jupiter.api.Test;

/** Late, early and absent follow from the hours, the leave and two instants. */
class HalfDayTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final OfficerId OFFICER = OfficerId.next();
    private static final CenterId CENTER = CenterId.next();

    private final WorkingCalendar calendar =
            new WorkingCalendar(HolidaySchedule.of(List.of()), OfficeHours.STANDARD, HALL);
    private final Shift morning = Shift.on(MONDAY, calendar).get(0);
    private final Shift afternoon = Shift.on(MONDAY, calendar).get(1);

    @Test
    void aWorkingDayHasTwoStretchesAndADayOffNone() {
        assertThat(Shift.on(MONDAY.minusDays(1), calendar)).isEmpty();
        assertThat(morning.signInFrom()).isEqualTo(at("2026-11-23T08:00"));
        assertThat(morning.signOutUntil()).isEqualTo(at("2026-11-23T13:30"));
        assertThat(afternoon.signInFrom()).isEqualTo(at("2026-11-23T12:30"));
        assertThat(afternoon.signOutUntil()).isEqualTo(at("2026-11-24T00:00"));
        WorkingCalendar throughout = calendar.withHours(
                new OfficeHours(List.of(new OfficeHours.Session(LocalTime.of(8, 30), LocalTime.of(17, 0)))));
        assertThat(Shift.on(MONDAY, throughout)).singleElement().satisfies(whole -> {
            assertThat(whole.half()).isEqualTo(Half.FIRST);
            assertThat(whole.closesAt()).isEqualTo(at("2026-11-23T17:00"));
        });
    }

    @Test
    void whoIsThereFromOpeningToClosingIsPresent() {
        HalfDay halfDay = halfDay();
        halfDay.signIn(at("2026-11-23T09:00:59"));
        assertThat(marks(halfDay)).containsExactly(HalfDayView.Mark.AT_WINDOW);
        halfDay.signOut(at("2026-11-23T12:00"));
        assertThat(marks(halfDay)).containsExactly(HalfDayView.Mark.PRESENT);
    }

    @Test
    void whoComesAMinuteAfterOpeningIsLate() {
        HalfDay halfDay = halfDay();
        halfDay.signIn(at("2026-11-23T09:01"));
        halfDay.signOut(at("2026-11-23T12:10"));
        assertThat(marks(halfDay)).containsExactly(HalfDayView.Mark.LATE);
    }

    @Test
    void whoGoesBeforeClosingOrDoesNotSignOutHasLeftEarly() {
        HalfDay gone = halfDay();
        gone.signIn(at("2026-11-23T08:30"));
        gone.signOut(at("2026-11-23T11:59:59"));
        assertThat(marks(gone)).containsExactly(HalfDayView.Mark.EARLY);

        HalfDay forgotten = halfDay();
        forgotten.signIn(at("2026-11-23T09:20"));
        forgotten.judge(at("2026-11-23T13:29"));
        assertThat(marks(forgotten)).containsExactly(HalfDayView.Mark.LATE, HalfDayView.Mark.AT_WINDOW);
        refused("attendance.refused.sign-out-over", () -> forgotten.signOut(at("2026-11-23T13:30")));
        forgotten.judge(at("2026-11-23T13:30"));
        assertThat(marks(forgotten)).containsExactly(HalfDayView.Mark.LATE, HalfDayView.Mark.EARLY);
    }

    @Test
    void whoHasNotComeIsAbsentOnceTheHalfDayIsOver() {
        HalfDay halfDay = halfDay();
        halfDay.judge(at("2026-11-23T11:59:59"));
        assertThat(marks(halfDay)).containsExactly(HalfDayView.Mark.DUE);
        halfDay.judge(at("2026-11-23T12:00"));
        assertThat(marks(halfDay)).containsExactly(HalfDayView.Mark.ABSENT);
    }

    @Test
    void leaveAtTheBeginningOrTheEndMovesWhatIsDue() {
        HalfDay halfDay =
                halfDay(away("2026-11-23T07:00", "2026-11-23T10:00"), away("2026-11-23T11:30", "2026-11-23T15:00"));
        halfDay.signIn(at("2026-11-23T10:00"));
        halfDay.signOut(at("2026-11-23T11:30"));
        assertThat(marks(halfDay)).containsExactly(HalfDayView.Mark.PRESENT);

        HalfDay late = halfDay(away("2026-11-23T09:00", "2026-11-23T10:00"));
        late.signIn(at("2026-11-23T10:01"));
        late.signOut(at("2026-11-23T12:00"));
        assertThat(marks(late)).containsExactly(HalfDayView.Mark.LATE);
    }

    @Test
    void leaveInTheMiddleMovesNothing() {
        HalfDay halfDay = halfDay(away("2026-11-23T10:00", "2026-11-23T11:00"));
        halfDay.signIn(at("2026-11-23T09:30"));
        halfDay.signOut(at("2026-11-23T11:45"));
        assertThat(marks(halfDay)).containsExactly(HalfDayView.Mark.LATE, HalfDayView.Mark.EARLY);
    }

    @Test
    void whoIsOnLeaveForTheWholeOfItIsNeitherDueNorAbsent() {
        HalfDay halfDay =
                halfDay(away("2026-11-23T09:00", "2026-11-23T10:30"), away("2026-11-23T10:30", "2026-11-23T12:00"));
        halfDay.judge(at("2026-11-23T12:00"));
        assertThat(marks(halfDay)).containsExactly(HalfDayView.Mark.ON_LEAVE);
        refused("attendance.refused.on-leave", () -> halfDay.signIn(at("2026-11-23T11:00")));
    }

    @Test
    void anAbsenceApprovedAfterwardsIsNoneAnyMore() {
        HalfDay halfDay = halfDay();
        halfDay.judge(at("2026-11-23T12:00"));
        halfDay.excuse(List.of(away("2026-11-23T08:00", "2026-11-25T09:00")), at("2026-11-23T14:00"));
        assertThat(marks(halfDay)).containsExactly(HalfDayView.Mark.ON_LEAVE);
        halfDay.excuse(List.of(), at("2026-11-23T14:00"));
        assertThat(marks(halfDay)).containsExactly(HalfDayView.Mark.ABSENT);
    }

    @Test
    void nobodySignsTwice() {
        HalfDay halfDay = halfDay();
        refused("attendance.refused.not-signed-in", () -> halfDay.signOut(at("2026-11-23T12:00")));
        halfDay.signIn(at("2026-11-23T09:00"));
        refused("attendance.refused.signed-in-already", () -> halfDay.signIn(at("2026-11-23T09:01")));
        halfDay.signOut(at("2026-11-23T12:00"));
        refused("attendance.refused.signed-out-already", () -> halfDay.signOut(at("2026-11-23T12:01")));
    }

    @Test
    void theButtonOfTheDayIsTheActThatIsNext() {
        HalfDay worked = halfDay();
        worked.signIn(at("2026-11-23T09:00"));
        assertThat(day("2026-11-23T07:59").next()).isEmpty();
        refused("attendance.refused.too-early", () -> day("2026-11-23T07:59").toSignIn());
        assertThat(day("2026-11-23T08:00").next()).contains(DayAtWindow.Act.SIGN_IN);
        assertThat(day("2026-11-23T10:00", worked).next()).contains(DayAtWindow.Act.SIGN_OUT);
        refused(
                "attendance.refused.signed-in-already",
                () -> day("2026-11-23T10:00", worked).toSignIn());
        assertThat(day("2026-11-23T12:45", worked).next()).contains(DayAtWindow.Act.SIGN_OUT);
        assertThat(day("2026-11-23T12:45", worked).toSignIn().half()).isEqualTo(Half.SECOND);
        refused("attendance.refused.too-early", () -> day("2026-11-23T12:10").toSignIn());
        refused("attendance.refused.day-over", () -> day("2026-11-23T17:30").toSignIn());
        refused(
                "attendance.refused.not-signed-in",
                () -> day("2026-11-23T17:30").toSignOut());
        worked.signOut(at("2026-11-23T12:00"));
        assertThat(day("2026-11-23T12:10", worked).next()).isEmpty();
        assertThat(day("2026-11-23T12:30", worked).next()).contains(DayAtWindow.Act.SIGN_IN);
        DayAtWindow off = new DayAtWindow(List.of(), List.of(), List.of(), null, at("2026-11-22T10:00"), HALL);
        refused("attendance.refused.day-off", off::toSignIn);
        DayAtWindow leave = new DayAtWindow(
                List.of(morning, afternoon),
                List.of(),
                List.of(away("2026-11-23T09:00", "2026-11-23T12:00")),
                null,
                at("2026-11-23T11:59"),
                HALL);
        refused("attendance.refused.on-leave", leave::toSignIn);
    }

    private DayAtWindow day(String now, HalfDay... entered) {
        return new DayAtWindow(List.of(morning, afternoon), Arrays.asList(entered), List.of(), null, at(now), HALL);
    }

    private HalfDay halfDay(AwayView... away) {
        return new HalfDay(place(), morning, Arrays.asList(away), at("2026-11-23T08:00"));
    }

    private static Place place() {
        return new Place(
                new OfficerView(OFFICER, AccountId.next(), "窗甲", Rank.CLERK, null, CENTER, null, true, Term.UNLIMITED),
                new WindowView(
                        WindowId.next(),
                        CENTER,
                        "A01",
                        "窗口",
                        WindowKind.COMPREHENSIVE,
                        Set.of(),
                        null,
                        ReceptionHours.STANDARD),
                true);
    }

    private static AwayView away(String from, String to) {
        return new AwayView(OFFICER, at(from), at(to));
    }

    private static List<HalfDayView.Mark> marks(HalfDay halfDay) {
        return halfDay.toView().marks();
    }

    private static void refused(String key, Runnable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act::run)
                .extracting(Refusal::messageKey)
                .isEqualTo(key);
    }
}
