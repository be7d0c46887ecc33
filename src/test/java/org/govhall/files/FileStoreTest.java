package org.govhall.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.govhall.kernel.Refusal;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PostgresTest
class FileStoreTest {

    private static final String UPLOADER = "0190a000-0000-7000-8000-000000000001";

    @Autowired
    FileStore files;

    @Autowired
    FileDownload download;

    @Autowired
    FilesProperties properties;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void whatIsStoredCanBeOpenedAgain() throws IOException {
        StoredFile stored = store("../身份证.png", Samples.pdf());

        assertThat(stored.name()).isEqualTo("身份证.pdf");
        assertThat(stored.mediaType()).isEqualTo("application/pdf");
        assertThat(stored.size()).isEqualTo(Samples.pdf().length);
        assertThat(stored.sha256()).matches("[0-9a-f]{64}");
        assertThat(files.find(stored.id())).contains(stored);
        try (InputStream content = files.open(stored.id())) {
            assertThat(content.readAllBytes()).isEqualTo(Samples.pdf());
        }
    }

    @Test
    void severalAreFoundAtOnceInTheOrderTheyWereStored() {
        StoredFile first = store("a.pdf", Samples.pdf());
        StoredFile second = store("b.png", Samples.png());

        assertThat(files.findAll(List.of(second.id(), FileId.next(), first.id())))
                .containsExactly(first, second);
        assertThat(files.findAll(List.of())).isEmpty();
    }

    @Test
    void anUnknownIdIsNotFound() {
        FileId unknown = FileId.next();

        assertThat(files.find(unknown)).isEmpty();
        assertThatThrownBy(() -> files.open(unknown)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void anEmptyFileIsRefused() {
        refuses("files.refused.empty", new ByteArrayInputStream(new byte[0]));
    }

    @Test
    void aFileOverTheLimitIsRefusedAndOneAtTheLimitIsNot() {
        int limit = (int) properties.maxSize().toBytes();
        byte[] begin = Samples.pdf();

        refuses("files.refused.too-large", padded(begin, limit + 1 - begin.length));
        assertThat(files.store("full.pdf", padded(begin, limit - begin.length), UPLOADER)
                        .size())
                .isEqualTo(limit);
    }

    @Test
    void aRefusedFileLeavesNothingBehind() throws IOException {
        List<Path> before = contents();

        refuses("files.refused.type", new ByteArrayInputStream(new byte[] {'M', 'Z', 0, 1, 2, 3}));

        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void aFileGoesWithTheTransactionThatIsRolledBack() throws IOException {
        List<Path> before = contents();

        try (CheckedUpload upload = files.check("a.pdf", new ByteArrayInputStream(Samples.pdf()))) {
            FileId id = new TransactionTemplate(transactions).execute(status -> {
                FileId stored = files.store(upload, UPLOADER).id();
                status.setRollbackOnly();
                return stored;
            });
            assertThat(files.find(id)).isEmpty();
        }
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void nothingIsLookedIntoWhileATransactionWaits() throws IOException {
        List<Path> before = contents();

        assertThatThrownBy(() -> new TransactionTemplate(transactions).execute(status -> store("a.pdf", Samples.pdf())))
                .isInstanceOf(IllegalStateException.class);
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void whatWasLookedIntoAndNotKeptIsGone() throws IOException {
        List<Path> before = contents();

        files.check("a.pdf", new ByteArrayInputStream(Samples.pdf())).close();
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void aPictureIsServedWithoutAnyPower() {
        ResponseEntity<?> answer = download.respond(store("身份证.png", Samples.png()));

        assertThat(answer.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE)).isEqualTo("image/png");
        assertThat(answer.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("inline;")
                .contains("filename*=UTF-8''%E8%BA%AB%E4%BB%BD%E8%AF%81.png");
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders().getFirst("Content-Security-Policy")).contains("sandbox", "default-src 'none'");
        assertThat(answer.getHeaders().getFirst(HttpHeaders.CACHE_CONTROL)).contains("no-store", "private");
    }

    @Test
    void aPdfIsServedSoThatAViewerMayShowItAndNothingElse() {
        ResponseEntity<?> answer = download.respond(store("申请书.pdf", Samples.pdf()));

        assertThat(answer.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE)).isEqualTo("application/pdf");
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders().getFirst("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("sandbox", "script-src");
    }

    private StoredFile store(String name, byte[] content) {
        return files.store(name, new ByteArrayInputStream(content), UPLOADER);
    }

    private void refuses(String key, InputStream content) {
        assertThatThrownBy(() -> files.store("a.pdf", content, UPLOADER))
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::messageKey)
                .isEqualTo(key);
    }

    private List<Path> contents() throws IOException {
        try (Stream<Path> paths = Files.walk(properties.folder())) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static InputStream padded(byte[] begin, int zeros) {
        return new SequenceInputStream(new ByteArrayInputStream(begin), new ByteArrayInputStream(new byte[zeros]));
    }
}
