package org.govhall.catalog;

import java.util.List;
import java.util.Set;
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

    ItemContent build() {
        return new ItemContent(
                name,
                "市场监督管理局",
                kind,
                caseType,
                applicants,
                bases,
                List.of(),
                statutory,
                new WorkingDays(promised),
                new Fee(true, "免费", null),
                procedures,
                "茶馆许可证",
                List.of("开茶馆"),
                materials,
                Particulars.NONE);
    }
}
