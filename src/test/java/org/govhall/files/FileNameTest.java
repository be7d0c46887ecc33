package org.govhall.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    身份证.pdf                      | PDF  | 身份证.pdf
                    ../../etc/passwd               | PDF  | passwd.pdf
                    C:\\Users\\zhang\\证件.PDF        | PDF  | 证件.pdf
                    photo.png                      | JPEG | photo.jpg
                    photo.JPEG                     | JPEG | photo.jpeg
                    run.exe                        | PDF  | run.exe.pdf
                    report.2026                    | PDF  | report.2026.pdf
                    .htaccess                      | PNG  | htaccess.png
                    .pdf                           | PDF  | pdf.pdf
                    ...                            | PDF  | file.pdf
                    a<b>"c?d.png                   | PNG  | a_b__c_d.png
                    """)
    void theNameLosesItsPathAndAgreesWithTheType(String original, FileType type, String clean) {
        assertThat(FileName.clean(original, type)).isEqualTo(clean);
    }

    @Test
    void controlAndDirectionCharactersDoNotSurvive() {
        assertThat(FileName.clean("a\u0000b\r\nc\u202Efdp.exe", FileType.PDF)).isEqualTo("abcfdp.exe.pdf");
    }

    @Test
    void anEmptyNameGetsOne() {
        assertThat(FileName.clean("", FileType.JPEG)).isEqualTo("file.jpg");
        assertThat(FileName.clean("uploads/", FileType.JPEG)).isEqualTo("file.jpg");
    }

    @Test
    void aLongNameIsShortenedBeforeItsExtension() {
        assertThat(FileName.clean("长".repeat(300) + ".pdf", FileType.PDF))
                .hasSize(FileName.LONGEST)
                .endsWith("长.pdf");
    }

    @Test
    void shorteningDoesNotCutACharacterInHalf() {
        String clean = FileName.clean("x" + "𠮷".repeat(100) + ".pdf", FileType.PDF);

        assertThat(clean).hasSizeLessThanOrEqualTo(FileName.LONGEST).endsWith("𠮷.pdf");
    }
}
