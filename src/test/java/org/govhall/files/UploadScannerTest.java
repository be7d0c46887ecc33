package org.govhall.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import org.govhall.kernel.Refusal;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every upload is shown to the scanner; what it finds something in, or cannot look at, is not taken. */
@PostgresTest
class UploadScannerTest {

    private static final String UPLOADER = "0190a000-0000-7000-8000-000000000002";
    private static final int PLENTY = 30 * 1024 * 1024;

    @Autowired
    private FileEntries entries;

    @Autowired
    private Vault vault;

    @Autowired
    private ContentCheck check;

    @Autowired
    private FilesProperties properties;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatIsCleanIsTakenAndWhatIsNotIsRefused() {
        try (VirusDaemon daemon = VirusDaemon.start(PLENTY)) {
            FileStore files = askedOf(new ClamAv(daemon.where()));

            assertThat(store(files, Samples.pdf()).name()).isEqualTo("身份证.pdf");
            int before = kept();
            assertRefused("files.refused.infected", files, infected());
            assertThat(kept()).isEqualTo(before);
            assertThat(daemon.seen()).containsExactly(Samples.pdf().length, infected().length);
        }
    }

    @Test
    void aLargeFileIsShownWhole() {
        byte[] large = Arrays.copyOf(infected(), 300_000);
        try (VirusDaemon daemon = VirusDaemon.start(PLENTY)) {
            assertRefused("files.refused.infected", askedOf(new ClamAv(daemon.where())), large);
            assertThat(daemon.seen()).containsExactly(large.length);
        }
    }

    @Test
    void whatNoAnswerIsGivenToIsNotTaken() {
        ClamAv gone;
        try (VirusDaemon daemon = VirusDaemon.start(100)) {
            ClamAv narrow = new ClamAv(daemon.where());
            assertRefused("files.refused.not-scanned", askedOf(narrow), Arrays.copyOf(Samples.pdf(), 200));
            assertThat(new ScannerHealth(narrow).health().getStatus()).isEqualTo(Status.UP);
            gone = narrow;
        }
        assertRefused("files.refused.not-scanned", askedOf(gone), Samples.pdf());
        assertThat(new ScannerHealth(gone).health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void nothingIsAskedUntilAHostIsSetUp() {
        ApplicationContextRunner program = new ApplicationContextRunner()
                .withUserConfiguration(FilesConfiguration.class, ClamAv.class, ScannerHealth.class);

        program.run(context -> assertThat(context).doesNotHaveBean(UploadScanner.class));
        program.withPropertyValues("govhall.files.clamav.host=")
                .run(context ->
                        assertThat(context).doesNotHaveBean(UploadScanner.class).doesNotHaveBean(ScannerHealth.class));
        program.withPropertyValues("govhall.files.clamav.host=scanner.example", "govhall.files.clamav.port=3311")
                .run(context -> {
                    assertThat(context).hasSingleBean(ClamAv.class).hasSingleBean(ScannerHealth.class);
                    assertThat(context.getBean(ScannerProperties.class))
                            .isEqualTo(new ScannerProperties("scanner.example", 3311));
                });
    }

    private FileStore askedOf(UploadScanner scanner) {
        return new FileStore(
                entries,
                vault,
                check,
                new StaticListableBeanFactory(Map.of("scanner", scanner)).getBeanProvider(UploadScanner.class),
                properties,
                clock);
    }

    private static StoredFile store(FileStore files, byte[] content) {
        return files.store("身份证.pdf", new ByteArrayInputStream(content), UPLOADER);
    }

    private static void assertRefused(String messageKey, FileStore files, byte[] content) {
        assertThatThrownBy(() -> store(files, content))
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::messageKey)
                .isEqualTo(messageKey);
    }

    private int kept() {
        return jdbc.sql("select count(*) from files_file where uploader = :uploader")
                .param("uploader", UPLOADER)
                .query(Integer.class)
                .single();
    }

    /** A PDF by all that can be seen of it, with the test virus in a comment. */
    private static byte[] infected() {
        String pdf = new String(Samples.pdf(), StandardCharsets.US_ASCII);
        return pdf.replace("1 0 obj", "% " + VirusDaemon.EICAR + "\n1 0 obj").getBytes(StandardCharsets.US_ASCII);
    }
}
