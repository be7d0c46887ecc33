package org.govhall.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govhall.audit.AuditLog;
import org.govhall.catalog.ApplicantKind;
import org.govhall.catalog.CaseType;
import org.govhall.catalog.Catalog;
import org.govhall.catalog.ItemKind;
import org.govhall.catalog.ItemStatus;
import org.govhall.catalog.ItemSummary;
import org.govhall.catalog.RevisionId;
import org.govhall.catalog.Standing;
import org.govhall.identity.AccountId;
import org.govhall.identity.NavigationContribution;
import org.govhall.identity.NavigationEntry;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.Ids;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Ratio;
import org.govhall.supervision.CentreFigures;
import org.govhall.supervision.MonthFigures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The layout and all fragments, in both languages, for nobody, a citizen and staff. */
@WebMvcTest(controllers = {HomeController.class, HallPagesTest.Gallery.class})
@ActiveProfiles("test")
@Import({HallPagesTest.Wiring.class, HallPagesTest.Gallery.class})
class HallPagesTest {

    static final SignedIn CITIZEN = new SignedIn(AccountId.next(), "林晓禾", Set.of(Role.CITIZEN));
    static final SignedIn CHIEF = new SignedIn(AccountId.next(), "沈知远", Set.of(Role.CHIEF_REPRESENTATIVE));

    @Autowired
    MockMvcTester mvc;

    @MockitoBean
    AuditLog audit;

    @MockitoBean
    CentreFigures figures;

    @BeforeEach
    void aMonthWithoutCases() {
        when(figures.monthFigures())
                .thenReturn(new MonthFigures(YearMonth.of(2026, 11), 0, Ratio.of(0, 0), Ratio.of(0, 0), 0));
    }

    @MockitoBean
    Catalog catalog;

    @Test
    void theHomePageNamesOpenItemsAndTheirDepartments() {
        Standing open = new Standing(ItemStatus.PUBLISHED, null, null, null);
        Standing cancelled = new Standing(ItemStatus.CANCELLED, "示例决定", LocalDate.of(2026, 1, 1), null);
        when(catalog.all())
                .thenReturn(List.of(
                        item("MZ006", "老年人优待证办理", "民政局", open),
                        item("MZ007", "内地居民结婚登记", "民政局", cancelled),
                        item("SC009", "食品小作坊登记", "市场监督管理局", open)));
        assertThat(mvc.get().uri("/"))
                .hasStatusOk()
                .bodyText()
                .contains("2 个事项", "href=\"/items/MZ006\">老年人优待证办理</a>", "民政局</span><small>1 个事项</small>")
                .doesNotContain("内地居民结婚登记", "/items/SC009");
    }

    private static ItemSummary item(String code, String name, String organ, Standing standing) {
        return new ItemSummary(
                ItemCode.of(code),
                name,
                organ,
                ItemKind.values()[0],
                CaseType.COMMITMENT,
                5,
                Set.of(ApplicantKind.NATURAL_PERSON),
                true,
                new RevisionId(Ids.next()),
                standing,
                Set.of(),
                null,
                false);
    }

    @Test
    void theHomePageIsChineseUntilAskedOtherwise() {
        assertThat(mvc.get().uri("/").header("Accept-Language", "fr"))
                .hasStatusOk()
                .bodyText()
                .contains("<html lang=\"zh-CN\"", "您要办什么事？", "action=\"/items\"", "href=\"/?lang=en\"")
                .doesNotContain("??");
    }

