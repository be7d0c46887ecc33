package org.govhall.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.govhall.casework.HallFixture;
import org.govhall.identity.AccountId;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.Rank;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReboundPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final ItemCode OLD = new ItemCode("ZZ9001");
    private static final ItemCode NEW = new ItemCode("ZZ9002");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ServiceItems items;

    @Autowired
    private ItemRevisions revisions;

    @Autowired
    private CatalogMemory memory;

    @Autowired
    private Catalog catalog;

    @Autowired
    private HallEntry entry;

    @Autowired
    private PublicSupervision supervision;

    @Autowired
    private OrganizationDirectory organization;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MovableClock clock;

    private HallFixture hall;

    @BeforeAll
    void open() {
        clock.moveTo("2026-11-23T10:00");
        hall = HallFixture.open(context);
    }

    @Test
    void supervisorsSeeAttemptsAndWhatComesBackUnderAnotherName() {
        SignedIn supervisor =
                hall.official("监察甲", Rank.SECTION_HEAD, Role.SUPERVISOR).signedIn();
        publish(OLD, "620300000001", "开办茶馆许可", TODAY.minusYears(1));
        new ReformFixture(context)
                .cancelled(hall.chief().account(), hall.clerk().account(), TODAY, OLD);
        publish(NEW, "620300000002", "开办茶馆备案", TODAY);
        assertThat(catchThrowable(() -> catalog.requireApplicable(OLD, hall.center(), TODAY)))
                .isNotNull();

        String page = page("/supervision/rebound", supervisor);

        assertThat(page).contains("开办茶馆许可", "开办茶馆备案", "72%", "名称 60%，依据 100%", "第六轮");
    }

    @Test
    void entryAndAuthorizationFollowFromOfferingsAndLetters() {
        HallEntry.Sheet sheet = entry.of(organization.center(hall.center()));

        assertThat(sheet.entered()).isPositive().isLessThanOrEqualTo(sheet.should());
        assertThat(sheet.authorized("WHOLLY")).isEqualTo(sheet.entered());
        assertThat(sheet.wholly().percentText()).isEqualTo("100.00%");
        assertThat(sheet.authorized("PARTLY")).isZero();
        SignedIn supervisor =
                hall.official("监察乙", Rank.SECTION_HEAD, Role.SUPERVISOR).signedIn();
        assertThat(page("/supervision/entry", supervisor)).contains("授权到位率", "100.00%");
    }

    @Test
    void whatIsNotInOrderIsPutOnThePublicListAndTakenOffWhenItIs() {
        SignedIn supervisor =
                hall.official("监察丙", Rank.SECTION_HEAD, Role.SUPERVISOR).signedIn();
        HallEntry.Row missing = entry.of(organization.center(hall.center())).rows().stream()
                .filter(row -> !row.isInOrder())
                .findFirst()
                .orElseThrow();
        String address = "/supervision/entry/" + missing.code() + "?center=" + hall.center();
        assertThat(page(address, supervisor)).contains(missing.name());

        assertThat(body(post(address, supervisor, Map.of("demand", "进驻大厅", "dueOn", "2026-11-23"))))
                .contains("整改期限要在今天以后", "进驻大厅");
        assertThat(post(address, supervisor, Map.of("demand", "进驻大厅", "dueOn", "2026-12-01")))
                .hasStatus3xxRedirection();
        assertThat(body(post(address, supervisor, Map.of("demand", "进驻大厅", "dueOn", "2026-12-01"))))
                .contains("不能重复挂牌");

        assertThat(publicPage()).contains(missing.name(), "进驻大厅", "2026-12-01", "督办中");
        clock.moveTo("2026-12-02T10:00");
        assertThat(publicPage()).contains("逾期未整改");
        ListingView listing = supervision.open(hall.center()).get(0);
        String lifting = "/supervision/entry/listings/" + listing.id();
        SignedIn stranger =
                hall.official("监察丁", Rank.SECTION_HEAD, Role.SUPERVISOR).signedIn();
        assertThat(supervision.find(listing.id(), Set.of(CenterId.next()))).isEmpty();
        assertThat(page(lifting, stranger)).contains("进驻大厅");
        assertThat(body(post(lifting, supervisor, Map.of("outcome", " ")))).contains("请填写");
        assertThat(post(lifting, supervisor, Map.of("outcome", "已经进驻三楼窗口"))).hasStatus3xxRedirection();
        assertThat(body(post(lifting, supervisor, Map.of("outcome", "又一次")))).contains("已经摘牌了");
        assertThat(publicPage()).contains("逾期摘牌", "已经进驻三楼窗口");
        clock.moveTo("2026-11-23T10:00");
    }

    @Test
    void whatIsInOrderOrNotThisHallsIsNotListed() {
        HallEntry.Row fine = entry.of(organization.center(hall.center())).rows().stream()
                .filter(HallEntry.Row::isInOrder)
                .findFirst()
                .orElseThrow();
        LocalDate due = TODAY.plusDays(9);
        AccountId by = hall.chief().account();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> supervision.list(hall.center(), fine.code(), "进驻", due, by))
                .returns("catalog.listing.refused.in-order", Refusal::messageKey);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> supervision.list(hall.center(), new ItemCode("ZZ9999"), "进驻", due, by))
                .returns("catalog.listing.refused.not-here", Refusal::messageKey);
    }

    private String publicPage() {
        return body(mvc.get().uri("/open/entry?center=" + hall.center()).exchange());
    }

    private MvcTestResult post(String address, SignedIn who, Map<String, String> typed) {
        var request = mvc.post().uri(address).with(user(who)).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }

    @Test
    void theRatesReproduceThePublishedFigures() {
        var rows = java.util.stream.IntStream.range(0, 6)
                .mapToObj(i -> new HallEntry.Row(
                        new ItemCode("ZZ%03d".formatted(i)),
                        "事项",
                        "民政局",
                        true,
                        i < 4 ? HallEntry.Authorization.WHOLLY : HallEntry.Authorization.PARTLY))
                .toList();
        HallEntry.Sheet sheet = new HallEntry.Sheet(rows);
        assertThat(sheet.wholly().percentText()).isEqualTo("66.67%");
        assertThat(sheet.partly().percentText()).isEqualTo("33.33%");
        assertThat(sheet.entryRate().percentText()).isEqualTo("100.00%");
        assertThat(new HallEntry.Sheet(java.util.List.of()).entryRate().percentText())
                .isEqualTo("—");
    }

    private void publish(ItemCode code, String basicCode, String name, LocalDate from) {
        transaction.executeWithoutResult(status -> {
            memory.changing();
            ServiceItem item = items.save(new ServiceItem(ItemId.next(), code, basicCode));
            revisions.save(ItemRevision.first(
                    item.id(), Contents.aLicence().named(name).build(), from, null));
        });
    }

    private String page(String address, SignedIn who) {
        MvcTestResult result = mvc.get().uri(address).with(user(who)).exchange();
        assertThat(result).hasStatusOk();
        return body(result);
    }

    private static String body(MvcTestResult result) {
        String body = new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(body).doesNotContain("??");
        return body;
    }
}
