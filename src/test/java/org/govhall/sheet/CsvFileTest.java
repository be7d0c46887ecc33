package org.govhall.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd", "-2+3", "@SUM(A1)", "\t=1", "＝1+1"})
    void whatASpreadsheetWouldRunIsText(String cell) {
        assertThat(CsvFile.harmless(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "民政局", "-50.00%", "-3", "22,079", "A=1"})
    void everythingElseStaysAsItIs(String cell) {
        assertThat(CsvFile.harmless(cell)).isEqualTo(cell);
    }

    @Test
    void commasAndQuotesStayInsideTheirCell() {
        StringWriter text = new StringWriter();

        CsvFile.to(text, List.of("名称", "件")).row(List.of("甲，\"乙\",丙", "2"));

        assertThat(text).hasToString("\uFEFF名称,件\r\n\"甲，\"\"乙\"\",丙\",2\r\n");
    }
}