    @Test
    void theChosenLanguageIsKept() {
        assertThat(mvc.get().uri("/?lang=en"))
                .hasStatusOk()
                .cookies()
                .hasValue("govhall-lang", "en")
                .isHttpOnly("govhall-lang", true);
        assertThat(mvc.get().uri("/").cookie(new Cookie("govhall-lang", "en")))
                .bodyText()
                .contains("<html lang=\"en\"", "What do you need to do?", "href=\"/?lang=zh_CN\"")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @CsvSource({"lang,xx", "lang,''", "lang,../etc", "elder,maybe", "elder,''"})
    void unknownPreferencesAreIgnored(String name, String given) {
        assertThat(mvc.get().uri("/").param(name, given))
                .hasStatusOk()
                .doesNotContainHeader("Set-Cookie")
                .bodyText()
                .contains("<html lang=\"zh-CN\"")
                .doesNotContain("gh-elder");
    }

    @Test
    void aBrokenLanguageCookieIsIgnored() {
        assertThat(mvc.get().uri("/").cookie(new Cookie("govhall-lang", "%%%")))
                .hasStatusOk()
                .bodyText()
                .contains("<html lang=\"zh-CN\"");
    }

    @Test
    void theElderEditionIsKeptAndLeft() {
        assertThat(mvc.get().uri("/?elder=on"))
                .satisfies(answer -> assertThat(answer).cookies().hasValue("govhall-elder", "on"))
                .bodyText()
                .contains("class=\"gh-elder\"", "href=\"/?elder=off\"");
        assertThat(mvc.get().uri("/about").cookie(new Cookie("govhall-elder", "on")))
                .bodyText()
                .contains("class=\"gh-elder\"", "href=\"/about?elder=off\"");
    }

    @Test
    void switchingTheLanguageKeepsTheFilters() {
        assertThat(mvc.get().uri(URI.create("/gallery?q=a%26b&page=2&lang=en")))
                .bodyText()
                .contains("href=\"/gallery?q=a%26b&amp;page=2&amp;lang=zh_CN\"");
    }

    @Test
    void theNavigationShowsWhereTheReaderIs() {
        assertThat(mvc.get().uri("/"))
                .bodyText()
                .contains("<a href=\"/\" aria-current=\"page\">首页</a>", "<a href=\"/my/cases\">我的办件</a>")
                .doesNotContain("行政审批科");
    }

    @Test
    void staffAreNotOfferedACitizensCases() {
        assertThat(mvc.get().uri("/").with(user(CHIEF)))
                .bodyText()
                .contains("沈知远", "工作台")
                .doesNotContain(">我的办件</a>");
        assertThat(mvc.get().uri("/").with(user(CITIZEN)))
                .bodyText()
                .contains("林晓禾", ">我的办件</a>", "action=\"/sign-out\"");
    }

    @Test
    void theRailShowsTheStaffsOwnWorkAndWhatWaits() {
        assertThat(mvc.get().uri("/gallery/desk").with(user(CHIEF)))
                .hasStatusOk()
                .bodyText()
                .contains("<span>行政审批科（股）室</span><span class=\"n\">4</span>", "首席代表")
                .doesNotContain("电子监察员");
    }

    @ParameterizedTest
    @CsvSource({"en", "zh_CN"})
    void everyFragmentDraws(String language) {
        assertThat(mvc.get().uri("/gallery").param("lang", language))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??", "th:", "<th:block");
        assertThat(mvc.get().uri("/gallery/desk").param("lang", language).with(user(CHIEF)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??", "th:", "<th:block");
    }

    @Test
    void aWrongFieldIsNamedLinkedAndDescribed() {
        assertThat(mvc.post()
                        .uri("/gallery")
                        .param("person", "")
                        .param("story", "旧话")
                        .with(csrf()))
                .bodyText()
                .contains(
                        "href=\"#person\"",
                        "aria-describedby=\"person-hint person-error\"",
                        "id=\"person-error\"",
                        "aria-invalid=\"true\"",
                        "旧话");
    }

    @Test
    void thePagingKeepsTheFiltersAndSkipsTheMiddle() {
        assertThat(mvc.get().uri("/gallery?q=x&lang=zh_CN&page=4&size=20"))
                .bodyText()
                .contains("href=\"/gallery?q=x&amp;size=20&amp;page=5\"", "aria-current=\"page\"", "…");
    }

    @ParameterizedTest
    @CsvSource({
        "error/400,400,这个请求看不明白",
        "error/403,403,您不能做这件事",
        "error/404,404,没有找到这个页面",
        "error/409,409,别人先了一步",
        "error/413,413,文件太大",
        "error/500,500,系统出了故障",
        "error,502,这一步没有成功"
    })
    void everyErrorPageShowsAWayOn(String view, int status, String title) {
        assertThat(mvc.get().uri("/gallery/error").param("view", view).param("status", String.valueOf(status)))
                .hasStatusOk()
                .bodyText()
                .contains(title, "href=\"/progress\"", "12345")
                .doesNotContain("??", "Exception");
    }

    @Test
    void onAnErrorPageTheLanguageLinkLeadsHome() {
        assertThat(mvc.get().uri("/gallery/error?view=error/404&status=404").with(request -> {
                    request.setDispatcherType(DispatcherType.ERROR);
                    request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 404);
                    return request;
                }))
                .bodyText()
                .contains("href=\"/?lang=en\"");
    }

    record Words(
            @Nullable String person,
            @Nullable String phone,
            @Nullable String story,
            @Nullable String kind,
            @Nullable String upload) {}

    record Choice(String value, String label) {}

    record Step(String label, String state, @Nullable String note) {}

    record Box(LocalDate date, String kind, String text) {}

    record Sheet(List<Box> days) {}

    @Controller
    static class Gallery {

        @ModelAttribute
        void furnish(Model model) {
            model.addAttribute("choices", List.of(new Choice("a", "本人办理"), new Choice("b", "委托他人代办")));
            model.addAttribute(
                    "steps",
                    List.of(
                            new Step("受理", "done", "11-16 09:12 王晓"),
                            new Step("审核", "now", "待您处理"),
                            new Step("审批", "todo", null),
                            new Step("办结", "todo", null)));
            String[] kinds = {"", "used", "used", "stop", "stop", "off", "off", "today", "left", "end"};
            List<Box> days = new ArrayList<>();
            for (int place = 0; place < kinds.length; place++) {
                days.add(new Box(LocalDate.of(2026, 11, 16).plusDays(place), kinds[place], "示例"));
            }
            model.addAttribute("sheet", new Sheet(days));
            model.addAttribute("states", List.of(CaseLook.values()));
        }

        @GetMapping("/gallery")
        String show(@ModelAttribute("form") Words form, Model model) {
            return list(model, "portal-gallery/gallery");
        }

        @PostMapping("/gallery")
        String send(@ModelAttribute("form") Words form, BindingResult errors, Model model) {
            errors.rejectValue("person", "portal.error.400.title");
            errors.rejectValue("kind", "portal.error.400.title");
            errors.reject("portal.error.409.title");
            return list(model, "portal-gallery/gallery");
        }

        @GetMapping("/gallery/desk")
        String desk(Model model) {
            model.addAttribute("notice", "portal.paging.total");
            model.addAttribute("noticeArgs", List.of(1, 2, 3));
            return list(model, "portal-gallery/desk");
        }

        @GetMapping("/gallery/error")
        String error(String view, int status, Model model) {
            model.addAttribute("status", status);
            return view;
        }

        private static String list(Model model, String view) {
            model.addAttribute("page", new PageImpl<>(List.of("a", "b"), PageRequest.of(4, 20), 371));
            return view;
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Wiring {

        @Bean
        SecurityFilterChain open(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .build();
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneId.of("UTC"));
        }

        @Bean
        ZoneId zone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Bean
        NavigationContribution hall() {
            return new HallNavigation();
        }

        @Bean
        NavigationContribution desk() {
            return new NavigationContribution() {
                @Override
                public List<NavigationEntry> entries() {
                    return List.of(
                            new NavigationEntry(
                                    "Role.SUPERVISOR",
                                    "/gallery/inbox",
                                    "inbox",
                                    "Role.WINDOW_CLERK",
                                    Set.of(Role.WINDOW_CLERK),
                                    1),
                            new NavigationEntry(
                                    "Role.APPROVAL_OFFICER",
                                    "/gallery/desk",
                                    "gavel",
                                    "Role.CHIEF_REPRESENTATIVE",
                                    Set.of(Role.CHIEF_REPRESENTATIVE),
                                    2));
                }

                @Override
                public Map<String, Long> waiting(SignedIn who) {
                    return Map.of("/gallery/desk", 4L);
                }
            };
        }
    }
}
