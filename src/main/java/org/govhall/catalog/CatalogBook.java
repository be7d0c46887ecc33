package org.govhall.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.govhall.calendar.LegalPeriod;
import org.govhall.files.FileId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The catalogue as a book of sheets, one for each list of an item; every row begins with the code of its item. The words
 * of the cells are the Chinese labels of the portal, whatever the language of the page. The template is described in
 * {@code docs/catalogue-template.md}.
 */
@Component
class CatalogBook {

    static final String CODE = "事项编码";
    static final String ORDER = "序号";
    static final String BASIC_CODE = "基本编码";
    static final String NAME = "事项名称";
    static final String ORGAN = "实施部门";
    static final String KIND = "事项类型";
    static final String CASE_TYPE = "办件类型";
    static final String APPLICANTS = "申请人";
    static final String STATUTORY = "法定时限";
    static final String STATUTORY_UNIT = "法定时限单位";
    static final String PROMISED = "承诺时限";
    static final String FREE = "是否收费";
    static final String FEE_STANDARD = "收费标准";
    static final String FEE_BASIS = "收费依据";
    static final String RESULT = "办理结果";
    static final String IMPLEMENTATION_CODE = "实施编码";
    static final String LEVEL = "行使层级";
    static final String QUANTITY = "数量限制";
    static final String NOTICE_DAYS = "补正告知天数";
    static final String EXTENSION_DAYS = "可延长天数";
    static final String RESULT_SAMPLE = "结果样本";
    static final String RESULT_VALIDITY = "结果有效期";
    static final String RESULT_RENEWAL = "结果延续";
    static final String ENQUIRY = "咨询电话";
    static final String COMPLAINT = "投诉电话";
    static final String VISITS = "到场次数";
    static final String AT_MOST_ONCE = "最多跑一次";
    static final String VISIT_REASON = "到场原因";
    static final String ONLINE_DEPTH = "网办深度";
    static final String SCOPE = "通办范围";
    static final String THEMES = "主题";

    static final String BUNDLED = "联办事项编码";
    static final String YES = "是";
    static final String NO = "否";
    static final String PARTED_BY = "；";

    /** One sheet of the book. */
    enum Page {
        ITEMS(
                "事项",
                CODE,
                BASIC_CODE,
                NAME,
                ORGAN,
                KIND,
                CASE_TYPE,
                APPLICANTS,
                STATUTORY,
                STATUTORY_UNIT,
                PROMISED,
                FREE,
                FEE_STANDARD,
                FEE_BASIS,
                RESULT,
                IMPLEMENTATION_CODE,
                LEVEL,
                QUANTITY,
                NOTICE_DAYS,
                EXTENSION_DAYS,
                RESULT_SAMPLE,
                RESULT_VALIDITY,
                RESULT_RENEWAL,
                ENQUIRY,
                COMPLAINT,
                VISITS,
                AT_MOST_ONCE,
                VISIT_REASON,
                ONLINE_DEPTH,
                SCOPE,
                THEMES),
        BASES("设定依据", CODE, ORDER, "法律法规", "条款", "位阶", "条文"),
        CONDITIONS("办理条件", CODE, ORDER, "条件"),
        MATERIALS("申请材料", CODE, ORDER, "材料名称", "形式", "份数", "来源", "可以后补", "免提交", "来源说明", "材料要求", "空白表格", "示范样表"),
        STEPS("办理环节", CODE, ORDER, "环节", "责任岗位", "工作日"),
        PROCEDURES("特别程序", CODE, ORDER, "程序", "最长工作日"),
        FEES("收费项目", CODE, ORDER, "收费名称", "单价（元）", "计费单位", "最多数量"),
        BUSINESS_CODES("业务办理项", CODE, ORDER, "业务办理项编码", "业务办理项名称"),
        PLACES("办理地点", CODE, ORDER, "地点", "地址", "办公时间"),
        QUESTIONS("常见问题", CODE, ORDER, "问", "答"),
        SITUATIONS("情形引导", CODE, ORDER, "问题", "选项", "需要的材料", "不需要的材料"),
        BUNDLE("联办事项", CODE, ORDER, BUNDLED),
        WORDS("日常说法", CODE, ORDER, "说法");

