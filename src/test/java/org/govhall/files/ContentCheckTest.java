package org.govhall.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.govhall.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCheckTest {

    private final ContentCheck check = new ContentCheck();

    @TempDir
    Path folder;

    @Test
    void theTypeIsFoundFromTheContent() throws IOException {
        assertThat(check.check(file("a.png", Samples.pdf()))).isEqualTo(FileType.PDF);
        assertThat(check.check(file("a.pdf", Samples.jpeg()))).isEqualTo(FileType.JPEG);
        assertThat(check.check(file("a", Samples.png()))).isEqualTo(FileType.PNG);
    }

    @Test
    void otherTypesAreRefusedWhateverTheirName() throws IOException {
        refuses("files.refused.type", text("<html><script>alert(1)</script></html>"));
        refuses("files.refused.type", text("<svg xmlns='http://www.w3.org/2000/svg'/>"));
        refuses("files.refused.type", text("MZ\u0090"));
        refuses("files.refused.type", text("GIF89a"));
        refuses("files.refused.type", text("只是文字"));
        refuses("files.refused.type", zip());
    }

    @Test
    void aPdfBeginsWithItsMarkAndNothingElse() throws IOException {
        refuses("files.refused.type", text("<script>alert(1)</script>\n" + ascii(Samples.pdf())));
        refuses("files.refused.type", text(" " + ascii(Samples.pdf())));
    }

    @Test
    void aPictureThatWouldFillTheMemoryIsRefusedUnread() throws IOException {
        refuses("files.refused.pixels", Samples.pngOf(60_000, 60_000));
        refuses("files.refused.pixels", Samples.pngOf(7_500, 8_001));
        refuses("files.refused.pixels", Samples.pngOf(Integer.MAX_VALUE, Integer.MAX_VALUE));
    }

    @Test
    void aLargeScanIsWelcome() throws IOException {
        assertThat(check.check(file("scan.png", Samples.pngOf(7_500, 8_000)))).isEqualTo(FileType.PNG);
    }

    @Test
    void aPictureWithoutReadableDimensionsIsRefused() throws IOException {
        refuses("files.refused.damaged", Samples.pngOf(0, 10));
        refuses("files.refused.damaged", Arrays.copyOf(Samples.png(), 12));
        refuses("files.refused.damaged", Arrays.copyOf(Samples.jpeg(), 6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 0 obj <</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>> endobj",
                "1 0 obj <</AA<</O<</S /Launch /F (calc.exe)>>>>>> endobj",
                "1 0 obj <</S/J#61vaScript/J#53(x)>> endobj",
                "1 0 obj <</Type/Filespec/EF<</F 2 0 R>>>> endobj 2 0 obj <</Type/EmbeddedFile>> endobj",
                "1 0 obj <</AcroForm<</XFA 3 0 R>>>> endobj",
                "1 0 obj <</Subtype/RichMedia>> endobj"
            })
    void aPdfThatDoesSomethingIsRefused(String object) throws IOException {
        refuses("files.refused.active", text("%PDF-1.7\n" + object + "\ntrailer <</Root 1 0 R>>\n%%EOF"));
    }

    @Test
    void whatIsHiddenInACompressedPartIsFound() throws IOException {
        refuses("files.refused.active", pdfWithPart("/Type/ObjStm", text("<</S/JavaScript/JS(x)>>")));
    }

    @Test
    void aPictureWhoseBytesLookLikeANameIsWelcome() throws IOException {
        assertThat(check.check(file("scan.pdf", pdfWithPart("/Subtype/Image", text("/JS (not a name)")))))
                .isEqualTo(FileType.PDF);
    }

    @Test
    void aPartThatUnfoldsBeyondMeasureIsRefused() throws IOException {
        refuses("files.refused.damaged", pdfWithPart("/Type/ObjStm", new byte[40 * 1024 * 1024]));
    }

    @Test
    void anEncryptedPdfCannotBeLookedInto() throws IOException {
        refuses("files.refused.encrypted", text("%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <</Encrypt 2 0 R>>\n%%EOF"));
    }

    private static byte[] pdfWithPart(String kind, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(text("%PDF-1.7\n1 0 obj <<" + kind + "/Filter/FlateDecode>>\nstream\n"));
        try (DeflaterOutputStream part = new DeflaterOutputStream(new ByteArrayOutputStream() {
            @Override
            public void close() {
                bytes.writeBytes(toByteArray());
            }
        })) {
            part.write(content);
        }
        bytes.write(text("\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF"));
        return bytes.toByteArray();
    }

    private void refuses(String key, byte[] content) throws IOException {
        Path file = file("harmless.pdf", content);
        assertThatThrownBy(() -> check.check(file))
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::messageKey)
                .isEqualTo(key);
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String ascii(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.pdf"));
            zip.write(Samples.pdf());
        }
        return bytes.toByteArray();
    }
}
