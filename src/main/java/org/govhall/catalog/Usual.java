package org.govhall.catalog;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is usual where an item says nothing of its own, so that a list that tells only the core of its items gives whole
 * guides. Only the house's own practice and what follows from the row is filled in, never what a law says; the officer
 * of the department replaces it item by item.
 */
final class Usual {

    /** The organ has to hold a hearing within 20 working days (行政许可法 art. 47); the house grants no procedure more. */
    static final int MOST_DAYS_OF_A_PROCEDURE = 20;

    private static final String CLERK = "窗口工作人员";
    private static final String CHIEF = "首席代表";
    private static final String OFFICE = "行政审批科（股）室";

    /** By a word in the name of the item; the first that fits counts. */
    private static final Map<String, Theme> BY_NAME = new LinkedHashMap<>();

    /** By the organ, where no word fits: what people come to it for. */
    private static final Map<String, List<Theme>> BY_ORGAN = Map.ofEntries(
            Map.entry("民政局", List.of(Theme.SOCIAL_AID, Theme.ESTABLISHMENT)),
            Map.entry("市场监督管理局", List.of(Theme.OPERATION, Theme.OTHER_PERSONAL)),
            Map.entry("人力资源和社会保障局", List.of(Theme.SOCIAL_SECURITY, Theme.STAFF)),
            Map.entry("医疗保障局", List.of(Theme.SOCIAL_SECURITY, Theme.STAFF)),
            Map.entry("住房公积金管理中心", List.of(Theme.HOUSING, Theme.STAFF)),
            Map.entry("自然资源局", List.of(Theme.HOUSING, Theme.LAND_AND_BUILDING)),
            Map.entry("公安局", List.of(Theme.HOUSEHOLD, Theme.SAFETY)),
            Map.entry("卫生健康局", List.of(Theme.HEALTH, Theme.MEDICAL)),
            Map.entry("住房和城乡建设局", List.of(Theme.HOUSING, Theme.LAND_AND_BUILDING)),
            Map.entry("城市管理局", List.of(Theme.OTHER_PERSONAL, Theme.LAND_AND_BUILDING)),
            Map.entry("交通运输局", List.of(Theme.DRIVING, Theme.TRANSPORT)),
            Map.entry("烟草专卖局", List.of(Theme.WORK, Theme.OPERATION)),
            Map.entry("税务局", List.of(Theme.PERSONAL_TAX, Theme.CORPORATE_TAX)),
            Map.entry("文体广电和旅游局", List.of(Theme.OTHER_PERSONAL, Theme.CULTURE)),
            Map.entry("县委宣传部（新闻出版局）", List.of(Theme.OTHER_PERSONAL, Theme.CULTURE)),
            Map.entry("教育局", List.of(Theme.EDUCATION, Theme.OPERATION)),
            Map.entry("农业农村局", List.of(Theme.OTHER_PERSONAL, Theme.FARMING)),
            Map.entry("林业和草原局", List.of(Theme.OTHER_PERSONAL, Theme.FARMING)),
            Map.entry("水务局", List.of(Theme.OTHER_PERSONAL, Theme.WATER_AND_WEATHER)),
            Map.entry("生态环境分局", List.of(Theme.OTHER_PERSONAL, Theme.ENVIRONMENT)),
            Map.entry("应急管理局", List.of(Theme.OTHER_PERSONAL, Theme.SAFETY)),
            Map.entry("消防救援大队", List.of(Theme.OTHER_PERSONAL, Theme.SAFETY)),
            Map.entry("司法局", List.of(Theme.JUSTICE, Theme.OTHER_CORPORATE)),
            Map.entry("退役军人事务局", List.of(Theme.VETERANS, Theme.OTHER_CORPORATE)),
            Map.entry("残疾人联合会", List.of(Theme.DISABILITY, Theme.OTHER_CORPORATE)),
            Map.entry("发展和改革局", List.of(Theme.OTHER_PERSONAL, Theme.INVESTMENT)),
            Map.entry("人民防空办公室", List.of(Theme.OTHER_PERSONAL, Theme.LAND_AND_BUILDING)),
            Map.entry("气象局", List.of(Theme.OTHER_PERSONAL, Theme.WATER_AND_WEATHER)));