        private final String title;
        private final List<String> header;

        Page(String title, String... header) {
            this.title = title;
            this.header = List.of(header);
        }

        String title() {
            return title;
        }

        List<String> header() {
            return header;
        }
    }

    /** Where an element is written: a column of the first sheet, or a sheet of its own. */
    static String placeOf(Element element) {
        return switch (element) {
            case NAME -> NAME;
            case CODES -> IMPLEMENTATION_CODE;
            case KIND -> LEVEL;
            case APPLICANTS -> APPLICANTS;
            case BASIS -> Page.BASES.title();
            case CONDITIONS -> Page.CONDITIONS.title();
            case MATERIALS -> Page.MATERIALS.title();
            case STEPS -> Page.STEPS.title();
            case PERIODS -> STATUTORY;
            case FEE -> FEE_STANDARD;
            case RESULT -> RESULT;
            case PLACES -> Page.PLACES.title();
            case PHONES -> ENQUIRY + PARTED_BY + COMPLAINT;
            case VISITS -> VISITS + PARTED_BY + ONLINE_DEPTH;
            case SCOPE -> SCOPE;
            case QUESTIONS -> Page.QUESTIONS.title();
            case WORDS -> Page.WORDS.title();
            case THEMES -> THEMES;
        };
    }

    private final Map<Class<?>, Map<String, ?>> words = new ConcurrentHashMap<>();
    private final Map<Enum<?>, String> labels = new ConcurrentHashMap<>();
    private final MessageSource messages;

    CatalogBook(MessageSource messages) {
        this.messages = messages;
    }

    /** What the constants of an enum are called in the sheets. */
    @SuppressWarnings("unchecked") // a class is kept with the constants of that class only
    <E extends Enum<E>> Map<String, E> words(Class<E> type) {
        return (Map<String, E>) words.computeIfAbsent(type, wanted -> {
            Map<String, E> known = new LinkedHashMap<>();
            for (E constant : type.getEnumConstants()) {
                known.put(label(constant), constant);
            }
            return known;
        });
    }

    private String label(Enum<?> constant) {
        return labels.computeIfAbsent(
                constant,
                unknown -> messages.getMessage(
                        constant.getDeclaringClass().getSimpleName() + "." + constant.name(),
                        null,
                        Locale.SIMPLIFIED_CHINESE));
    }

    private String labelOrBlank(@Nullable Enum<?> constant) {
        return constant == null ? "" : label(constant);
    }

    /** What a version says, as its rows in each sheet; the same content gives the same rows. */
    Map<Page, List<List<String>>> rows(String code, String basicCode, ItemContent content) {
        Particulars more = content.particulars();
        Map<Page, List<List<String>>> rows = new EnumMap<>(Page.class);
        rows.put(Page.ITEMS, List.of(itemRow(code, basicCode, content)));
        rows.put(
                Page.BASES,
                numbered(
                        code,
                        content.legalBases(),
                        basis -> List.of(
                                basis.law(),
                                blank(basis.articles()),
                                labelOrBlank(basis.legalRank()),
                                blank(basis.wording()))));
        rows.put(Page.CONDITIONS, numbered(code, content.conditions(), List::of));
        rows.put(Page.MATERIALS, numbered(code, content.materials(), this::materialCells));
        rows.put(
                Page.STEPS,
                numbered(
                        code,
                        more.steps(),
                        step -> List.of(label(step.step()), step.post(), Integer.toString(step.days()))));
        rows.put(Page.PROCEDURES, numbered(code, procedures(content), cells -> cells));
        rows.put(
                Page.FEES,
                numbered(
                        code,
                        content.fee().lines(),
                        line -> List.of(line.name(), line.price().toPlainString(), line.unit(), number(line.most()))));
        rows.put(
                Page.BUSINESS_CODES,
                numbered(code, more.businessCodes(), business -> List.of(business.code(), business.name())));
        rows.put(
                Page.PLACES,
                numbered(code, more.places(), place -> List.of(place.name(), place.address(), place.hours())));
        rows.put(
                Page.QUESTIONS,
                numbered(code, more.questions(), question -> List.of(question.asked(), question.answer())));
        rows.put(
                Page.SITUATIONS,
                numbered(
                        code,
                        more.situations(),
                        said -> List.of(said.question(), said.choice(), blank(said.needs()), blank(said.drops()))));
        rows.put(Page.BUNDLE, numbered(code, more.bundle(), List::of));
        rows.put(Page.WORDS, numbered(code, content.everydayWords(), List::of));
        return rows;
    }

