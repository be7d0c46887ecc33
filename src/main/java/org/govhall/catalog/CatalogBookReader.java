package org.govhall.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.govhall.calendar.LegalPeriod;
import org.govhall.calendar.PeriodUnit;
import org.govhall.calendar.WorkingDays;
import org.govhall.files.FileId;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.sheet.Sheet;
import org.govhall.sheet.SheetFlaw;
import org.govhall.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * Reads a book of the catalogue, and says of everything that is wrong in which sheet, row and column it stands. It stores
 * nothing.
 */
final class CatalogBookReader {

    /** An item of the book, as it says it. */
    record Read(ItemCode code, String basicCode, ItemContent content, int row, List<Integer> bundleRows) {}

    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern BASIC_CODE = Pattern.compile("\\d{12}");
    private static final int MOST_FLAWS = 1000;

    /** The column beside which a refusal of the content stands. */
    private static final Map<String, String> COLUMN_OF = Map.of(
            "catalog.refused.unnamed", CatalogBook.NAME,
            "catalog.refused.organ-unnamed", CatalogBook.ORGAN,
            "catalog.refused.nobody-may-apply", CatalogBook.APPLICANTS,
            "catalog.refused.no-result", CatalogBook.RESULT,
            "catalog.refused.no-basis", CatalogBook.KIND,
            "catalog.refused.promise-beyond-law", CatalogBook.PROMISED,
            "catalog.refused.on-the-spot", CatalogBook.PROMISED,
            "catalog.refused.on-the-spot-with-procedure", CatalogBook.CASE_TYPE,
            "catalog.refused.fee-without-basis", CatalogBook.FEE_BASIS,
            "catalog.refused.free-with-prices", CatalogBook.FREE);

    private final CatalogBook book;
    private final List<SheetFlaw> flaws = new ArrayList<>();
    private final Map<CatalogBook.Page, Map<String, List<Line>>> linesOf = new EnumMap<>(CatalogBook.Page.class);

    CatalogBookReader(CatalogBook book, Collection<Sheet> sheets) {
        this.book = book;
        Map<String, Sheet> byName = new HashMap<>();
        sheets.forEach(sheet -> byName.put(sheet.name().strip(), sheet));
        for (CatalogBook.Page page : CatalogBook.Page.values()) {
            take(page, byName.get(page.title()));
        }
    }

    List<SheetFlaw> flaws() {
        return flaws;
    }

    private void take(CatalogBook.Page page, @Nullable Sheet sheet) {
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        linesOf.put(page, lines);
        if (sheet == null) {
            flaw(page.title(), 0, "", new Refusal("catalog.sheet.sheet-missing", page.title()));
            return;
        }
        List<String> missing = page.header().stream()
                .filter(column -> !sheet.header().contains(column))
                .toList();
        missing.forEach(column -> flaw(page.title(), 1, column, new Refusal("catalog.sheet.column-missing", column)));
        if (!missing.isEmpty()) {
            return;
        }
        for (SheetRow row : sheet.rows()) {
            Line line = new Line(page, sheet.header(), row);
            String code = line.text(CatalogBook.CODE);
            if (FormWords.codeIn(code).isEmpty()) {
                line.wrong(CatalogBook.CODE, new Refusal("catalog.sheet.no-code", code));
            } else {
                lines.computeIfAbsent(code, known -> new ArrayList<>()).add(line);
            }
        }
    }

