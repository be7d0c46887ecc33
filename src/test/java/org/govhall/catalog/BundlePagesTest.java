package org.govhall.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.govhall.casework.HallFixture;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.Rank;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** 一件事: what is applied for with one form, as its keeper writes it, people find it and a reform round meets it. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BundlePagesTest {

    private static final ItemCode NEWBORN = new ItemCode("ZW002");
    private static final ItemCode REGISTRATION = new ItemCode("GA005");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DraftDesk desk;

    @Autowired
    private MovableClock clock;

    @Autowired
    private CatalogMemory memory;

    @Autowired
    private ItemRevisions revisions;

    @Autowired
    private Catalog catalog;

    @Autowired
    private TransactionTemplate transaction;

    private SignedIn officer;
    private SignedIn administrator;
    private SignedIn approver;

    @BeforeAll
    void open() {
        clock.moveTo("2026-11-23T10:00");
        HallFixture hall = HallFixture.open(context);
        officer = hall.officer().signedIn();
        administrator =
                hall.official("管理丙", Rank.SECTION_HEAD, Role.ADMINISTRATOR).signedIn();
        approver = hall.official("管理丁", Rank.SECTION_HEAD, Role.ADMINISTRATOR).signedIn();
        transaction.executeWithoutResult(status -> {
            memory.changing();
            RevisionView now = catalog.guide(NEWBORN, TODAY).orElseThrow();
            DraftContent says = DraftContent.of(now);
            says.bundle = List.of("GA005", "YB001", "RS005");
            ItemRevision last = revisions.findLatestOf(now.itemId()).orElseThrow();
            ItemContent bundled = new ItemContent(
                    now.name(),
                    now.organ(),
                    now.kind(),
                    now.caseType(),
                    now.applicantKinds(),
                    now.legalBases(),
                    now.conditions(),
                    now.statutory(),
                    now.promised(),
                    now.fee(),
                    now.specialProcedures(),
                    now.resultDocument(),
                    now.everydayWords(),
                    CatalogBook.contentOf(now).materials(),
                    says.particulars());
            revisions.save(last.supersede(bundled, TODAY, null).publishedBy("测政发〔2026〕60 号"));
            revisions.save(last);
        });
    }

    private String page(String address, SignedIn who) {
        MvcTestResult result = mvc.get()
                .uri(address)
                .with(user(who))
                .accept(MediaType.TEXT_HTML)
                .exchange();
        assertThat(result).hasStatusOk();
        return body(result);
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String saved(DraftId id, String caseType, String... codes) {
        long version = desk.find(desk.keeper(officer).orElseThrow(), id).version();
        var call = mvc.post()
                .uri("/catalog/drafts/{id}/sections/basic", id)
                .multipart()
                .file(new MockMultipartFile("nothing", new byte[0]))
                .param("version", String.valueOf(version))
                .param("name", "高龄老人“一件事”")
                .param("basicCode", "620102999931")
                .param("kind", "PUBLIC_SERVICE")
                .param("level", "MUNICIPAL")
                .param("caseType", caseType)
                .param("applicants", "NATURAL_PERSON");
        Stream.of(codes).forEach(code -> call.param("bundle.code", code));
        return body(call.with(user(officer)).with(csrf()).exchange());
    }

    private List<String> bundleOf(DraftId id) {
        return desk.find(desk.keeper(officer).orElseThrow(), id).content().bundle;
    }

    @Test
    void onlyWhatIsOnTheListIsBundledAndEachRefusalStandsBesideItsRow() {
        DraftId id = desk.begin(desk.keeper(officer).orElseThrow(), "MZ931", "高龄老人“一件事”");

        assertThat(saved(id, "COMMITMENT", "MZ006")).contains("caseType-error", "办件类型应当是“联办件”");
        assertThat(saved(id, "JOINT", "MZ006", "XX999")).contains("bundle-code-1-error", "目录里没有事项 XX999");
        assertThat(saved(id, "JOINT", "老年证")).contains("bundle-code-0-error", "“老年证”不是事项编码");
        assertThat(saved(id, "JOINT", "MZ006", "mz006")).contains("bundle-code-1-error", "事项 mz006 写了两次");
        assertThat(saved(id, "JOINT", "ZW002")).contains("bundle-code-0-error", "ZW002 本身就是“一件事”");
        assertThat(bundleOf(id)).isEmpty();

        saved(id, "JOINT", "MZ006", "RS005");
        assertThat(bundleOf(id)).containsExactly("MZ006", "RS005");
    }

    @Test
    void theGuideLeadsFromTheBundleToItsItemsAndBack() {
        assertThat(page("/items/ZW002", officer)).contains("一次办成 3 件事", "/items/YB001", "/items/RS005");
        assertThat(page("/items/YB001", officer)).contains("可以和别的事一起办", "/items/ZW002");
        assertThat(page("/items/SC001", officer)).doesNotContain("可以和别的事一起办", "一次办成");
        assertThat(page("/items/ZW002?lang=en", officer)).contains("Done with one form: 3");
        assertThat(mvc.get().uri("/api/v1/items/ZW002"))
                .bodyJson()
                .extractingPath("$.bundle[2]")
                .isEqualTo("RS005");
    }

    @Test
    void aRoundThatTakesAnItemOutOfABundleSaysSoBeforeItIsApproved() {
        Map<ItemCode, Long> counted = context.getBean(Bundles.class).count(Set.of(REGISTRATION, new ItemCode("SC001")));
        assertThat(counted).containsEntry(REGISTRATION, 1L).containsEntry(new ItemCode("SC001"), 0L);

        ReformFixture rounds = new ReformFixture(context);
        String draft = rounds.draft(administrator.accountId(), TODAY, REGISTRATION, new ItemCode("SC001"));
        String preview = page("/admin/reform/" + draft + "/preview", administrator);
        assertThat(preview).containsPattern("涉及的“一件事”</dt><dd><b>1<");
        assertThat(preview).contains("data-label=\"涉及的“一件事”\">1<", "data-label=\"涉及的“一件事”\">0<");
        assertThat(page("/items/ZW002", officer)).doesNotContain("已停止办理");

        rounds.cancelled(administrator.accountId(), approver.accountId(), TODAY, REGISTRATION);
        assertThat(page("/items/ZW002", officer)).contains("已停止办理");
    }
}
