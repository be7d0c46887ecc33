package org.govhall.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Rows for a spreadsheet. A cell that a spreadsheet would take for a formula is marked as text by an apostrophe, so
 * that nothing a person typed is ever run.
 */
public final class CsvFile {

    /** Without it, spreadsheets on Windows read UTF-8 as something else. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9][0-9,]*(\\.[0-9]+)?%?");
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private final CSVPrinter printer;

    private CsvFile(CSVPrinter printer) {
        this.printer = printer;
    }

    public static CsvFile to(Writer writer, List<String> header) {
        try {
            writer.write(BYTE_ORDER_MARK);
            CsvFile file = new CsvFile(new CSVPrinter(writer, CSVFormat.EXCEL));
            file.row(header);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins a download; the browser offers to keep it under {@code name}. */
    public static CsvFile download(HttpServletResponse response, String name, List<String> header) {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        try {
            return to(response.getWriter(), header);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void row(List<String> cells) {
        try {
            printer.printRecord(cells.stream().map(CsvFile::harmless).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An apostrophe that stands there itself gets another, so that what is read again is what was written. */
    static String harmless(String cell) {
        return cell.startsWith("'") || startsAFormula(cell) ? "'" + cell : cell;
    }

    /** What a cell says, without the apostrophe that marks it as text. */
    static String meant(String cell) {
        return cell.length() > 1
                        && cell.charAt(0) == '\''
                        && (cell.charAt(1) == '\'' || startsAFormula(cell.substring(1)))
                ? cell.substring(1)
                : cell;
    }

    static boolean startsAFormula(String cell) {
        return !cell.isEmpty()
                && STARTS_A_FORMULA.indexOf(cell.charAt(0)) >= 0
                && !NUMBER.matcher(cell).matches();
    }
}