    /** All items that are right; what is not is among the flaws. */
    List<Read> read() {
        List<Read> items = new ArrayList<>();
        Map<String, List<Line>> rows = linesOf.getOrDefault(CatalogBook.Page.ITEMS, Map.of());
        linesOf.forEach((page, lines) -> lines.forEach((code, of) -> {
            if (!rows.containsKey(code)) {
                of.get(0).wrong(CatalogBook.CODE, new Refusal("catalog.sheet.item-missing", code));
            }
        }));
        if (rows.isEmpty() && flaws.isEmpty()) {
            flaw(CatalogBook.Page.ITEMS.title(), 0, "", new Refusal("catalog.sheet.empty"));
        }
        Set<String> basicCodes = new HashSet<>();
        rows.forEach((code, lines) -> {
            Line line = lines.get(0);
            lines.stream()
                    .skip(1)
                    .forEach(again -> again.wrong(CatalogBook.CODE, new Refusal("catalog.sheet.twice", code)));
            String basicCode = line.text(CatalogBook.BASIC_CODE);
            if (!BASIC_CODE.matcher(basicCode).matches()) {
                line.wrong(CatalogBook.BASIC_CODE, new Refusal("catalog.refused.basic-code", basicCode));
            } else if (!basicCodes.add(basicCode)) {
                line.wrong(CatalogBook.BASIC_CODE, new Refusal("catalog.sheet.basic-code-twice", basicCode));
            }
            content(code, line)
                    .ifPresent(content -> items.add(new Read(
                            ItemCode.of(code),
                            basicCode,
                            content,
                            line.row.number(),
                            lines(CatalogBook.Page.BUNDLE, code).stream()
                                    .map(bundled -> bundled.row.number())
                                    .toList())));
        });
        return items;
    }

