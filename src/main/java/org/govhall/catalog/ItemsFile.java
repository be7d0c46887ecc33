package org.govhall.catalog;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.govhall.calendar.LegalPeriod;
import org.govhall.calendar.PeriodUnit;
import org.govhall.calendar.WorkingDays;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;

/** Reads the catalogue as it is published in a file: one item a row, lists within a cell parted by a semicolon. */
final class ItemsFile {

    /** @param hash SHA-256 of the row */
    record Row(ItemCode code, String basicCode, ItemContent content, String hash) {}

    /** Counts how much of an item is made from its row: when that changes, so does the hash of every row. */
    static final String FORM = "2\u001f";

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private static final Map<String, ItemKind> KINDS = Map.ofEntries(
            Map.entry("行政许可", ItemKind.LICENSE),
            Map.entry("行政处罚", ItemKind.PENALTY),
            Map.entry("行政强制", ItemKind.COERCION),
            Map.entry("行政征收", ItemKind.LEVY),
            Map.entry("行政给付", ItemKind.BENEFIT),
            Map.entry("行政检查", ItemKind.INSPECTION),
            Map.entry("行政确认", ItemKind.CONFIRMATION),
            Map.entry("行政奖励", ItemKind.REWARD),
            Map.entry("行政裁决", ItemKind.ADJUDICATION),
            Map.entry("其他行政权力", ItemKind.OTHER_POWER),
            Map.entry("公共服务", ItemKind.PUBLIC_SERVICE));

    private static final Map<String, CaseType> CASE_TYPES = Map.of(
            "即办件", CaseType.IMMEDIATE,
            "承诺件", CaseType.COMMITMENT,
            "联办件", CaseType.JOINT,
            "上报件", CaseType.UPWARD);

    private static final Map<String, Set<ApplicantKind>> APPLICANTS = Map.of(
            "自然人", Set.of(ApplicantKind.NATURAL_PERSON),
            "法人", Set.of(ApplicantKind.ORGANIZATION),
            "both", Set.of(ApplicantKind.NATURAL_PERSON, ApplicantKind.ORGANIZATION));

    private static final Map<String, Set<SpecialProcedureKind>> PROCEDURES = Map.of(
            "none", Set.of(),
            "听证", Set.of(SpecialProcedureKind.HEARING),
            "招标", Set.of(SpecialProcedureKind.TENDER),
            "拍卖", Set.of(SpecialProcedureKind.AUCTION),
            "检验检测", Set.of(SpecialProcedureKind.INSPECTION, SpecialProcedureKind.TESTING),
            "检疫", Set.of(SpecialProcedureKind.QUARANTINE),
            "鉴定", Set.of(SpecialProcedureKind.APPRAISAL),
            "专家评审", Set.of(SpecialProcedureKind.EXPERT_REVIEW),
            "现场勘验", Set.of(SpecialProcedureKind.SITE_VISIT));

    private static final Map<String, PeriodUnit> UNITS =
            Map.of("工作日", PeriodUnit.WORKING_DAYS, "日", PeriodUnit.NATURAL_DAYS);

    private static final Map<String, MaterialForm> FORMS =
            Map.of("original", MaterialForm.ORIGINAL, "copy", MaterialForm.COPY);

    private static final Map<String, MaterialSource> SOURCES =
            Map.of("申请人自备", MaterialSource.SELF, "政府部门核发", MaterialSource.GOVERNMENT, "其他", MaterialSource.OTHER);

    private static final Pattern LAW_AND_ARTICLES = Pattern.compile("(.+?)(第[一二三四五六七八九十百千零]+条.*)?");
    private static final Pattern FREE = Pattern.compile("(办理)?免费(（.*）)?");
    private static final Pattern BASIS_IN_BRACKETS = Pattern.compile("（(.+?)）");
    private static final Pattern BRACKETS = Pattern.compile("（.*?）");
    /** Such as 非住宅类550元/件. */
    private static final Pattern PRICE = Pattern.compile("([^\\d，；、]*)(\\d{1,8}(?:\\.\\d{1,2})?)元/(\\p{IsHan}{1,10})");

    private static final Pattern BASIS_NAMED = Pattern.compile("按(.+?)(规定|收取|$)");

    private ItemsFile() {}

