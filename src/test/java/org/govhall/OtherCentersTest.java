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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.govhall.appraisal.EvaluationFixture;
import org.govhall.appraisal.TrainingFixture;
import org.govhall.attendance.AttendanceFixture;
import org.govhall.casework.CaseId;
import org.govhall.casework.HallFixture;
import org.govhall.catalog.DraftFixture;
import org.govhall.catalog.ReformFixture;
import org.govhall.hotline.HotlineFixture;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.organization.CenterId;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.OrganizationSetup;
import org.govhall.organization.PostId;
import org.govhall.organization.Rank;
import org.govhall.payment.FeesFixture;
import org.govhall.rating.RatingFixture;
import org.govhall.supervision.CardFixture;
import org.govhall.supervision.DoubtFixture;
import org.govhall.supervision.SupervisionOrderFixture;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Who keeps, watches or decides in one centre reaches nothing of another: every address that names a thing of the city's
 * centre is walked by people of a district below it, and what the hall keeps for all is not for them either.
 */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherCentersTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private OrganizationDirectory organization;

    @Autowired
    private OrganizationSetup setup;

    @Autowired
    private MovableClock clock;

    private HallFixture hall;
    private CenterId district;
    private final Map<String, SignedIn> strangers = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> things = new LinkedHashMap<>();

    @BeforeAll
    void twoCenters() {
        hall = HallFixture.open(context);
        district = hall.openDistrictCenter("西峰区政务服务中心");
        for (Role role : List.of(
                Role.ADMINISTRATOR,
                Role.SUPERVISOR,
                Role.CHIEF_REPRESENTATIVE,
                Role.WINDOW_CLERK,
                Role.APPROVAL_OFFICER,
                Role.DEPARTMENT_LEADER)) {
            strangers.put(
                    role.name(),
                    hall.officialAt(district, "区人" + role.ordinal(), Rank.SECTION_HEAD, role)
                            .signedIn());
        }
        SignedIn supervisor =
                hall.official("监察甲", Rank.SECTION_HEAD, Role.SUPERVISOR).signedIn();
        CaseId accepted = hall.accepted(hall.citizen("案主丁"), HallFixture.OLD_AGE_BENEFIT);
        CaseId denied = hall.denied(hall.citizen("案主戊"), HallFixture.OLD_AGE_BENEFIT, "不满八十周岁");
        PostId post = organization.posts(hall.window()).get(0).id();
        String absence = setup.recordAbsence(
                        hall.clerk().officer(), clock.instant(), clock.instant().plusSeconds(3600), "开会")
                .toString();
        String order = new SupervisionOrderFixture(context)
                .issued(
                        supervisor,
                        accepted,
                        LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(3));
        String doubt = new DoubtFixture(context).raised(hall.center(), hall.department(), hall.window(), accepted);
        String card = new CardFixture(context).open(accepted);
        String rating = new RatingFixture(context).bad(denied);

        things.put(
                "/admin/windows/",
                Map.of("id", hall.window().toString(), "window", hall.window().toString()));
        things.put(
                "/admin/windows/{window}/posts/", Map.of("window", hall.window().toString(), "id", post.toString()));
        things.put("/admin/officers/", Map.of("id", hall.clerk().officer().toString()));
        things.put(
                "/admin/officers/{officer}/absences/",
                Map.of("officer", hall.clerk().officer().toString(), "id", absence));
        things.put("/admin/departments/", Map.of("id", hall.department().toString()));
        things.put("/admin/tablets/", Map.of("window", hall.window().toString()));
        things.put("/admin/reform/", Map.of("id", reform(), "code", HallFixture.SENIOR_CARD.value()));
        things.put(
                "/admin/exchange/",
                Map.of(
                        "id",
                        new ReformFixture(context).brokenImport(hall.chief().account())));
        things.put("/admin/schedule/", Map.of("year", "2026", "date", "2026-10-01"));
        things.put("/letters/drafts/", Map.of("id", hall.draftedLetter(1).toString()));
        things.put("/letters/", Map.of("id", hall.letter().toString()));
        things.put(
                "/duty/rosters/",
                Map.of(
                        "id",
                        hall.department().toString(),
                        "duty",
                        hall.dutyDay(1).toString()));
        things.put(
                "/catalog/drafts/",
                Map.of(
                        "id",
                        DraftFixture.revision(context, hall.officer().signedIn(), HallFixture.SENIOR_CARD),
                        "section",
                        "basic"));
        AttendanceFixture attendance = new AttendanceFixture(context);
        String patrol = attendance.patrolled(supervisor, hall.center());
        String patrolFinding = attendance.found(supervisor, patrol, hall.clerk().account());
        String leave = attendance.requested(hall.clerk().account(), 1);
        things.put("/attendance/requests/", Map.of("id", leave));
        things.put("/attendance/leave/", Map.of("id", leave));
        things.put("/attendance/patrols/", Map.of("id", patrol));
        things.put("/attendance/patrols/findings/", Map.of("id", patrolFinding));
        things.put("/attendance/findings/", Map.of("id", patrolFinding));
        things.put(
                "/appraisal/trainings/",
                Map.of(
                        "id",
                        new TrainingFixture(context)
                                .held(supervisor, hall.center(), hall.clerk().officer())));
        things.put(
                "/appraisal/rounds/",
                Map.of(
                        "id",
                        new EvaluationFixture(context)
                                .marked(
                                        supervisor,
                                        hall.center(),
                                        1,
                                        hall.clerk().officer())));
        HotlineFixture hotline = new HotlineFixture(context);
        things.put("/hotline/orders/", Map.of("id", hotline.taken(supervisor, hall.center()), "act", "dispatch"));
        things.put(
                "/hotline/department/",
                Map.of("id", hotline.dispatched(supervisor, hall.center(), hall.department()), "act", "answer"));
        FeesFixture fees = new FeesFixture(context);
        fees.charge(HallFixture.OLD_AGE_BENEFIT);
        String fee = fees.notice(
                        hall.accepted(hall.citizen("案主己"), HallFixture.OLD_AGE_BENEFIT),
                        hall.clerk().signedIn())
                .toString();
        for (String desk : List.of("supervision", "approval", "desk")) {
            things.put("/" + desk + "/fees/", Map.of("id", fee));
            things.put("/" + desk + "/cases/", Map.of("id", accepted.toString()));
            boolean watches = desk.equals("supervision");
            things.put("/" + desk + "/cards/", Map.of("id", card, "act", watches ? "withdraw" : "answer"));
            things.put("/" + desk + "/orders/", Map.of("id", order, "act", watches ? "settle" : "answer"));
            things.put("/" + desk + "/doubts/", Map.of("id", doubt, "act", watches ? "close" : "explain"));
            things.put("/" + desk + "/ratings/", Map.of("id", rating, "act", watches ? "verify" : "put-right"));
        }
    }

    private String reform() {
        return new ReformFixture(context)
                .draft(hall.chief().account(), LocalDate.of(2026, 12, 20), HallFixture.SENIOR_CARD);
    }

    /** The own people find nearly all of these pages: what a stranger does not find is there. */
    @Test
    void nobodyOfAnotherCentreReachesAThingOfThisOne() {
        List<SignedIn> own = Stream.of(Role.ADMINISTRATOR, Role.SUPERVISOR)
                .map(role -> hall.official("市人" + role.ordinal(), Rank.SECTION_HEAD, role)
                        .signedIn())
                .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
        own.addAll(List.of(
                hall.clerk().signedIn(),
                hall.chief().signedIn(),
                hall.officer().signedIn(),
                hall.head().signedIn()));
        List<String> reached = new ArrayList<>();
        List<String> found = new ArrayList<>();
        int walked = 0;
        for (String method : List.of("GET", "POST")) {
            for (String address : addresses(method)) {
                Map<String, String> thing = thingOf(address);
                if (thing == null) {
                    continue;
                }
                walked++;
                String path = address;
                for (Map.Entry<String, String> part : thing.entrySet()) {
                    path = path.replace("{" + part.getKey() + "}", part.getValue());
                }
                path = path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
                for (SignedIn insider : own) {
                    if (method.equals("GET")
                            && open("GET", path, insider).getResponse().getStatus() == 200) {
                        found.add(address);
                        break;
                    }
                }
                for (Map.Entry<String, SignedIn> stranger : strangers.entrySet()) {
                    int status = open(method, path, stranger.getValue())
                            .getResponse()
                            .getStatus();
                    if (status < 400 || status >= 500) {
                        reached.add(method + " " + address + " by " + stranger.getKey() + ": " + status);
                    }
                }
            }
        }
        assertThat(walked).isGreaterThan(100);
        assertThat(found).hasSizeGreaterThan(40);
        assertThat(reached).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/reform", "/admin/exchange", "/admin/schedule", "/admin/trail"})
    void whatTheHallKeepsForAllIsNotForTheAdministratorOfOneCentre(String address) {
        SignedIn ofAll =
                hall.official("管理全", Rank.SECTION_HEAD, Role.ADMINISTRATOR).signedIn();
        assertThat(open("GET", address, strangers.get("ADMINISTRATOR"))).hasStatus(403);
        assertThat(open("GET", address, ofAll)).hasStatusOk();
        assertThat(open("GET", "/admin", strangers.get("ADMINISTRATOR")))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("href=\"" + address + "\"");
        assertThat(open("GET", "/admin", ofAll)).bodyText().contains("href=\"" + address + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin",
                "/admin/centers",
                "/admin/departments",
                "/admin/windows",
                "/admin/officers",
                "/admin/tablets",
                "/admin/windows/new",
                "/admin/centers/new",
                "/admin/departments/new",
                "/letters",
                "/duty/rosters",
                "/catalog/keeping"
            })
    void aListShowsTheOwnTreeOnly(String address) {
        assertThat(open("GET", address, strangers.get("ADMINISTRATOR")))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(
                        "测试市政务服务中心",
                        hall.clerk().name(),
                        "测民授〔2026〕1 号",
                        hall.center().toString());
    }

    @Test
    void nothingIsSetUpOutsideTheOwnTree() {
        SignedIn administrator = strangers.get("ADMINISTRATOR");
        assertThat(mvc.post()
                        .uri("/admin/windows/new")
                        .with(user(administrator))
                        .with(csrf())
                        .param("center", hall.center().toString())
                        .param("number", "Z99")
                        .param("name", "越权窗口")
                        .param("kind", "COMPREHENSIVE"))
                .hasStatusOk()
                .bodyText()
                .contains("center-error", "不在您管理的中心范围内");
        assertThat(officer(administrator, hall.center().toString(), "", "WINDOW_CLERK"))
                .hasStatusOk()
                .bodyText()
                .contains("center-error");
        // a clerk may sit here for a department of the city, but nobody is put here to decide for it
        assertThat(officer(administrator, district.toString(), hall.department().toString(), "APPROVAL_OFFICER"))
                .hasStatusOk()
                .bodyText()
                .contains("department-error");
        assertThat(officer(administrator, district.toString(), hall.department().toString(), "WINDOW_CLERK"))
                .hasStatus3xxRedirection();
        assertThat(center(administrator, "", "621000", "CITY")).bodyText().contains("parent-error");
        assertThat(center(administrator, hall.center().toString(), "621002", "COUNTY"))
                .bodyText()
                .contains("parent-error");
        assertThat(center(administrator, district.toString(), "621022", "SUB_CENTER"))
                .bodyText()
                .contains("regionCode-error");
        String window = organization.windows(district).get(0).id().toString();
        assertThat(mvc.post()
                        .uri("/admin/windows/" + window + "/posts/new")
                        .with(user(administrator))
                        .with(csrf())
                        .param("kind", "CLERK")
                        .param("officerA", hall.clerk().officer().toString()))
                .hasStatusOk()
                .bodyText()
                .contains("officerA-error");
    }

    private MvcTestResult officer(SignedIn who, String center, String department, String role) {
        return mvc.post()
                .uri("/admin/officers/new")
                .with(user(who))
                .with(csrf())
                .param("name", "越权人员")
                .param("userName", "outside-" + role + department.length())
                .param("rank", "CLERK")
                .param("center", center)
                .param("department", department)
                .param("roles", role)
                .exchange();
    }

    private MvcTestResult center(SignedIn who, String parent, String region, String kind) {
        return mvc.post()
                .uri("/admin/centers/new")
                .with(user(who))
                .with(csrf())
                .param("name", "越权中心")
                .param("kind", kind)
                .param("regionCode", region)
                .param("parent", parent)
                .param("address", "长庆大道 2 号")
                .param("phone", "0934-0000000")
                .param("complaintPhone", "0934-0000001")
                .param("morningOpens", "09:00")
                .param("morningCloses", "17:00")
                .exchange();
    }

    private MvcTestResult open(String method, String path, SignedIn who) {
        return mvc.method(HttpMethod.valueOf(method))
                .uri(path)
                .with(user(who))
                .with(csrf())
                .param("version", "0")
                .exchange();
    }

    /** What an address names, by the longest beginning that is known. */
    private Map<String, String> thingOf(String address) {
        return things.entrySet().stream()
                .filter(thing -> address.startsWith(thing.getKey()) && address.contains("{"))
                .max(java.util.Comparator.comparingInt(thing -> thing.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(null);
    }

    private static Set<String> addresses(String method) {
        try (Stream<String> lines =
                Files.lines(Path.of(Objects.requireNonNull(OtherCentersTest.class.getResource("/access.csv"))
                        .toURI()))) {
            return lines.map(line -> line.split(","))
                    .filter(row -> row[0].equals(method))
                    .map(row -> row[1])
                    .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