    static {
        BY_NAME.put("新生儿", Theme.BIRTH);
        BY_NAME.put("出生", Theme.BIRTH);
        BY_NAME.put("生育", Theme.BIRTH);
        BY_NAME.put("收养", Theme.BIRTH);
        BY_NAME.put("婚登记", Theme.MARRIAGE);
        BY_NAME.put("残疾", Theme.DISABILITY);
        BY_NAME.put("老年", Theme.RETIREMENT);
        BY_NAME.put("高龄", Theme.RETIREMENT);
        BY_NAME.put("退休", Theme.RETIREMENT);
        BY_NAME.put("失业", Theme.WORK);
        BY_NAME.put("创业", Theme.WORK);
        BY_NAME.put("居民身份证", Theme.DOCUMENTS);
        BY_NAME.put("居住证", Theme.DOCUMENTS);
        BY_NAME.put("护照", Theme.TRAVEL);
        BY_NAME.put("港澳", Theme.TRAVEL);
        BY_NAME.put("驾驶", Theme.DRIVING);
        BY_NAME.put("机动车", Theme.DRIVING);
        BY_NAME.put("校车", Theme.TRANSPORT);
        BY_NAME.put("注销", Theme.CLOSING);
        BY_NAME.put("年度检查", Theme.ANNUAL_CHECK);
        BY_NAME.put("设立登记", Theme.ESTABLISHMENT);
        BY_NAME.put("变更登记", Theme.ESTABLISHMENT);
        BY_NAME.put("企业开办", Theme.ESTABLISHMENT);
        BY_NAME.put("投资项目", Theme.INVESTMENT);
        BY_NAME.put("劳务派遣", Theme.STAFF);
    }

    /** What the row tells that the usual elements follow from. */
    record Item(
            String name,
            String organ,
            CaseType caseType,
            Set<ApplicantKind> applicants,
            int promisedDays,
            List<String> laws,
            String fee,
            Set<SpecialProcedureKind> procedures,
            int materials) {}

    private Usual() {}

    static Particulars particulars(Item item) {
        return new Particulars(
                null,
                List.of(),
                ItemLevel.MUNICIPAL,
                null,
                steps(item.caseType(), item.promisedDays()),
                item.procedures().stream()
                        .sorted()
                        .map(kind -> new Particulars.ProcedurePlan(kind, MOST_DAYS_OF_A_PROCEDURE))
                        .toList(),
                byLaw(item.laws(), "排污许可管理条例", 3),
                byLaw(item.laws(), "市场主体登记管理条例", 3),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                1,
                true,
                "核对材料原件、领取办理结果",
                OnlineDepth.ACCEPTANCE,
                HandlingScope.LOCAL,
                questions(item),
                themes(item),
                List.of(),
                List.of());
    }

    /** Receipt is on the spot; the office keeps a day for the paper and shares the rest between review and decision. */
    static List<Particulars.StepPlan> steps(CaseType type, int promisedDays) {
        int complete = promisedDays >= 3 ? 1 : 0;
        int review = (promisedDays - complete) / 2;
        return List.of(
                new Particulars.StepPlan(Step.ACCEPT, CLERK, 0),
                new Particulars.StepPlan(Step.REVIEW, CHIEF, review),
                new Particulars.StepPlan(
                        Step.DECIDE, type == CaseType.IMMEDIATE ? CHIEF : OFFICE, promisedDays - complete - review),
                new Particulars.StepPlan(Step.COMPLETE, CLERK, complete));
    }

    /** @see "排污许可管理条例 art. 9; 市场主体登记管理条例 art. 19" */
    private static @Nullable Integer byLaw(List<String> laws, String title, int days) {
        return laws.stream().anyMatch(law -> law.contains(title)) ? days : null;
    }

    /** Answers that the row itself gives. */
    private static List<Particulars.Question> questions(Item item) {
        List<Particulars.Question> questions = new ArrayList<>();
        questions.add(new Particulars.Question(
                "多久能办好？",
                item.promisedDays() == 0
                        ? "材料齐全的，当场办结。"
                        : "自受理的第二天起 " + item.promisedDays() + " 个工作日内办结；特别程序的时间另外书面告知。"));
        questions.add(new Particulars.Question(
                "要不要交钱？", item.fee().contains("免费") ? item.fee() + "。" : "按标准收费：" + item.fee() + "。"));
        questions.add(new Particulars.Question("要带什么材料？", "一共 " + item.materials() + " 种，见“申请材料”；缺少的，窗口会一次告知。"));
        return questions;
    }

    private static Set<Theme> themes(Item item) {
        Set<Theme> themes = EnumSet.noneOf(Theme.class);
        for (ApplicantKind applicant : item.applicants()) {
            themes.add(BY_NAME.entrySet().stream()
                    .filter(entry -> entry.getValue().audience() == applicant
                            && item.name().contains(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseGet(() -> ofOrgan(item.organ(), applicant)));
        }
        return themes;
    }

    private static Theme ofOrgan(String organ, ApplicantKind applicant) {
        return BY_ORGAN.getOrDefault(organ, List.of(Theme.OTHER_PERSONAL, Theme.OTHER_CORPORATE)).stream()
                .filter(theme -> theme.audience() == applicant)
                .findFirst()
                .orElse(applicant == ApplicantKind.NATURAL_PERSON ? Theme.OTHER_PERSONAL : Theme.OTHER_CORPORATE);
    }
}
