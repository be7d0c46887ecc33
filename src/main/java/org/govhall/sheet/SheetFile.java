package org.govhall.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads what somebody filled in: a workbook (XLSX), one table (CSV, in UTF-8 or GB 18030), or several tables (CSV files
 * in one ZIP). Everything comes as text: a date as {@code 2026-11-24}, a number as it is, of a formula its last result.
 * It reads row by row, and refuses what unpacks to more than a catalogue can hold.
 */
public final class SheetFile {

    private static final int MOST_CELLS = 4_000_000;
    private static final long MOST_BYTES_UNPACKED = 400_000_000L;
    private static final int MOST_FILES = 50;
    private static final Charset GB18030 = Charset.forName("GB18030");

    static {
        // POI's own guard against zip bombs (ratio 1 : 100, number of files), and no entry larger than we unpack
        ZipSecureFile.setMaxEntrySize(MOST_BYTES_UNPACKED);
    }

    private int cells;

    private SheetFile() {}

    /**
     * @param fileName its ending says what it is: {@code .xlsx}, {@code .csv} or {@code .zip}
     * @throws Refusal when it is none of these, cannot be read, or is too large
     */
    public static List<Sheet> read(String fileName, byte[] content) {
        String name = fileName.toLowerCase(Locale.ROOT);
        SheetFile file = new SheetFile();
        try {
            if (name.endsWith(".xlsx")) {
                return file.workbook(content);
            }
            if (name.endsWith(".csv")) {
                return List.of(file.csv(withoutEnding(fileName), content));
            }
            if (name.endsWith(".zip")) {
                return file.zip(content);
            }
        } catch (IOException
                | UncheckedIOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException e) {
            throw (Refusal) new Refusal("sheet.refused.unreadable").initCause(e);
        } catch (RuntimeException e) {
            if (e instanceof Refusal refusal) {
                throw refusal;
            }
            // POI tells a broken or hostile package by several exceptions of its own
            throw (Refusal) new Refusal("sheet.refused.unreadable").initCause(e);
        }
        throw new Refusal("sheet.refused.kind");
    }

    private static String withoutEnding(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        return dot < 0 ? last : last.substring(0, dot);
    }

    private void count(int more) {
        cells += more;
        Refusal.unless(cells <= MOST_CELLS, "sheet.refused.too-large");
    }

    private List<Sheet> workbook(byte[] content)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        List<Sheet> sheets = new ArrayList<>();
        try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(content))) {
            XSSFReader reader = new XSSFReader(opened);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(opened);
            XSSFReader.SheetIterator each = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (each.hasNext()) {
                try (InputStream sheet = each.next()) {
                    Rows rows = new Rows();
                    // the reader of POI that neither resolves entities nor reads a document type
                    XMLReader parser = XMLHelper.newXMLReader();
                    parser.setContentHandler(new XSSFSheetXMLHandler(
                            reader.getStylesTable(), null, strings, rows, new PlainText(), false));
                    parser.parse(new InputSource(sheet));
                    sheets.add(rows.sheet(each.getSheetName()));
                }
            }
        }
        return sheets;
    }

    private List<Sheet> zip(byte[] content) throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        long unpacked = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.getName().toLowerCase(Locale.ROOT).endsWith(".csv")) {
                    continue;
                }
                Refusal.unless(sheets.size() < MOST_FILES, "sheet.refused.too-large");
                byte[] one = zip.readNBytes((int) (MOST_BYTES_UNPACKED - unpacked));
                unpacked += one.length;
                Refusal.unless(unpacked < MOST_BYTES_UNPACKED, "sheet.refused.too-large");
                sheets.add(csv(withoutEnding(entry.getName()), one));
            }
        }
        Refusal.unless(!sheets.isEmpty(), "sheet.refused.unreadable");
        return sheets;
    }

    private Sheet csv(String name, byte[] content) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text(content)), CSVFormat.EXCEL)) {
            int number = 0;
            for (CSVRecord line : parser) {
                count(line.size());
                number++;
                List<String> row = new ArrayList<>(line.size());
                line.forEach(cell -> row.add(CsvFile.meant(cell)));
                rows.add(new SheetRow(number, row));
            }
        }
        return sheet(name, rows);
    }

    /** UTF-8, or what spreadsheets in China save when nobody says otherwise. */
    private static String text(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(content, GB18030);
        }
    }

    private static Sheet sheet(String name, List<SheetRow> rows) {
        if (rows.isEmpty()) {
            return new Sheet(name, List.of(), List.of());
        }
        SheetRow first = rows.get(0);
        List<String> header =
                first.number() == 1 ? first.cells().stream().map(String::strip).toList() : List.of();
        return new Sheet(
                name,
                header,
                rows.stream().filter(row -> row.number() > 1 && !row.isBlank()).toList());
    }

    /** Collects what the parser meets. */
    private final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {

        private final List<SheetRow> rows = new ArrayList<>();
        private final Map<String, String> same = new HashMap<>();
        private List<String> current = new ArrayList<>();

        @Override
        public void startRow(int row) {
            current = new ArrayList<>();
        }

        @Override
        public void endRow(int row) {
            count(current.size());
            rows.add(new SheetRow(row + 1, current));
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String text, @Nullable XSSFComment comment) {
            int column = reference == null ? current.size() : new CellReference(reference).getCol();
            while (current.size() < column) {
                current.add("");
            }
            String cell = text == null ? "" : text;
            // the same few words stand in thousands of cells
            current.add(cell.length() > 40 ? cell : same.computeIfAbsent(cell, known -> known));
        }

        Sheet sheet(String name) {
            return SheetFile.sheet(name, rows);
        }
    }

    /** Numbers and dates as people write them in a form, whatever the cell's format. */
    private static final class PlainText extends DataFormatter {

        PlainText() {
            super(Locale.ROOT);
        }

        @Override
        public String formatRawCellContents(
                double value, int formatIndex, String formatString, boolean use1904Windowing) {
            if (DateUtil.isADateFormat(formatIndex, formatString) && DateUtil.isValidExcelDate(value)) {
                return DateUtil.getLocalDateTime(value, use1904Windowing)
                        .toLocalDate()
                        .toString();
            }
            return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        }
    }
}