    private List<String> itemRow(String code, String basicCode, ItemContent content) {
        LegalPeriod statutory = content.statutory();
        Particulars more = content.particulars();
        return List.of(
                code,
                basicCode,
                content.name(),
                content.organ(),
                label(content.kind()),
                label(content.caseType()),
                joined(content.applicantKinds()),
                statutory == null ? "" : Integer.toString(statutory.length()),
                statutory == null ? "" : label(statutory.unit()),
                Integer.toString(content.promised().days()),
                yesOrNo(!content.fee().free()),
                content.fee().standard(),
                blank(content.fee().basis()),
                content.resultDocument(),
                blank(more.implementationCode()),
                labelOrBlank(more.level()),
                blank(more.quantityLimit()),
                number(more.noticeDays()),
                number(more.extensionDays()),
                file(more.resultSample()),
                blank(more.resultValidity()),
                blank(more.resultRenewal()),
                blank(more.enquiryPhone()),
                blank(more.complaintPhone()),
                number(more.visits()),
                yesOrNo(more.atMostOnce()),
                blank(more.visitReason()),
                labelOrBlank(more.onlineDepth()),
                labelOrBlank(more.scope()),
                joined(more.themes()));
    }

    private List<String> materialCells(ItemContent.Material material) {
        return List.of(
                material.name(),
                label(material.form()),
                Integer.toString(material.count()),
                label(material.source()),
                yesOrNo(material.mayFollow()),
                yesOrNo(material.freeBySharing()),
                blank(material.sourceNote()),
                blank(material.requirement()),
                file(material.blankForm()),
                file(material.sample()));
    }

    /** Those whose longest days are told first, in their order, then the others. */
    private List<List<String>> procedures(ItemContent content) {
        List<List<String>> rows = new ArrayList<>();
        List<Particulars.ProcedurePlan> plans = content.particulars().procedures();
        plans.forEach(plan -> rows.add(List.of(label(plan.kind()), Integer.toString(plan.mostDays()))));
        content.specialProcedures().stream()
                .sorted()
                .filter(kind -> plans.stream().noneMatch(plan -> plan.kind() == kind))
                .forEach(kind -> rows.add(List.of(label(kind), "")));
        return rows;
    }

    private static <T> List<List<String>> numbered(String code, List<T> list, Function<T, List<String>> cells) {
        List<List<String>> rows = new ArrayList<>();
        for (T one : list) {
            List<String> row = new ArrayList<>(List.of(code, Integer.toString(rows.size() + 1)));
            row.addAll(cells.apply(one));
            rows.add(row);
        }
        return rows;
    }

    private String joined(Set<? extends Enum<?>> constants) {
        return constants.stream()
                .sorted(Comparator.comparingInt(Enum::ordinal))
                .map(this::label)
                .collect(Collectors.joining(PARTED_BY));
    }

    private static String blank(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    private static String file(@Nullable FileId file) {
        return file == null ? "" : file.toString();
    }

    private static String yesOrNo(boolean yes) {
        return yes ? YES : NO;
    }

    /** The content of a version that is stored. */
    static ItemContent contentOf(RevisionView view) {
        return new ItemContent(
                view.name(),
                view.organ(),
                view.kind(),
                view.caseType(),
                view.applicantKinds(),
                view.legalBases(),
                view.conditions(),
                view.statutory(),
                view.promised(),
                view.fee(),
                view.specialProcedures(),
                view.resultDocument(),
                view.everydayWords(),
                view.materials().stream()
                        .map(material -> new ItemContent.Material(
                                material.name(),
                                material.form(),
                                material.count(),
                                material.source(),
                                material.mayFollow(),
                                material.freeBySharing(),
                                material.sourceNote(),
                                material.requirement(),
                                material.blankForm(),
                                material.sample()))
                        .toList(),
                view.particulars());
    }
}
