package org.govhall.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.govhall.calendar.WorkingCalendar;
import org.govhall.casework.HallFixture;
import org.govhall.catalog.Catalog;
import org.govhall.catalog.CatalogSetup;
import org.govhall.catalog.ItemSummary;
import org.govhall.catalog.OfferingView;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.Ids;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.Rank;
import org.govhall.organization.Reaches;
import org.govhall.organization.WindowId;
import org.govhall.organization.WorkingCalendars;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Among twenty thousand ordinary cases, twelve items fall silent, a series of numbers is broken and thirty cases are filled
 * in afterwards; and these are found, and nothing else.
 */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProbesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate FIRST = LocalDate.of(2025, 9, 1);
    private static final LocalDate SILENT_SINCE = LocalDate.of(2026, 9, 24);
    private static final int MORE_ITEMS = 12;
    private static final int SILENT = 12;
    private static final int ORDINARY = 20_000;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Catalog catalog;

    @Autowired
    private OrganizationDirectory organization;

    @Autowired
    private WorkingCalendars calendars;

    @Autowired
    private ProbeSweep sweep;

    @Autowired
    private DoubtDesk desk;

    @Autowired
    private Reaches reaches;

    private record Spot(ItemCode item, OfferingView place, WindowId window, UUID revision) {

        String key() {
            return place.center() + "/" + item;
        }
    }

    private HallFixture hall;
    private SignedIn supervisor;
    private List<Spot> spots;
    private WorkingCalendar calendar;
    private int number;
    private final List<Object[]> rows = new ArrayList<>();

    @BeforeAll
    void aYearOfCases() {
        clock.moveTo("2026-11-23T03:00");
        hall = HallFixture.open(context);
        hall.openDistrictCenter("西峰区政务服务中心");
        supervisor = hall.official("监察戊", Rank.SECTION_MEMBER, Role.SUPERVISOR).signedIn();
        calendar = calendars.of(hall.center());
        for (OfferingView place : catalog.offerings(HallFixture.SENIOR_CARD, TODAY)) {
            context.getBean(CatalogSetup.class)
                    .offerAll(
                            place.center(),
                            catalog.all().stream()
                                    .map(ItemSummary::code)
                                    .filter(code -> catalog.offerings(code, TODAY).stream()
                                            .noneMatch(known -> known.center().equals(place.center())))
                                    .limit(MORE_ITEMS)
                                    .collect(Collectors.toMap(code -> code, code -> place.department())),
                            LocalDate.of(2026, 1, 5));
        }
        spots = new ArrayList<>();
        for (ItemSummary item : catalog.all()) {
            for (OfferingView place : catalog.offerings(item.code(), TODAY)) {
                organization
                        .windowServing(place.center(), place.department())
                        .ifPresent(window -> spots.add(new Spot(
                                item.code(),
                                place,
                                window.id(),
                                catalog.guide(item.code(), TODAY)
                                        .orElseThrow()
                                        .id()
                                        .value())));
            }
        }
        assertThat(spots.size()).isGreaterThan(SILENT + 2);
        ItemCode seasonal = spots.get(spots.size() - 1).item();

        int turn = 0;
        List<LocalDate> days =
                FIRST.datesUntil(TODAY).filter(calendar::isWorkingDay).toList();
        for (int n = 0; n < ORDINARY; ) {
            LocalDate day = days.get((int) ((long) n * days.size() / ORDINARY));
            Spot spot = spots.get(turn++ % spots.size());
            boolean silent = spots.indexOf(spot) < SILENT && !day.isBefore(SILENT_SINCE);
            boolean resting = spot.item().equals(seasonal) && day.getMonthValue() >= 9;
            if (!silent && !resting) {
                entered(spot, day, LocalTime.of(9, 30).plusMinutes(n % 120), null);
                n++;
                // two receipts were broken off, and their numbers lost: nobody is asked about that
                number += n == ORDINARY - 100 ? 2 : 0;
            }
        }
        write();
    }

    /** An ordinary case is completed two days after its receipt; another is completed on the spot, minutes after it. */
    private void entered(Spot spot, LocalDate day, LocalTime at, @Nullable Integer minutes) {
        OffsetDateTime received = utc(day.atTime(at));
        LocalDate done = minutes == null ? calendar.plusWorkingDays(day, 2) : day;
        OffsetDateTime completed = minutes == null ? utc(done.atTime(at)) : received.plusMinutes(minutes);
        boolean over = done.isBefore(TODAY);
        rows.add(new Object[] {
            Ids.next(),
            "621000-" + DateTimeFormatter.ofPattern("yyMMdd").format(day) + "-%06d-0".formatted(++number),
            spot.revision(),
            spot.item().value(),
            spot.place().center().value(),
            spot.place().department().value(),
            spot.window().value(),
            over ? "COMPLETED" : "ACCEPTED",
            received,
            received,
            day,
            received,
            day,
            over ? completed : null,
            over ? done : null
        });
    }

    private static OffsetDateTime utc(LocalDateTime local) {
        return local.atZone(MovableClock.HALL).toInstant().atOffset(ZoneOffset.UTC);
    }

    private void write() {
        UUID applicant = hall.citizen("沈众人").applicant().value();
        jdbc.batchUpdate("""
                insert into casework_case (id, number, revision_id, item_code, center_id, department_id, window_id, status,
                    started_at, received_at, received_on, accepted_at, accepted_on, completed_at, completed_on,
                    version, case_type, decided_in_office, region_code, applicant_id, applicant_name, channel,
                    supplement_notices, accepted_by_silence, promised_days, minutes_per_day, sealed, trail_length,
                    trail_hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 'COMMITMENT', false, '621000', '%s', '沈众人',
                    'WINDOW', 0, false, 5, 450, false, 1, 'none')
                """.formatted(applicant), rows);
        rows.clear();
    }

    private List<DoubtView> open(Probe probe) {
        return desk.list(reaches.asSupervisor(supervisor), DoubtDesk.Standing.OPEN, probe, PageRequest.of(0, 200))
                .getContent();
    }

    private Set<String> silent() {
        return open(Probe.SILENT_ITEM).stream()
                .map(doubt -> doubt.center() + "/" + doubt.item())
                .collect(Collectors.toSet());
    }

    @Test
    void exactlyWhatWasPlantedIsFoundAndASeasonIsNotAskedAboutTwice() {
        LocalDate friday = LocalDate.of(2026, 11, 20);
        Spot busy = spots.get(SILENT);
        number += 7;
        for (int i = 0; i < 30; i++) {
            entered(busy, friday, LocalTime.of(16, 0), 3);
        }
        write();

        sweep.sweep();

        assertThat(silent())
                .isEqualTo(spots.subList(0, SILENT).stream().map(Spot::key).collect(Collectors.toSet()));
        assertThat(open(Probe.BROKEN_SERIES)).singleElement().satisfies(doubt -> {
            assertThat(doubt.figure()).isEqualTo(7);
            assertThat(doubt.from()).isEqualTo(friday);
        });
        assertThat(open(Probe.BACK_FILLED)).singleElement().satisfies(doubt -> {
            assertThat(doubt.figure()).isEqualTo(30);
            assertThat(doubt.window()).isEqualTo(busy.window());
            assertThat(desk.sheet(reaches.asSupervisor(supervisor), doubt.id())
                            .orElseThrow()
                            .cases())
                    .hasSize(30);
        });
        assertThat(open(Probe.AFTER_HOURS)).isEmpty();
        assertThat(open(Probe.MONTH_END)).isEmpty();
        assertThat(open(Probe.CITIZENS_SAY)).isEmpty();
        assertThat(sweep.sweep()).as("the same night again").isZero();

        // two are explained, one of them with its season; then each has one case, and falls silent again
        CenterId city = hall.center();
        List<Spot> own = spots.subList(0, SILENT).stream()
                .filter(spot -> spot.place().center().equals(city))
                .toList();
        explained(own.get(0), new RestMonths(Month.DECEMBER, Month.FEBRUARY));
        explained(own.get(1), null);
        entered(own.get(0), TODAY, LocalTime.of(10, 0), null);
        entered(own.get(1), TODAY, LocalTime.of(10, 1), null);
        write();
        clock.moveTo("2027-01-25T03:00");

        sweep.sweep();

        assertThat(silent())
                .contains(own.get(1).key())
                .doesNotContain(own.get(0).key());
        clock.moveTo("2026-11-23T03:00");
    }

    private void explained(Spot spot, @Nullable RestMonths rest) {
        DoubtView doubt = open(Probe.SILENT_ITEM).stream()
                .filter(one -> spot.key().equals(one.center() + "/" + one.item()))
                .findFirst()
                .orElseThrow();
        desk.explain(reaches.asChief(hall.chief().signedIn()), doubt.id(), doubt.version(), "这几个月没有人办", rest);
        desk.accept(reaches.asSupervisor(supervisor), doubt.id(), doubt.version() + 1, "属实");
    }
}
