package org.govhall.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
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
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.govhall.applicant.EntrustmentFixture;
import org.govhall.appraisal.EvaluationFixture;
import org.govhall.appraisal.TrainingFixture;
import org.govhall.attendance.AttendanceFixture;
import org.govhall.casework.CaseId;
import org.govhall.casework.HallFixture;
import org.govhall.casework.HallFixture.Citizen;
import org.govhall.casework.HallFixture.Official;
import org.govhall.catalog.DraftFixture;
import org.govhall.catalog.EntryFixture;
import org.govhall.catalog.ReformFixture;
import org.govhall.hotline.HotlineFixture;
import org.govhall.identity.Role;
import org.govhall.organization.CenterId;
import org.govhall.organization.DutyId;
import org.govhall.organization.LetterId;
import org.govhall.organization.Rank;
import org.govhall.payment.FeeNoticeId;
import org.govhall.payment.FeesFixture;
import org.govhall.rating.RatingFixture;
import org.govhall.supervision.CardFixture;
import org.govhall.supervision.DoubtFixture;
import org.govhall.supervision.SupervisionOrderFixture;
import org.govhall.testing.JourneyTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.util.AntPathMatcher;

/**
 * Every page there is, opened in a browser by somebody who may: accessible (axe), no wider than the window, within the
 * Content-Security-Policy; in English, on a phone and on a desk, citizens in the elder mode, staff in the dark. What the
 * journeys pass, they see in Chinese and in the light.
 */
@JourneyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {

    /** Addresses that answer with no page of their own: files, data, and those that only lead on. */
    private static final Set<String> NO_PAGE = Set.of(
            "/admin/exchange/catalogue-csv.zip",
            "/admin/exchange/catalogue.xlsx",
            "/admin/exchange/template.xlsx",
            "/admin/reform/template.xlsx",
            "/admin/reform/{id}/decisions.xlsx",
            "/admin/staff-import/template.xlsx",
            "/api/v1/deadline",
            "/api/v1/items",
            "/api/v1/items/{code}",
            "/api/v1/statistics",
            "/api/v1/statistics.csv",
            "/api/v1/trail-roots",
            "/apply/{code}/start",
            "/appraisal/evaluated.csv",
            "/appraisal/evaluated.xlsx",
            "/appraisal/staff.csv",
            "/appraisal/staff.xlsx",
            "/approval/cases/{id}/files/{file}",
            "/attendance/figures.csv",
            "/attendance/figures.xlsx",
            "/approval/fees.csv",
            "/approval/fees.xlsx",
            "/audit/entries.csv",
            "/audit/entries.xlsx",
            "/catalog/drafts/{id}/files/{file}",
            "/catalog/questions/{id}",
            "/changed/{id}",
            "/desk/cases.csv",
            "/desk/cases/{id}/files/{file}",
            "/desk/fees.csv",
            "/desk/fees.xlsx",
            "/desk/find",
            "/hotline/orders.csv",
            "/hotline/orders.xlsx",
            "/items/question/{token}",
            "/items/suggestions",
            "/items/{code}/files/{file}",
            "/items/{code}/notice-sheet.pdf",
            "/letters.xlsx",
            "/letters/{id}/scan",
            "/my/cases/{id}/files/{file}",
            "/my/drafts/{id}",
            "/my/profile/data.json",
            "/papers/{id}.ofd",
            "/papers/{id}.pdf",
            "/rate/{code}/qr.svg",
            "/reform/redesign.csv",
            "/reform/{id}/list.csv",
            "/seals.csv",
            "/supervision/cases.csv",
            "/supervision/cards.csv",
            "/supervision/cards.xlsx",
            "/supervision/orders.csv",
            "/supervision/orders.xlsx",
            "/supervision/doubts.csv",
            "/supervision/doubts.xlsx",
            "/supervision/fees.csv",
            "/supervision/fees.xlsx",
            "/supervision/figures.csv",
            "/supervision/figures.xlsx",
            "/supervision/live/board",
            "/supervision/live/stream",
            "/supervision/ratings.csv",
            "/supervision/responsibility.csv",
            "/supervision/responsibility.xlsx",
            "/supervision/cards/windows.csv",
            "/supervision/cards/windows.xlsx");

    /** Pages that only a case, or a schedule, on a longer course has; the tests of that course open them. */
    private static final Set<String> ON_A_LONGER_COURSE = Set.of(
            "/admin/schedule/draft",
            "/approval/cases/{id}/discussion",
            "/approval/cases/{id}/discussion-asked",
            "/approval/cases/{id}/extension/answer",
            "/approval/cases/{id}/higher-decision",
            "/approval/cases/{id}/return",
            "/approval/cases/{id}/sending",
            "/approval/ratings/{id}",
            "/approval/ratings/{id}/evidence",
            "/approval/ratings/{id}/{act}",
            "/catalog/keeping/{code}/compare",
            "/desk/cards/{id}/evidence",
            "/approval/cards/{id}/evidence",
            "/supervision/cards/{id}/evidence",
            "/supervision/ratings/{id}/evidence",
            "/supervision/rating-runs/{id}");

    private static final int PHONE = 390;
    private static final int DESK = 1366;

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    private Chromium chromium;
    private HallFixture hall;
    private final Map<String, Login> people = new LinkedHashMap<>();
    private final Map<String, List<String>> pages = new LinkedHashMap<>();

    private record Login(String name, String password) {}

    @BeforeAll
    void open() {
        chromium = Chromium.start();
        hall = HallFixture.open(context);
        CenterId district = hall.openDistrictCenter("西峰区政务服务中心");
        FeesFixture fees = new FeesFixture(context);
        fees.charge(HallFixture.OLD_AGE_BENEFIT);
        Citizen citizen = hall.citizen("沈静秋");
        people.put("citizen", new Login(citizen.mobile().value(), HallFixture.PASSWORD));
        people.put("clerk", login(hall.clerk()));
        people.put("chief", login(hall.chief()));
        Official supervisor = hall.official("监察甲", Rank.SECTION_HEAD, Role.SUPERVISOR);
        people.put("supervisor", login(supervisor));
        Official security = hall.official("安全甲", Rank.SECTION_HEAD, Role.SECURITY_ADMINISTRATOR);
        people.put("security", login(security));
        pages.put(
                "security",
                List.of(
                        "/security",
                        "/security/accounts",
                        "/security/accounts?q=没有这个人",
                        "/security/accounts/new",
                        "/security/accounts/" + hall.clerk().account(),
                        "/security/matrix",
                        "/letters/powers",
                        "/security/settings"));
        people.put("auditor", login(hall.official("审计甲", Rank.SECTION_HEAD, Role.AUDIT_ADMINISTRATOR)));
        pages.put("auditor", List.of("/audit", "/audit?person=没有这个人", "/audit/chains"));
        people.put("administrator", login(hall.official("管理甲", Rank.SECTION_HEAD, Role.ADMINISTRATOR)));

        CaseId draft = hall.readyDraft(citizen, HallFixture.SENIOR_CARD);
        CaseId received = hall.received(citizen, HallFixture.OLD_AGE_BENEFIT);
        CaseId awaiting = hall.awaitingSupplement(citizen, HallFixture.OLD_AGE_BENEFIT);
        CaseId accepted = hall.accepted(citizen, HallFixture.OLD_AGE_BENEFIT);
        CaseId reviewed = hall.reviewed(citizen, HallFixture.BASIC_ALLOWANCE);
        CaseId denied = hall.denied(citizen, HallFixture.OLD_AGE_BENEFIT, "不满八十周岁");
        CaseId completed = hall.completed(citizen, HallFixture.OLD_AGE_BENEFIT);
        CaseId refused = hall.notAccepted(citizen, HallFixture.BASIC_ALLOWANCE, "户籍不在本市", "户籍地民政局");
        CaseId proposed = hall.nonAcceptanceProposed(citizen, HallFixture.BASIC_ALLOWANCE);
        CardFixture cards = new CardFixture(context);
        String card = cards.open(accepted);
        String late = cards.leftUnanswered(reviewed);
        DoubtFixture doubts = new DoubtFixture(context);
        String doubt = doubts.raised(hall.center(), hall.department(), hall.window(), accepted);
        String explained =
                doubts.explained(hall.chief().signedIn(), hall.center(), hall.department(), hall.window(), accepted);
        SupervisionOrderFixture orders = new SupervisionOrderFixture(context);
        LocalDate due = LocalDate.of(2026, 12, 31);
        String order = orders.issued(supervisor.signedIn(), accepted, due);
        String answered = orders.answered(supervisor.signedIn(), hall.clerk().signedIn(), reviewed, due);
        RatingFixture rating = new RatingFixture(context);
        String bad = rating.bad(denied);
        CaseId delivered = hall.delivered(citizen, HallFixture.OLD_AGE_BENEFIT);
        String material = hall.materials(draft).get(0).toString();
        String defective = hall.materials(awaiting).get(0).toString();

        ReformFixture reform = new ReformFixture(context);
        LocalDate reformed = LocalDate.of(2026, 11, 20);
        String published = reform.delegated(
                hall.chief().account(), hall.clerk().account(), reformed, HallFixture.STREET_NAME, district);
        reform.redesigned(hall.officer().signedIn(), HallFixture.SENIOR_CARD, published);
        EntryFixture entry = new EntryFixture(context);
        String listing = entry.listed(hall.center(), hall.chief().account(), LocalDate.of(2026, 12, 31));
        String unentered = entry.toBePutRight(hall.center()).get(1);
        String drafted = reform.draft(hall.chief().account(), reformed, HallFixture.SENIOR_CARD);

        pages.put(
                "",
                List.of(
                        "/",
                        "/about",
                        "/deadline",
                        "/deadline?from=2024-02-05T10:00&days=5",
                        "/open/roots",
                        "/open/entry?center=" + hall.center(),
                        "/open/figures",
                        "/open/ratings",
                        "/verify",
                        "/verify/no-such-code",
                        "/rate/window/" + hall.window(),
                        "/rate/" + rating.code(completed),
                        "/items",
                        "/items?q=老年证",
                        "/items?q=没有这样的事",
                        "/items/departments",
                        "/items/question",
                        "/items/MZ006",
                        "/items/MZ006/versions/1",
                        "/items/" + HallFixture.STREET_NAME + "/reform",
                        "/reform",
                        "/reform/redesign",
                        "/reform/" + published,
                        "/centers",
                        "/centers/" + hall.center(),
                        "/progress",
                        "/sign-in",
                        "/sign-in/code",
                        "/sign-in/code/enter",
                        "/sign-in/forgotten",
                        "/sign-in/forgotten/enter",
                        "/sign-up",
                        "/sign-up/person",
                        "/sign-up/organization",
                        "/sign-up/code",
                        "/sign-up/privacy-notice",
                        "/sign-up/closed",
                        "/setup",
                        "/apply/MZ006",
                        "/no/such/page"));
        List<String> own = new ArrayList<>(List.of(
                "/my/cases", "/my/entrustments", "/my/entrustments/new", "/my/messages", "/my/profile", "/my/ratings"));
        own.add("/my/entrustments/" + new EntrustmentFixture(context).given(citizen.account(), HallFixture.PASSWORD)
                + "/revoke");
        Stream.of("address", "mobile", "password", "looks", "close", "proof", "proof/code", "mobile/code")
                .map("/my/profile/"::concat)
                .forEach(own::add);
        Stream.of("place", "situation", "subject", "materials", "materials/" + material, "check", "discard")
                .map(step -> "/my/drafts/" + draft + "/" + step)
                .forEach(own::add);
        Stream.of(received, awaiting, accepted, reviewed, denied, completed, delivered, refused)
                .map(id -> "/my/cases/" + id)
                .forEach(own::add);
        own.add("/my/cases/" + accepted + "/clock");
        own.add("/my/ratings/" + completed + "/COMPLETION");
        own.add("/my/ratings/" + denied + "/COMPLETION");
        own.add("/my/cases/" + received + "/receipt");
        own.add("/my/cases/" + received + "/withdraw");
        own.add("/my/cases/" + awaiting + "/supplement");
        own.add("/my/cases/" + awaiting + "/supplement/" + defective);
        own.add("/my/cases/" + UUID.randomUUID());
        Stream.of(
                        "",
                        "/authenticator",
                        "/authenticator/new",
                        "/authenticator/remove",
                        "/recovery-codes",
                        "/mail",
                        "/mail/enter",
                        "/passkeys/new",
                        "/passkeys/none/remove")
                .map("/account/security"::concat)
                .forEach(own::add);
        own.add("/sign-in/second-factor");
        pages.put("citizen", own);

        List<String> desk = new ArrayList<>(List.of(
                "/desk",
                "/desk/cards",
                "/desk/cards/" + card,
                "/desk/cards/" + card + "/answer",
                "/desk/orders",
                "/desk/orders/" + order,
                "/desk/orders/" + order + "/answer",
                "/desk/cases",
                "/desk/cases?text=无",
                "/desk/ratings",
                "/desk/ratings/" + bad,
                "/desk/register",
                "/desk/register?q=老年",
                "/desk/register/MZ006?window=" + hall.window(),
                "/account/security",
                "/account/security/authenticator/new",
                "/account/password",
                "/supervision"));
        Stream.of(received, awaiting, accepted, reviewed, denied, completed, delivered, refused)
                .map(id -> "/desk/cases/" + id)
                .forEach(desk::add);
        Stream.of("clock", "assignment", "correction", "denial", "termination", "withdrawal")
                .map(page -> "/desk/cases/" + reviewed + "/" + page)
                .forEach(desk::add);
        desk.add("/desk/cases/" + completed + "/delivery");
        desk.add("/desk/cases/" + received + "/receipt");
        desk.add("/desk/cases/" + received + "/supplement");
        desk.add("/desk/cases/" + received + "/non-acceptance");
        pages.put("clerk", desk);

        List<String> approval = new ArrayList<>(List.of(
                "/approval",
                "/approval/cards",
                "/approval/cards/" + card,
                "/approval/cards/" + card + "/appeal",
                "/approval/doubts?standing=ALL",
                "/approval/doubts/" + doubt,
                "/approval/doubts/" + doubt + "/explain",
                "/approval/orders",
                "/approval/orders/" + order,
                "/approval/orders/" + order + "/answer",
                "/approval/ratings"));
        Stream.of(received, accepted, reviewed, denied, completed, delivered, refused)
                .map(id -> "/approval/cases/" + id)
                .forEach(approval::add);
        Stream.of("denial", "termination", "assignment", "clock", "extension", "hand-over", "procedures/new")
                .map(page -> "/approval/cases/" + reviewed + "/" + page)
                .forEach(approval::add);
        approval.add("/approval/cases/" + proposed + "/proposal");
        people.put("officer", login(hall.officer()));
        String revision = DraftFixture.revision(context, hall.officer().signedIn(), HallFixture.SENIOR_CARD);
        List<String> keeping = new ArrayList<>(List.of(
                "/catalog/keeping",
                "/catalog/keeping/MZ006",
                "/catalog/redesign",
                "/catalog/redesign/edit",
                "/catalog/questions",
                "/catalog/drafts/new",
                "/catalog/drafts/" + revision,
                "/catalog/drafts/" + revision + "/preview"));
        Stream.of("basic", "materials")
                .map(section -> "/catalog/drafts/" + revision + "/sections/" + section)
                .forEach(keeping::add);
        pages.put("officer", keeping);
        pages.put("chief", approval);

        pages.put(
                "supervisor",
                List.of(
                        "/supervision",
                        "/supervision/cases",
                        "/supervision/cards",
                        "/supervision/cards/" + card,
                        "/supervision/cards/" + late + "/confirm",
                        "/supervision/doubts",
                        "/supervision/doubts?probe=BROKEN_SERIES",
                        "/supervision/doubts/" + explained,
                        "/supervision/doubts/" + explained + "/accept",
                        "/supervision/orders",
                        "/supervision/orders?standing=OVERDUE",
                        "/supervision/orders/new",
                        "/supervision/orders/new?case=" + accepted,
                        "/supervision/orders/" + answered,
                        "/supervision/orders/" + answered + "/send-back",
                        "/supervision/live",
                        "/supervision/wall",
                        "/supervision/wall?by=DEPARTMENT",
                        "/supervision/limits",
                        "/supervision/limits/" + district,
                        "/supervision/responsibility",
                        "/supervision/cards/windows",
                        "/supervision/cards/windows?from=2026-01-01&to=2026-12-31",
                        "/supervision/rebound",
                        "/supervision/entry",
                        "/supervision/entry/" + unentered,
                        "/supervision/entry/listings/" + listing,
                        "/supervision/cases/" + accepted,
                        "/supervision/cases/" + accepted + "/clock",
                        "/supervision/ratings",
                        "/seals",
                        "/supervision/ratings/" + bad,
                        "/supervision/ratings/" + bad + "/verify",
                        "/supervision/rating-runs",
                        "/supervision/figures/definitions",
                        "/supervision/figures",
                        "/supervision/figures?period=year&by=ITEM"));
        pages.put(
                "administrator",
                List.of(
                        "/admin",
                        "/admin/centers",
                        "/admin/centers/new",
                        "/admin/departments",
                        "/admin/departments/new",
                        "/admin/officers",
                        "/admin/officers/new",
                        "/admin/officers/" + hall.clerk().officer(),
                        "/admin/officers/" + hall.clerk().officer() + "/change",
                        "/admin/officers/" + hall.clerk().officer() + "/absences/new",
                        "/admin/schedule",
                        "/admin/schedule/2026",
                        "/admin/exchange",
                        "/admin/exchange/" + reform.brokenImport(hall.chief().account()),
                        "/admin/reform",
                        "/admin/reform/new",
                        "/admin/reform/" + published,
                        "/admin/reform/" + drafted,
                        "/admin/reform/" + drafted + "/document",
                        "/admin/reform/" + drafted + "/decisions/new",
                        "/admin/reform/" + drafted + "/decisions/" + HallFixture.SENIOR_CARD,
                        "/admin/reform/" + drafted + "/import",
                        "/admin/reform/" + drafted + "/preview",
                        "/admin/reform/" + published + "/decisions/" + HallFixture.STREET_NAME,
                        "/admin/reform/" + published + "/decisions/" + HallFixture.STREET_NAME + "/take-over",
                        "/admin/trail",
                        "/admin/tablets",
                        "/admin/windows",
                        "/admin/windows/new",
                        "/admin/windows/" + hall.window(),
                        "/admin/windows/" + hall.window() + "/posts/new",
                        "/admin/windows/" + hall.window() + "/posts/" + hall.post(),
                        "/admin/windows/" + hall.window() + "/hours",
                        "/admin/centers/" + hall.center() + "/hours",
                        "/admin/windows/" + hall.window() + "/special/new",
                        "/admin/staff-import",
                        "/admin/departments/" + hall.department(),
                        "/letters",
                        "/letters/" + hall.letter(),
                        "/letters/" + hall.letter() + "/revoke"));
        FeeNoticeId charged = fees.notice(accepted, hall.clerk().signedIn());
        FeeNoticeId paid = fees.notice(
                hall.accepted(citizen, HallFixture.OLD_AGE_BENEFIT),
                hall.clerk().signedIn());
        fees.paid(paid, hall.clerk().signedIn());
        CaseId uncharged = hall.accepted(citizen, HallFixture.OLD_AGE_BENEFIT);
        add("citizen", "/my/fees/" + charged, "/my/fees/" + paid);
        add("clerk", "/desk/fees", "/desk/fees?standing=WAIVED", "/desk/fees/" + charged);
        add("clerk", "/desk/cases/" + uncharged + "/fee");
        add("chief", "/approval/fees", "/approval/fees/" + charged, "/approval/fees/" + paid);
        add("chief", "/approval/cases/" + uncharged + "/fee");
        add("supervisor", "/supervision/fees", "/supervision/fees/" + paid);
        LetterId letterDraft = hall.draftedLetter(1);
        DutyId duty = hall.dutyDay(1);
        AttendanceFixture attendance = new AttendanceFixture(context);
        attendance.attended(hall.clerk().account(), 1);
        String leave = attendance.requested(hall.clerk().account(), 1);
        add("clerk", "/attendance", "/attendance?month=2020-01", "/attendance/leave", "/attendance/leave/new");
        add("chief", "/attendance/leave", "/attendance/requests", "/attendance/requests/" + leave);
        add("administrator", "/attendance/requests?standing=APPROVED", "/attendance/figures?by=PERSON");
        String patrol = attendance.patrolled(supervisor.signedIn(), hall.center());
        String finding =
                attendance.found(supervisor.signedIn(), patrol, hall.clerk().account());
        String replied =
                attendance.answered(supervisor.signedIn(), patrol, hall.clerk().signedIn());
        add("clerk", "/attendance/findings", "/attendance/findings/" + finding);
        add(
                "supervisor",
                "/attendance/patrols",
                "/attendance/patrols/new",
                "/attendance/patrols/" + patrol,
                "/attendance/patrols/findings",
                "/attendance/patrols/findings?standing=CLOSED",
                "/attendance/patrols/findings/" + replied,
                "/attendance/figures",
                "/attendance/figures?span=QUARTER&by=DEPARTMENT&print=true",
                "/attendance/figures?day=2001-01-01");
        String training = new TrainingFixture(context)
                .held(supervisor.signedIn(), hall.center(), hall.clerk().officer());
        EvaluationFixture evaluation = new EvaluationFixture(context);
        String marked = evaluation.marked(
                supervisor.signedIn(), hall.center(), 0, hall.clerk().officer());
        String evaluated = evaluation.published(
                supervisor.signedIn(),
                hall.center(),
                1,
                hall.clerk().officer(),
                hall.secondClerk().officer());
        add("administrator", "/appraisal/trainings", "/appraisal/trainings/new", "/appraisal/trainings/" + training);
        add("administrator", "/appraisal/trainings/" + training + "/correct", "/appraisal/staff");
        add("supervisor", "/appraisal/rounds", "/appraisal/rounds/new", "/appraisal/rounds/" + marked);
        add("supervisor", "/appraisal/rounds/" + marked + "/publish", "/appraisal/rounds/" + evaluated);
        add("supervisor", "/appraisal/evaluated", "/appraisal/trainings?q=nothing");
        HotlineFixture hotline = new HotlineFixture(context);
        String taken = hotline.taken(supervisor.signedIn(), hall.center());
        String dispatched = hotline.dispatched(supervisor.signedIn(), hall.center(), hall.department());
        String calledFor = hotline.dispatched(supervisor.signedIn(), hall.center(), hall.department());
        hotline.answer(hall.chief().signedIn(), calledFor);
        add("chief", "/hotline/department", "/hotline/department/" + dispatched);
        add("chief", "/hotline/department/" + dispatched + "/answer");
        add("supervisor", "/hotline/orders", "/hotline/orders?standing=ALL&counted=DUE&from=2026-01-01&to=2026-12-31");
        add("supervisor", "/hotline/orders/new", "/hotline/orders/" + taken, "/hotline/orders/" + calledFor);
        Stream.of("dispatch", "legal-way", "merge")
                .forEach(act -> add("supervisor", "/hotline/orders/" + taken + "/" + act));
        add("supervisor", "/hotline/orders/" + calledFor + "/call-back");
        people.put("leader", login(hall.head()));
        pages.put(
                "leader",
                List.of(
                        "/letters/drafts/new",
                        "/letters/drafts/" + letterDraft,
                        "/letters/drafts/" + letterDraft + "/sign",
                        "/letters/drafts/" + letterDraft + "/scan",
                        "/approval",
                        "/duty",
                        "/duty/rosters",
                        "/duty/rosters?q=没有这个部门",
                        "/duty/rosters/" + hall.department(),
                        "/duty/rosters/" + hall.department() + "?month=2026-12&quarter=true",
                        "/duty/rosters/" + hall.department() + "/days/" + duty + "/replacement"));
    }

    private void add(String person, String... addresses) {
        pages.put(
                person,
                Stream.concat(pages.getOrDefault(person, List.of()).stream(), Stream.of(addresses))
                        .toList());
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void noPageIsLeftOut() {
        AntPathMatcher matcher = new AntPathMatcher();
        List<String> opened = pages.values().stream()
                .flatMap(List::stream)
                .map(address -> address.split("\\?", 2)[0])
                .toList();
        assertThat(addresses())
                .filteredOn(pattern -> opened.stream().noneMatch(path -> matcher.match(pattern, path)))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(NO_PAGE.stream(), ON_A_LONGER_COURSE.stream())
                        .toList());
    }

    @Test
    void everyPageIsAccessible() {
        List<String> complaints = new ArrayList<>();
        pages.forEach((person, addresses) -> {
            boolean staff = !person.isEmpty() && !person.equals("citizen");
            try (Visitor visitor = new Visitor(
                    chromium.browser(),
                    "http://localhost:" + port,
                    PHONE,
                    staff ? ColorScheme.DARK : ColorScheme.LIGHT)) {
                visitor.goTo("/sign-in?lang=en&elder=on");
                if (people.containsKey(person)) {
                    Login login = people.get(person);
                    visitor.signIn(login.name(), login.password());
                }
                addresses.forEach(address -> {
                    try {
                        visitor.goTo(address).stretch(DESK, PHONE);
                    } catch (AssertionError complaint) {
                        complaints.add(address + ": " + complaint.getMessage());
                    }
                });
            }
        });
        assertThat(complaints).isEmpty();
    }

    private static Login login(Official official) {
        return new Login(official.userName(), HallFixture.PASSWORD);
    }

    /** The addresses of all pages, from the table of who may open them. */
    private static List<String> addresses() {
        try (Stream<String> lines =
                Files.lines(Path.of(Objects.requireNonNull(EveryPageTest.class.getResource("/access.csv"))
                        .toURI()))) {
            return lines.filter(line -> line.startsWith("GET,"))
                    .map(line -> line.split(",")[1])
                    .filter(Predicate.not(String::isBlank))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
