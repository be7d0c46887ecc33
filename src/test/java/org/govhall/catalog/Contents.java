package org.govhall.catalog;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.govhall.calendar.LegalPeriod;
import org.govhall.calendar.PeriodUnit;
import org.govhall.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;

/** Builds what an item says, lawful unless a test makes it otherwise. */
final class Contents {

    private String name = "开办茶馆许可";
    private ItemKind kind = ItemKind.LICENSE;
    private CaseType caseType = CaseType.COMMITMENT;
    private Set<ApplicantKind> applicants = Set.of(ApplicantKind.NATURAL_PERSON);
    private List<LegalBasis> bases = List.of(new LegalBasis("茶馆管理条例", "第三条"));
    private @Nullable LegalPeriod statutory = new LegalPeriod(20, PeriodUnit.WORKING_DAYS);
    private int promised = 10;
    private Set<SpecialProcedureKind> procedures = Set.of();
    private List<ItemContent.Material> materials =
            List.of(new ItemContent.Material("申请书", MaterialForm.ORIGINAL, 1, MaterialSource.SELF, false));

    private Fee fee = new Fee(true, "免费", null);
    private List<String> conditions = List.of();
    private Particulars particulars = Particulars.NONE;

    static Contents aLicence() {
        return new Contents();
    }

    Contents named(String text) {
        name = text;
        return this;
    }

    Contents kind(ItemKind other) {
        kind = other;
        return this;
    }

    Contents onTheSpot() {
        caseType = CaseType.IMMEDIATE;
        promised = 0;
        return this;
    }

    Contents promising(int days) {
        promised = days;
        return this;
    }

    Contents statutory(@Nullable LegalPeriod period) {
        statutory = period;
        return this;
    }

    Contents withoutBasis() {
        bases = List.of();
        return this;
    }

    Contents forNobody() {
        applicants = Set.of();
        return this;
    }

    Contents with(SpecialProcedureKind procedure) {
        procedures = Set.of(procedure);
        return this;
    }

    Contents asking(ItemContent.Material... list) {
        materials = List.of(list);
        return this;
    }

    /** Tells every element that the guide shows, so that it can be published. */
    Contents whole(String basicCode) {
        conditions = List.of("有固定的经营场所");
        particulars = whole(Particulars.NONE, basicCode);
        return this;
    }

    /** The same with what is missing for publication added. */
    static Particulars whole(Particulars known, String basicCode) {
        return new Particulars(
                "11620000000000000X" + ItemLevel.MUNICIPAL.code() + basicCode,
                known.businessCodes(),
                ItemLevel.MUNICIPAL,
                known.quantityLimit(),
                Stream.of(Step.values())
                        .map(step -> new Particulars.StepPlan(step, "窗口", 0))
                        .toList(),
                known.procedures(),
                known.noticeDays(),
                known.extensionDays(),
                known.resultSample(),
                known.resultValidity(),
                known.resultRenewal(),
                List.of(new Particulars.Place("市政务服务中心", "中山路 1 号", "9:00—17:00")),
                "0934-8610001",
                "0934-8610002",
                0,
                false,
                known.visitReason(),
                OnlineDepth.values()[OnlineDepth.values().length - 1],
                HandlingScope.values()[0],
                List.of(new Particulars.Question("多久能办好？", "承诺时限内办好。")),
                Set.of(Theme.values()[0]),
                known.situations(),
                known.bundle());
    }

    Contents costing(Fee standard) {
        fee = standard;
        return this;
    }

    ItemContent build() {
        return new ItemContent(
                name,
                "市场监督管理局",
                kind,
                caseType,
                applicants,
                bases,
                conditions,
                statutory,
                new WorkingDays(promised),
                fee,
                procedures,
                "茶馆许可证",
                List.of("开茶馆"),
                materials,
                particulars);
    }
}