    private Optional<ItemContent> content(String code, Line line) {
        int before = flaws.size();
        ItemKind kind = line.word(CatalogBook.KIND, ItemKind.class);
        CaseType caseType = line.word(CatalogBook.CASE_TYPE, CaseType.class);
        Set<ApplicantKind> applicants = line.words(CatalogBook.APPLICANTS, ApplicantKind.class);
        Integer promised = line.number(CatalogBook.PROMISED);
        LegalPeriod statutory = statutory(line);
        Set<SpecialProcedureKind> procedures = EnumSet.noneOf(SpecialProcedureKind.class);
        Particulars particulars = particulars(code, line, procedures);
        List<LegalBasis> bases = new ArrayList<>();
        for (Line row : lines(CatalogBook.Page.BASES, code)) {
            bases.add(new LegalBasis(
                    row.required("法律法规"),
                    row.textOrNull("条款"),
                    row.wordOrNull("位阶", LegalRank.class),
                    row.textOrNull("条文")));
        }
        List<ItemContent.Material> materials = new ArrayList<>();
        for (Line row : lines(CatalogBook.Page.MATERIALS, code)) {
            material(row).ifPresent(materials::add);
        }
        List<FeeLine> prices = new ArrayList<>();
        for (Line row : lines(CatalogBook.Page.FEES, code)) {
            price(row).ifPresent(prices::add);
        }
        boolean charged = line.yes(CatalogBook.FREE);
        if (promised == null && flaws.size() == before) {
            line.wrong(CatalogBook.PROMISED, new Refusal("catalog.form.missing"));
        }
        if (flaws.size() > before || kind == null || caseType == null || promised == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ItemContent(
                    line.text(CatalogBook.NAME),
                    line.text(CatalogBook.ORGAN),
                    kind,
                    caseType,
                    applicants,
                    bases,
                    texts(CatalogBook.Page.CONDITIONS, code, "条件"),
                    statutory,
                    new WorkingDays(promised),
                    new Fee(
                            !charged,
                            line.text(CatalogBook.FEE_STANDARD),
                            line.textOrNull(CatalogBook.FEE_BASIS),
                            prices),
                    procedures,
                    line.text(CatalogBook.RESULT),
                    texts(CatalogBook.Page.WORDS, code, "说法"),
                    materials,
                    particulars));
        } catch (Refusal refusal) {
            line.wrong(COLUMN_OF.getOrDefault(refusal.messageKey(), ""), refusal);
            return Optional.empty();
        } catch (IllegalArgumentException outOfRange) {
            line.wrong(CatalogBook.PROMISED, new Refusal("catalog.sheet.number", promised));
            return Optional.empty();
        }
    }

    private @Nullable LegalPeriod statutory(Line line) {
        Integer length = line.number(CatalogBook.STATUTORY);
        PeriodUnit unit = line.wordOrNull(CatalogBook.STATUTORY_UNIT, PeriodUnit.class);
        if ((length == null) != (unit == null)) {
            line.wrong(CatalogBook.STATUTORY_UNIT, new Refusal("catalog.sheet.period-half"));
            return null;
        }
        try {
            return length == null || unit == null ? null : new LegalPeriod(length, unit);
        } catch (IllegalArgumentException outOfRange) {
            line.wrong(CatalogBook.STATUTORY, new Refusal("catalog.sheet.number", String.valueOf(length)));
            return null;
        }
    }

    private Optional<ItemContent.Material> material(Line row) {
        int before = flaws.size();
        MaterialForm form = row.word("形式", MaterialForm.class);
        MaterialSource source = row.word("来源", MaterialSource.class);
        Integer count = row.number("份数");
        FileId blankForm = row.file("空白表格");
        FileId sample = row.file("示范样表");
        boolean mayFollow = row.yes("可以后补");
        boolean free = row.yes("免提交");
        if (flaws.size() > before || form == null || source == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ItemContent.Material(
                    row.text("材料名称"),
                    form,
                    count == null ? 1 : count,
                    source,
                    mayFollow,
                    free,
                    row.textOrNull("来源说明"),
                    row.textOrNull("材料要求"),
                    blankForm,
                    sample));
        } catch (Refusal refusal) {
            row.wrong(refusal.messageKey().endsWith("count") ? "份数" : "材料名称", refusal);
            return Optional.empty();
        }
    }

    private Optional<FeeLine> price(Line row) {
        int before = flaws.size();
        String name = row.required("收费名称");
        String price = row.required("单价（元）");
        String unit = row.required("计费单位");
        Integer most = row.number("最多数量");
        if (!price.isEmpty() && !FeeLine.isPrice(price)) {
            row.wrong("单价（元）", new Refusal("catalog.form.price"));
        }
        if (flaws.size() > before) {
            return Optional.empty();
        }
        try {
            return Optional.of(new FeeLine(name, new BigDecimal(price), unit, most));
        } catch (Refusal refusal) {
            row.wrong("最多数量", refusal);
            return Optional.empty();
        }
    }

    private Particulars particulars(String code, Line line, Set<SpecialProcedureKind> procedures) {
        List<Particulars.ProcedurePlan> plans = new ArrayList<>();
        for (Line row : lines(CatalogBook.Page.PROCEDURES, code)) {
            SpecialProcedureKind kind = row.word("程序", SpecialProcedureKind.class);
            Integer days = row.number("最长工作日");
            if (kind != null) {
                procedures.add(kind);
                if (days != null) {
                    plans.add(new Particulars.ProcedurePlan(kind, days));
                }
            }
        }
        List<Particulars.StepPlan> steps = new ArrayList<>();
        for (Line row : lines(CatalogBook.Page.STEPS, code)) {
            Step step = row.word("环节", Step.class);
            Integer days = row.number("工作日");
            if (step != null) {
                steps.add(new Particulars.StepPlan(step, row.text("责任岗位"), days == null ? 0 : days));
            }
        }
        return new Particulars(
                line.textOrNull(CatalogBook.IMPLEMENTATION_CODE),
                lines(CatalogBook.Page.BUSINESS_CODES, code).stream()
                        .map(row -> new Particulars.BusinessCode(row.required("业务办理项编码"), row.required("业务办理项名称")))
                        .toList(),
                line.wordOrNull(CatalogBook.LEVEL, ItemLevel.class),
                line.textOrNull(CatalogBook.QUANTITY),
                steps,
                plans,
                line.number(CatalogBook.NOTICE_DAYS),
                line.number(CatalogBook.EXTENSION_DAYS),
                line.file(CatalogBook.RESULT_SAMPLE),
                line.textOrNull(CatalogBook.RESULT_VALIDITY),
                line.textOrNull(CatalogBook.RESULT_RENEWAL),
                lines(CatalogBook.Page.PLACES, code).stream()
                        .map(row -> new Particulars.Place(row.required("地点"), row.text("地址"), row.text("办公时间")))
                        .toList(),
                line.textOrNull(CatalogBook.ENQUIRY),
                line.textOrNull(CatalogBook.COMPLAINT),
                line.number(CatalogBook.VISITS),
                line.yes(CatalogBook.AT_MOST_ONCE),
                line.textOrNull(CatalogBook.VISIT_REASON),
                line.wordOrNull(CatalogBook.ONLINE_DEPTH, OnlineDepth.class),
                line.wordOrNull(CatalogBook.SCOPE, HandlingScope.class),
                lines(CatalogBook.Page.QUESTIONS, code).stream()
                        .map(row -> new Particulars.Question(row.required("问"), row.required("答")))
                        .toList(),
                line.words(CatalogBook.THEMES, Theme.class),
                lines(CatalogBook.Page.SITUATIONS, code).stream()
                        .map(row -> new Particulars.Situation(
                                row.required("问题"),
                                row.required("选项"),
                                row.textOrNull("需要的材料"),
                                row.textOrNull("不需要的材料")))
                        .toList(),
                texts(CatalogBook.Page.BUNDLE, code, CatalogBook.BUNDLED));
    }

    /** The rows of an item in a sheet, by their number where they have one, else as they stand. */
    private List<Line> lines(CatalogBook.Page page, String code) {
        List<Line> lines = new ArrayList<>(linesOf.getOrDefault(page, Map.of()).getOrDefault(code, List.of()));
        lines.sort(Comparator.comparingInt(Line::order));
        return lines;
    }

    private List<String> texts(CatalogBook.Page page, String code, String column) {
        return lines(page, code).stream().map(line -> line.required(column)).toList();
    }

    private void flaw(String sheet, int row, String column, Refusal why) {
        if (flaws.size() < MOST_FLAWS) {
            flaws.add(new SheetFlaw(sheet, row, column, why));
        }
    }

    /** A row that complains about itself. */
    private final class Line {

        private final CatalogBook.Page page;
        private final List<String> header;
        private final SheetRow row;

        Line(CatalogBook.Page page, List<String> header, SheetRow row) {
            this.page = page;
            this.header = header;
            this.row = row;
        }

        void wrong(String column, Refusal why) {
            flaw(page.title(), row.number(), column, why);
        }

        String text(String column) {
            return row.cell(header.indexOf(column));
        }

        String required(String column) {
            String text = text(column);
            if (text.isEmpty()) {
                wrong(column, new Refusal("catalog.form.missing"));
            }
            return text;
        }

        @Nullable String textOrNull(String column) {
            String text = text(column);
            return text.isEmpty() ? null : text;
        }

        int order() {
            String text = text(CatalogBook.ORDER);
            return WHOLE_NUMBER.matcher(text).matches() ? Integer.parseInt(text) : Integer.MAX_VALUE;
        }

        @Nullable Integer number(String column) {
            String text = text(column);
            if (text.isEmpty()) {
                return null;
            }
            if (!WHOLE_NUMBER.matcher(text).matches()) {
                wrong(column, new Refusal("catalog.sheet.number", text));
                return null;
            }
            return Integer.valueOf(text);
        }

        boolean yes(String column) {
            String text = text(column);
            if (!text.isEmpty() && !text.equals(CatalogBook.YES) && !text.equals(CatalogBook.NO)) {
                wrong(column, new Refusal("catalog.sheet.unknown-word", text, CatalogBook.YES + "、" + CatalogBook.NO));
            }
            return text.equals(CatalogBook.YES);
        }

        @Nullable FileId file(String column) {
            String text = text(column);
            try {
                return text.isEmpty() ? null : FileId.of(text);
            } catch (IllegalArgumentException e) {
                wrong(column, new Refusal("catalog.sheet.no-file-id", text));
                return null;
            }
        }

        <E extends Enum<E>> @Nullable E word(String column, Class<E> type) {
            if (text(column).isEmpty()) {
                wrong(column, new Refusal("catalog.form.missing"));
                return null;
            }
            return wordOrNull(column, type);
        }

        <E extends Enum<E>> @Nullable E wordOrNull(String column, Class<E> type) {
            String text = text(column);
            return text.isEmpty() ? null : known(column, text, type);
        }

        <E extends Enum<E>> Set<E> words(String column, Class<E> type) {
            Set<E> result = EnumSet.noneOf(type);
            for (String part : text(column).split("[；;、]")) {
                E constant = part.isBlank() ? null : known(column, part.strip(), type);
                if (constant != null) {
                    result.add(constant);
                }
            }
            return result;
        }

        private <E extends Enum<E>> @Nullable E known(String column, String text, Class<E> type) {
            Map<String, E> known = book.words(type);
            E constant = known.get(text);
            if (constant == null) {
                wrong(column, new Refusal("catalog.sheet.unknown-word", text, String.join("、", known.keySet())));
            }
            return constant;
        }
    }
}
