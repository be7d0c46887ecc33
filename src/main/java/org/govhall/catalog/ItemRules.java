package org.govhall.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.govhall.calendar.LegalPeriod;
import org.govhall.calendar.PeriodUnit;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** What an item may not say. Of a draft only what is there already is looked at; what is missing is not a fault yet. */
final class ItemRules {

    private static final Pattern WITH_AREA_CODE = Pattern.compile("(0\\d{2,3}-?\\d{5,8}|400-?\\d{3}-?\\d{4}|1\\d{10})");

    /** What the rules look at; null where nothing is said. */
    record Facts(
            String name,
            @Nullable ItemKind kind,
            @Nullable CaseType caseType,
            List<LegalBasis> bases,
            @Nullable LegalPeriod statutory,
            @Nullable Integer promised,
            @Nullable Boolean free,
            @Nullable String feeBasis,
            List<FeeLine> prices,
            Set<SpecialProcedureKind> procedures,
            List<String> materials,
            Particulars particulars) {}

    /** @param field where it stands in the form of the section: a field, or {@code group-field-row} */
    record Fault(Section section, String field, Refusal refusal) {}

    private ItemRules() {}

    static List<Fault> faults(Facts item) {
        List<Fault> faults = new ArrayList<>();
        basis(item, faults);
        periods(item, faults);
        where(item.particulars(), faults);
        if (Boolean.FALSE.equals(item.free())
                && (item.feeBasis() == null || item.feeBasis().isBlank())) {
            faults.add(fault(Section.FEE, "feeBasis", "catalog.refused.fee-without-basis", item.name()));
        }
        prices(item, faults);
        Set<String> names = new HashSet<>();
        for (int row = 0; row < item.materials().size(); row++) {
            String material = item.materials().get(row);
            if (!names.add(material)) {
                faults.add(
                        fault(Section.MATERIALS, "materials-name-" + row, "catalog.refused.material-twice", material));
            }
        }
        situations(item.particulars().situations(), names, faults);
        bundle(item, faults);
        String code = item.particulars().implementationCode();
        if (code != null && !implementationCode(code)) {
            faults.add(fault(Section.BASIC, "implementationCode", "catalog.refused.implementation-code", code));
        }
        List<Particulars.BusinessCode> business = item.particulars().businessCodes();
        for (int row = 0; row < business.size(); row++) {
            String own = business.get(row).code();
            if (code == null
                    || !own.startsWith(code)
                    || !own.substring(code.length()).matches("\\d{2}")) {
                faults.add(fault(Section.BASIC, "business-code-" + row, "catalog.refused.business-code", own));
            }
        }
        return faults;
    }

    /** What is free has no price, and nothing is priced twice. */
    private static void prices(Facts item, List<Fault> faults) {
        if (Boolean.TRUE.equals(item.free()) && !item.prices().isEmpty()) {
            faults.add(fault(Section.FEE, "free", "catalog.refused.free-with-prices", item.name()));
        }
        Set<String> names = new HashSet<>();
        for (int row = 0; row < item.prices().size(); row++) {
            String name = item.prices().get(row).name();
            if (!names.add(name)) {
                faults.add(fault(Section.FEE, "fees-name-" + row, "catalog.refused.fee-line-twice", name));
            }
        }
    }

    /** Credit code of the organ (18), level (1) and basic code (12). */
    private static boolean implementationCode(String code) {
        return code.matches("[0-9A-HJ-NPQRTUWXY]{18}[1-7]\\d{12}");
    }

    /** @see "行政许可法 (2019) art. 14, 15, 17" */
    private static void basis(Facts item, List<Fault> faults) {
        if (item.kind() == ItemKind.LICENSE
                && !item.bases().isEmpty()
                && item.bases().stream().noneMatch(basis -> basis.rank().maySetLicence())) {
            faults.add(fault(Section.BASIS, "bases-legalRank-0", "catalog.refused.licence-basis", item.name()));
        }
    }

    private static void periods(Facts item, List<Fault> faults) {
        Integer promised = item.promised();
        LegalPeriod statutory = item.statutory();
        if (promised == null) {
            return;
        }
        if (statutory != null && promised > inWorkingDays(statutory)) {
            faults.add(fault(Section.STEPS, "promised", "catalog.refused.promise-beyond-law", item.name(), promised));
        }
        if (item.caseType() != null && (item.caseType() == CaseType.IMMEDIATE) != (promised == 0)) {
            faults.add(fault(Section.STEPS, "promised", "catalog.refused.on-the-spot", item.name()));
        }
        if (item.caseType() == CaseType.IMMEDIATE
                && item.procedures().stream().anyMatch(SpecialProcedureKind::stopsTheClock)) {
            faults.add(fault(
                    Section.STEPS, "procedures-kind-0", "catalog.refused.on-the-spot-with-procedure", item.name()));
        }
        Particulars more = item.particulars();
        int days = more.steps().stream().mapToInt(Particulars.StepPlan::days).sum();
        if (days > promised) {
            faults.add(fault(Section.STEPS, "steps-days-0", "catalog.refused.steps-beyond-promise", days, promised));
        }
        if (!more.steps().isEmpty()
                && !more.steps().stream()
                        .map(Particulars.StepPlan::step)
                        .toList()
                        .equals(List.of(Step.values()))) {
            faults.add(fault(Section.STEPS, "steps-post-0", "catalog.refused.other-steps", item.name()));
        }
        if (more.noticeDays() != null && (more.noticeDays() < 1 || more.noticeDays() > 5)) {
            faults.add(fault(Section.STEPS, "noticeDays", "catalog.refused.notice-days", more.noticeDays()));
        }
    }

