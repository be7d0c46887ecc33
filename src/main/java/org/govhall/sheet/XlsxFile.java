package org.govhall.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that is written row by row. Every cell is text, also one that looks like a formula or a number: nothing
 * that a person typed is ever run, and a code keeps its leading zeros.
 */
public final class XlsxFile implements AutoCloseable {

    /** What a program of spreadsheets is told to expect. */
    public static final String CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int ROWS_IN_MEMORY = 200;
    private static final int LONGEST_CELL = 32_767;
    private static final int WIDEST = 60;
    private static final int UNITS_PER_CHARACTER = 256;
    private static final int TEXT_FORMAT = 49;

    private final SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final CellStyle text = book.createCellStyle();
    private final CellStyle quoted = book.createCellStyle();
    private final CellStyle head = book.createCellStyle();
    private @Nullable SXSSFSheet sheet;
    private int nextRow;

    public XlsxFile() {
        book.setCompressTempFiles(true);
        text.setDataFormat((short) TEXT_FORMAT);
        quoted.setDataFormat((short) TEXT_FORMAT);
        quoted.setQuotePrefixed(true);
        Font bold = book.createFont();
        bold.setBold(true);
        head.setFont(bold);
        head.setDataFormat((short) TEXT_FORMAT);
        head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    /** Begins a sheet; its header stays in sight and can be filtered by. */
    public XlsxFile sheet(String name, List<String> header) {
        SXSSFSheet begun = book.createSheet(name);
        sheet = begun;
        nextRow = 0;
        begun.createFreezePane(0, 1);
        begun.setAutoFilter(new CellRangeAddress(0, 0, 0, Math.max(0, header.size() - 1)));
        SXSSFRow row = begun.createRow(nextRow++);
        for (int column = 0; column < header.size(); column++) {
            SXSSFCell cell = row.createCell(column);
            cell.setCellStyle(head);
            cell.setCellValue(header.get(column));
            int characters = Math.min(WIDEST, Math.max(10, header.get(column).length() * 3));
            begun.setColumnWidth(column, characters * UNITS_PER_CHARACTER);
            begun.setDefaultColumnStyle(column, text);
        }
        return this;
    }

    /** @throws IllegalArgumentException when a text is longer than a cell can hold */
    public void row(List<String> cells) {
        SXSSFSheet current = sheet;
        if (current == null) {
            throw new IllegalStateException("no sheet begun");
        }
        SXSSFRow row = current.createRow(nextRow++);
        for (int column = 0; column < cells.size(); column++) {
            String value = cells.get(column);
            if (value.isEmpty()) {
                continue;
            }
            if (value.length() > LONGEST_CELL) {
                throw new IllegalArgumentException("longer than a cell: " + value.length());
            }
            SXSSFCell cell = row.createCell(column);
            cell.setCellStyle(CsvFile.startsAFormula(value) ? quoted : text);
            cell.setCellValue(value);
        }
    }

    public void writeTo(OutputStream out) {
        try {
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends it as a download; the browser offers to keep it under {@code name}. */
    public void download(HttpServletResponse response, String name) {
        response.setContentType(CONTENT_TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        try {
            writeTo(response.getOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
