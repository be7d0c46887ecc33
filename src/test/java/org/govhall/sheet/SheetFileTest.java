package org.govhall.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.govhall.kernel.Refusal;
import org.junit.jupiter.api.Test;

class SheetFileTest {

    @Test
    void whatWasWrittenIsReadAgainAndNothingIsRun() {
        List<String> cells = List.of("=1+1", "00123", "'引号", "-3.5%", "两\n行", "", "尾");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxFile file = new XlsxFile()) {
            file.sheet("表", List.of("甲", "乙", "丙", "丁", "戊", "己", "庚")).row(cells);
            file.writeTo(out);
        }

        Sheet sheet = SheetFile.read("a.XLSX", out.toByteArray()).get(0);

        assertThat(sheet.name()).isEqualTo("表");
        assertThat(sheet.rows().get(0).cells()).isEqualTo(cells);
        assertThat(sheet.rows().get(0).number()).isEqualTo(2);
        assertThat(sheet.rows().get(0).cell(99)).isEmpty();
    }

    @Test
    void numbersAndDatesOfOthersComeAsPeopleWriteThem() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("表").createRow(0).createCell(0).setCellValue("头");
            XSSFRow row = book.getSheetAt(0).createRow(3);
            CellStyle day = book.createCellStyle();
            day.setDataFormat((short) 14);
            row.createCell(0).setCellValue(620_212_345_678d);
            row.createCell(1).setCellValue(java.time.LocalDate.of(2026, 11, 24));
            row.getCell(1).setCellStyle(day);
            row.createCell(2).setCellFormula("1+1");
            row.getCell(2).setCellValue(2);
            book.write(out);
        }

        SheetRow row = SheetFile.read("a.xlsx", out.toByteArray()).get(0).rows().get(0);

        assertThat(row.number()).isEqualTo(4);
        assertThat(row.cells()).containsExactly("620212345678", "2026-11-24", "2");
    }

    @Test
    void aCsvComesInUtf8OrAsSpreadsheetsInChinaSaveIt() {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            Sheet sheet = SheetFile.read("C:\\表.csv", "编码,名称\r\n'=1,\"甲,乙\"\r\n".getBytes(charset))
                    .get(0);
            assertThat(sheet.name()).isEqualTo("表");
            assertThat(sheet.rows().get(0).cells()).containsExactly("=1", "甲,乙");
        }
    }

    @Test
    void whatUnpacksToFarMoreThanItIsIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(new byte[30_000_000]);
            zip.closeEntry();
        }
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> SheetFile.read("bomb.xlsx", out.toByteArray()))
                .returns("sheet.refused.unreadable", Refusal::messageKey);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> SheetFile.read("a.png", new byte[0]))
                .returns("sheet.refused.kind", Refusal::messageKey);
    }
}