    private static void where(Particulars item, List<Fault> faults) {
        Integer visits = item.visits();
        if (visits != null && item.atMostOnce() && visits > 1) {
            faults.add(fault(Section.WHERE, "visits", "catalog.refused.visits-at-most-once", visits));
        }
        if (visits != null
                && visits > 0
                && (item.visitReason() == null || item.visitReason().isBlank())) {
            faults.add(fault(Section.WHERE, "visitReason", "catalog.refused.visit-without-reason"));
        }
        if (visits != null
                && visits > 0
                && item.onlineDepth() != null
                && item.onlineDepth().isWholly()) {
            faults.add(fault(Section.WHERE, "onlineDepth", "catalog.refused.online-with-visits", visits));
        }
        phone(item.enquiryPhone(), "enquiryPhone").ifPresent(faults::add);
        phone(item.complaintPhone(), "complaintPhone").ifPresent(faults::add);
        if (item.enquiryPhone() != null && item.enquiryPhone().equals(item.complaintPhone())) {
            faults.add(fault(Section.WHERE, "complaintPhone", "catalog.refused.same-phone"));
        }
    }

    /** A bundle is handled by several departments together, so it is a joint case; and it holds each item once. */
    private static void bundle(Facts item, List<Fault> faults) {
        List<String> bundle = item.particulars().bundle();
        if (!bundle.isEmpty() && item.caseType() != null && item.caseType() != CaseType.JOINT) {
            faults.add(fault(Section.BASIC, "caseType", "catalog.refused.bundle-not-joint"));
        }
        Set<ItemCode> codes = new HashSet<>();
        for (int row = 0; row < bundle.size(); row++) {
            String code = bundle.get(row);
            Optional<ItemCode> bundled = FormWords.codeIn(code);
            if (bundled.isEmpty()) {
                faults.add(fault(Section.BASIC, "bundle-code-" + row, "catalog.sheet.no-code", code));
            } else if (!codes.add(bundled.get())) {
                faults.add(fault(Section.BASIC, "bundle-code-" + row, "catalog.refused.bundled-twice", code));
            }
        }
    }

    /** A question is one only with two choices; and what a choice asks for or leaves out has to be on the list. */
    private static void situations(List<Particulars.Situation> rows, Set<String> materials, List<Fault> faults) {
        Set<List<String>> choices = new HashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            Particulars.Situation said = rows.get(row);
            if (!choices.add(List.of(said.question(), said.choice()))) {
                faults.add(situation("choice", row, "catalog.refused.situation-twice", said.choice()));
            }
            if (rows.stream()
                            .filter(other -> other.question().equals(said.question()))
                            .count()
                    < 2) {
                faults.add(situation("question", row, "catalog.refused.situation-alone", said.question()));
            }
            unknown(said.neededMaterials(), materials, "needs", row).ifPresent(faults::add);
            unknown(said.droppedMaterials(), materials, "drops", row).ifPresent(faults::add);
        }
    }

    private static Optional<Fault> unknown(Set<String> named, Set<String> materials, String field, int row) {
        return named.stream()
                .filter(name -> !materials.contains(name))
                .sorted()
                .findFirst()
                .map(name -> situation(field, row, "catalog.refused.situation-material", name));
    }

    private static Fault situation(String field, int row, String key, Object... arguments) {
        return fault(Section.SITUATIONS, "situations-" + field + "-" + row, key, arguments);
    }

    private static Optional<Fault> phone(@Nullable String number, String field) {
        return number == null
                        || number.equals("12345")
                        || WITH_AREA_CODE.matcher(number).matches()
                ? Optional.empty()
                : Optional.of(fault(Section.WHERE, field, "catalog.refused.phone", number));
    }

    /**
     * The most working days that a period surely holds in weeks without a festival. Where a festival makes a natural
     * period shorter still, the deadline of the case answers for it.
     */
    private static int inWorkingDays(LegalPeriod period) {
        return period.unit() == PeriodUnit.WORKING_DAYS ? period.length() : period.length() * 5 / 7;
    }

    private static Fault fault(Section section, String field, String key, Object... arguments) {
        return new Fault(section, field, new Refusal(key, arguments).on(field));
    }
}
