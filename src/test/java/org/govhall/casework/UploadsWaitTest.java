package org.govhall.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.govhall.catalog.MaterialId;
import org.govhall.files.WatchedScanner;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** While an upload waits for the scanner, nothing of the database waits with it. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadsWaitTest {

    /** Long enough for what others do with the database meanwhile to be over. */
    private static final int PATIENCE_IN_MILLISECONDS = 5_000;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private WatchedScanner scanner;

    @Autowired
    private DataSource database;

    private HallFixture hall;

    @BeforeAll
    void openTheHall() {
        hall = HallFixture.open(context);
    }

    @AfterEach
    void nobodyWatches() {
        scanner.meanwhile(() -> {});
    }

    @Test
    void noConnectionIsHeldWhileTheScannerLooks() throws SQLException {
        HallFixture.Citizen citizen = hall.citizen("孙上传");
        CaseId draft = hall.draft(citizen, HallFixture.SENIOR_CARD);
        MaterialId material = hall.materials(draft).get(0);
        HikariPoolMXBean pool = database.unwrap(HikariDataSource.class).getHikariPoolMXBean();
        AtomicInteger scans = new AtomicInteger();
        scanner.meanwhile(() -> {
            assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                    .isFalse();
            assertThat(isEverFree(pool))
                    .as("a connection waits with the upload")
                    .isTrue();
            scans.incrementAndGet();
        });

        assertThat(mvc.post()
                        .multipart()
                        .uri("/my/drafts/" + draft + "/materials/" + material)
                        .file(new MockMultipartFile("files", "申请表.pdf", "application/pdf", HallFixture.pdf()))
                        .with(user(citizen.signedIn()))
                        .with(csrf()))
                .hasRedirectedUrl("/my/drafts/" + draft + "/materials/" + material);
        assertThat(scans).hasValue(1);
    }

    @Test
    void whoMayNotAddAFileIsToldBeforeAnythingIsLookedInto() {
        CaseId draft = hall.draft(hall.citizen("周本人"), HallFixture.SENIOR_CARD);
        MaterialId material = hall.materials(draft).get(0);
        AtomicInteger scans = new AtomicInteger();
        scanner.meanwhile(scans::incrementAndGet);

        assertThat(mvc.post()
                        .multipart()
                        .uri("/my/drafts/" + draft + "/materials/" + material)
                        .file(new MockMultipartFile("files", "申请表.pdf", "application/pdf", HallFixture.pdf()))
                        .with(user(hall.citizen("吴旁人").signedIn()))
                        .with(csrf()))
                .hasStatus(404);
        assertThat(scans).hasValue(0);
    }

    /** A sweep may use one for a moment; one that the upload held would be in use all the time. */
    private static boolean isEverFree(HikariPoolMXBean pool) {
        for (int waited = 0; waited < PATIENCE_IN_MILLISECONDS; waited += 5) {
            if (pool.getActiveConnections() == 0) {
                return true;
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return false;
    }
}