    /**
     * @throws IllegalArgumentException if a cell cannot be understood, naming the row
     * @throws Refusal if an item breaks a rule of the catalogue
     */
    static List<Row> read(String text) {
        try (Reader reader = new StringReader(text)) {
            List<Row> rows = new ArrayList<>();
            for (CSVRecord cells : FORMAT.parse(reader)) {
                rows.add(row(cells));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Row row(CSVRecord cells) {
        try {
            Set<String> mayFollow = Set.copyOf(list(cells.get("may_follow")));
            Set<SpecialProcedureKind> procedures = procedures(cells.get("special_procedure"));
            ItemContent content = new ItemContent(
                    cells.get("name"),
                    cells.get("department"),
                    known(KINDS, cells.get("kind")),
                    known(CASE_TYPES, cells.get("case_type")),
                    known(APPLICANTS, cells.get("applicant_kind")),
                    list(cells.get("legal_basis")).stream()
                            .map(ItemsFile::legalBasis)
                            .toList(),
                    list(cells.get("conditions")),
                    cells.get("legal_days").isBlank()
                            ? null
                            : new LegalPeriod(
                                    Integer.parseInt(cells.get("legal_days")), known(UNITS, cells.get("legal_unit"))),
                    new WorkingDays(Integer.parseInt(cells.get("promised_days"))),
                    fee(cells.get("fee"), cells.get("result")),
                    procedures,
                    cells.get("result"),
                    list(cells.get("colloquial_queries")),
                    list(cells.get("materials")).stream()
                            .map(cell -> material(cell, mayFollow))
                            .toList(),
                    Usual.particulars(new Usual.Item(
                            cells.get("name"),
                            cells.get("department"),
                            known(CASE_TYPES, cells.get("case_type")),
                            known(APPLICANTS, cells.get("applicant_kind")),
                            Integer.parseInt(cells.get("promised_days")),
                            list(cells.get("legal_basis")),
                            cells.get("fee"),
                            procedures,
                            list(cells.get("materials")).size())));
            return new Row(
                    ItemCode.of(cells.get("code")),
                    cells.get("basic_code"),
                    content,
                    sha256(FORM + String.join("\u001f", cells.values())));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("row " + cells.getRecordNumber() + ": " + e.getMessage(), e);
        }
    }

    private static List<String> list(String cell) {
        return Stream.of(cell.split(";"))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    private static <T> T known(Map<String, T> words, String word) {
        return Optional.ofNullable(words.get(word))
                .orElseThrow(() -> new IllegalArgumentException("unknown word: " + word));
    }

    private static Set<SpecialProcedureKind> procedures(String cell) {
        return Optional.ofNullable(PROCEDURES.get(cell))
                .orElseThrow(() -> new Refusal("catalog.refused.fifth-step", cell));
    }

    private static LegalBasis legalBasis(String cell) {
        Matcher matcher = LAW_AND_ARTICLES.matcher(cell);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a law: " + cell);
        }
        return new LegalBasis(matcher.group(1), matcher.group(2));
    }

    /**
     * Free, or the standard with the document in its brackets, or after the word 按; its prices where it names any.
     *
     * @param result what is charged for where a price stands alone
     */
    static Fee fee(String cell, String result) {
        if (FREE.matcher(cell).matches()) {
            return new Fee(true, cell, null);
        }
        return new Fee(
                false,
                cell,
                Stream.of(BASIS_IN_BRACKETS, BASIS_NAMED)
                        .map(pattern -> pattern.matcher(cell))
                        .filter(Matcher::find)
                        .map(matcher -> matcher.group(1))
                        .findFirst()
                        .orElse(null),
                PRICE.matcher(BRACKETS.matcher(cell).replaceAll(""))
                        .results()
                        .map(price -> new FeeLine(
                                price.group(1).isBlank() ? result : price.group(1),
                                new BigDecimal(price.group(2)),
                                price.group(3),
                                null))
                        .toList());
    }

    private static ItemContent.Material material(String cell, Set<String> mayFollow) {
        String[] parts = cell.split(":");
        if (parts.length != 4) {
            throw new IllegalArgumentException("not a material: " + cell);
        }
        return new ItemContent.Material(
                parts[0],
                known(FORMS, parts[1]),
                Integer.parseInt(parts[2]),
                known(SOURCES, parts[3]),
                mayFollow.contains(parts[0]));
    }
}
