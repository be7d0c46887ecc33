package org.govhall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govhall.appraisal.EvaluationFixture;
import org.govhall.appraisal.TrainingFixture;
import org.govhall.attendance.AttendanceFixture;
import org.govhall.casework.HallFixture;
import org.govhall.catalog.ReformFixture;
import org.govhall.hotline.HotlineFixture;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.organization.Rank;
import org.govhall.payment.FeesFixture;
import org.govhall.testing.PostgresTest;
import org.govhall.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * No query grows with the number of rows shown: each page that is no page of a single thing, so every list, costs as many
 * statements with fifteen of a kind as with ten.
 */
@PostgresTest
class ListPagesTest {

    private static final Set<String> ROLES =
            Stream.of(Role.values()).map(Role::name).collect(Collectors.toSet());

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestDatabase database;

    private HallFixture hall;
    private ReformFixture reform;
    private AttendanceFixture attendance;
    private FeesFixture fees;
    private HotlineFixture hotline;
    private HallFixture.Citizen citizen;
    private int grown;

    @Test
    void noListAsksMoreWhenItShowsMore() {
        hall = HallFixture.open(context);
        reform = new ReformFixture(context);
        attendance = new AttendanceFixture(context);
        fees = new FeesFixture(context);
        hotline = new HotlineFixture(context);
        fees.charge(HallFixture.OLD_AGE_BENEFIT);
        citizen = hall.citizen("沈静秋");
        Map<String, SignedIn> lists = new LinkedHashMap<>();
        Map<String, SignedIn> people = Map.of(
                "CITIZEN", citizen.signedIn(),
                "WINDOW_CLERK", hall.clerk().signedIn(),
                "CHIEF_REPRESENTATIVE", hall.chief().signedIn(),
                "APPROVAL_OFFICER", hall.officer().signedIn(),
                "DEPARTMENT_LEADER", hall.head().signedIn(),
                "SUPERVISOR", official("监察甲", Role.SUPERVISOR),
                "ADMINISTRATOR", official("管理甲", Role.ADMINISTRATOR),
                "SECURITY_ADMINISTRATOR", official("安全甲", Role.SECURITY_ADMINISTRATOR),
                "AUDIT_ADMINISTRATOR", official("审计甲", Role.AUDIT_ADMINISTRATOR));
        addresses()
                .forEach((address, who) ->
                        lists.put(address, who.map(people::get).orElse(citizen.signedIn())));
        lists.put("/items?q=证", citizen.signedIn());
        lists.put("/api/v1/items?q=证", citizen.signedIn());
        lists.put("/desk/register?q=证", hall.clerk().signedIn());
        lists.put("/supervision/figures?by=ITEM", people.get("SUPERVISOR"));
        lists.put("/attendance/figures?span=QUARTER&by=PERSON", people.get("SUPERVISOR"));
        grow(10, people);
        Map<String, Long> few = measure(lists);
        grow(5, people);
        assertThat(measure(lists)).isEqualTo(few);
    }

    private void grow(int rows, Map<String, SignedIn> people) {
        for (int i = 0; i < rows; i++) {
            hall.grow(++grown);
            hall.draftedLetter(grown);
            hall.dutyDay(grown);
            attendance.attended(hall.clerk().account(), grown);
            attendance.requested(hall.clerk().account(), grown);
            attendance.requested(hall.secondClerk().account(), grown);
            attendance.found(
                    people.get("SUPERVISOR"),
                    attendance.patrolled(people.get("SUPERVISOR"), hall.center()),
                    hall.clerk().account());
            new TrainingFixture(context)
                    .held(
                            people.get("SUPERVISOR"),
                            hall.center(),
                            hall.clerk().officer(),
                            hall.secondClerk().officer());
            new EvaluationFixture(context)
                    .published(
                            people.get("SUPERVISOR"),
                            hall.center(),
                            grown,
                            hall.clerk().officer(),
                            hall.secondClerk().officer());
            hotline.dispatched(people.get("SUPERVISOR"), hall.center(), hall.department());
            reform.draft(hall.chief().account(), LocalDate.of(2026, 11, 20), HallFixture.SENIOR_CARD);
            hall.received(citizen, HallFixture.SENIOR_CARD);
            fees.notice(
                    hall.accepted(citizen, HallFixture.OLD_AGE_BENEFIT),
                    hall.clerk().signedIn());
            hall.awaitingSupplement(citizen, HallFixture.SENIOR_CARD);
            hall.reviewed(citizen, HallFixture.BASIC_ALLOWANCE);
            hall.completed(citizen, HallFixture.OLD_AGE_BENEFIT);
        }
        // the messages that are due, as the scheduled work of that module makes them
        ReflectionTestUtils.invokeMethod(context.getBean("messageMaking"), "make");
    }

    /** The least of a few times: now and then a page also looks whether another node has changed something. */
    private Map<String, Long> measure(Map<String, SignedIn> lists) {
        Map<String, Long> cost = new LinkedHashMap<>();
        for (int i = 0; i < 3; i++) {
            lists.forEach((address, who) -> {
                long before = database.statements();
                open(address, who);
                cost.merge(address, database.statements() - before, Math::min);
            });
        }
        return cost;
    }

    private void open(String address, SignedIn who) {
        assertThat(mvc.get().uri(address).with(user(who)).with(csrf()))
                .satisfies(answer -> assertThat(answer.getResponse().getStatus())
                        .as(address)
                        .isLessThan(500)
                        .isNotIn(401, 403));
    }

    private SignedIn official(String name, Role role) {
        return hall.official(name, Rank.SECTION_HEAD, role).signedIn();
    }

    /** Every page whose address names no single thing, from the table of who may open it, with one role that may. */
    private static Map<String, Optional<String>> addresses() {
        try (Stream<String> lines =
                Files.lines(Path.of(Objects.requireNonNull(ListPagesTest.class.getResource("/access.csv"))
                        .toURI()))) {
            return lines.map(line -> line.split(","))
                    .filter(row -> row[0].equals("GET") && row.length == 3 && !row[1].contains("{"))
                    // an answer that does not end
                    .filter(row -> !row[1].endsWith("/stream"))
                    .collect(Collectors.toMap(
                            row -> row[1],
                            row -> Stream.of(row[2].split(" "))
                                    .filter(ROLES::contains)
                                    .findFirst(),
                            (one, other) -> one,
                            LinkedHashMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
