package org.govhall.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govhall.casework.HallFixture;
import org.govhall.files.FileStore;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** A guide names its files, and gives them. */
@PostgresTest
class GuideFilesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Catalog catalog;

    @Autowired
    private CatalogMemory memory;

    @Autowired
    private ItemRevisions revisions;

    @Autowired
    private OrganizationDirectory organization;

    @Autowired
    private SpringTemplateEngine templates;

    @Autowired
    private FileStore files;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MovableClock clock;

    @Test
    void theExamplesOfTheDemoOpenWithTheirFiles() {
        clock.moveTo("2026-11-23T10:00");
        HallFixture.open(context);
        new GuideExample(catalog, memory, revisions, organization, new FormExample(templates, files), transaction)
                .publish(LocalDate.of(2026, 11, 23));

        String guide = new String(get("/items/MZ006").getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(guide).containsPattern("PDF \\d+ KB").doesNotContain("??");
        Matcher file = Pattern.compile("/items/MZ006/files/[0-9a-f-]{36}").matcher(guide);
        assertThat(file.find()).isTrue();
        MvcTestResult sample = get(file.group());
        assertThat(sample.getResponse().getContentType()).startsWith("application/pdf");
        assertThat(new String(sample.getResponse().getContentAsByteArray(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
    }

    private MvcTestResult get(String address) {
        MvcTestResult result = mvc.get().uri(address).exchange();
        assertThat(result).hasStatusOk();
        return result;
    }
}
