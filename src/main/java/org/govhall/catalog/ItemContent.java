package org.govhall.catalog;

import java.util.List;
import java.util.Set;
import org.govhall.calendar.LegalPeriod;
import org.govhall.calendar.WorkingDays;
import org.govhall.files.FileId;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a version of an item says, checked against the law before it can be published. The steps are not a part of it:
 * they are the four of the law for every item, and only a {@link SpecialProcedureKind} may stand between them.
 */
record ItemContent(
        String name,
        String organ,
        ItemKind kind,
        CaseType caseType,
        Set<ApplicantKind> applicantKinds,
        List<LegalBasis> legalBases,
        List<String> conditions,
        @Nullable LegalPeriod statutory,
        WorkingDays promised,
        Fee fee,
        Set<SpecialProcedureKind> specialProcedures,
        String resultDocument,
        List<String> everydayWords,
        List<Material> materials,
        Particulars particulars) {

    /** @param count how many, 1 to 99 */
    record Material(
            String name,
            MaterialForm form,
            int count,
            MaterialSource source,
            boolean mayFollow,
            boolean freeBySharing,
            @Nullable String sourceNote,
            @Nullable String requirement,
            @Nullable FileId blankForm,
            @Nullable FileId sample) {

        Material(String name, MaterialForm form, int count, MaterialSource source, boolean mayFollow) {
            this(name, form, count, source, mayFollow, false, null, null, null, null);
        }

        Material {
            Refusal.unless(!name.isBlank(), "catalog.refused.material-unnamed");
            Refusal.unless(count >= 1 && count <= 99, "catalog.refused.material-count", name, count);
        }
    }

    ItemContent {
        applicantKinds = Set.copyOf(applicantKinds);
        legalBases = List.copyOf(legalBases);
        conditions = List.copyOf(conditions);
        specialProcedures = Set.copyOf(specialProcedures);
        everydayWords = List.copyOf(everydayWords);
        materials = List.copyOf(materials);

        Refusal.unless(!name.isBlank(), "catalog.refused.unnamed");
        Refusal.unless(!organ.isBlank(), "catalog.refused.organ-unnamed", name);
        Refusal.unless(!applicantKinds.isEmpty(), "catalog.refused.nobody-may-apply", name);
        Refusal.unless(!resultDocument.isBlank(), "catalog.refused.no-result", name);
        Refusal.unless(!kind.isPower() || !legalBases.isEmpty(), "catalog.refused.no-basis", name);
        ItemRules.faults(new ItemRules.Facts(
                        name,
                        kind,
                        caseType,
                        legalBases,
                        statutory,
                        promised.days(),
                        fee.free(),
                        fee.basis(),
                        fee.lines(),
                        specialProcedures,
                        materials.stream().map(Material::name).toList(),
                        particulars))
                .forEach(fault -> {
                    throw fault.refusal();
                });
    }
}
