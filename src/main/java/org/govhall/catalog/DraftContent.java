package org.govhall.catalog;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.govhall.calendar.LegalPeriod;
import org.govhall.calendar.PeriodUnit;
import org.govhall.calendar.WorkingDays;
import org.govhall.files.FileId;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a draft says so far, section by section; whatever is not written yet is null or empty. It becomes an
 * {@link ItemContent} when nothing is missing and nothing is wrong.
 */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE,
        setterVisibility = Visibility.NONE)
final class DraftContent {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Nullable String organ;

    @Nullable String name;

    @Nullable String basicCode;

    @Nullable String implementationCode;

    List<Particulars.BusinessCode> business = List.of();

    List<String> bundle = List.of();

    @Nullable ItemKind kind;

    @Nullable ItemLevel level;

    @Nullable CaseType caseType;

    SortedSet<ApplicantKind> applicants = new TreeSet<>();

    @Nullable String quantityLimit;

    List<LegalBasis> bases = List.of();
    List<String> conditions = List.of();
    List<ItemContent.Material> materials = List.of();
    boolean statutoryNone;

    @Nullable Integer statutoryLength;

    @Nullable PeriodUnit statutoryUnit;

    @Nullable Integer promised;

    List<Particulars.StepPlan> steps = List.of();
    List<Particulars.ProcedurePlan> procedures = List.of();

    @Nullable Integer noticeDays;

    @Nullable Integer extensionDays;

    @Nullable Boolean free;

    @Nullable String standard;

    @Nullable String feeBasis;

    List<FeeLine> fees = List.of();

    @Nullable String result;

    @Nullable String validity;

    @Nullable String renewal;

    @Nullable FileId resultSample;
    /** Ids of centres that shall offer the item from the day it is in force, beside those that do. */
    SortedSet<String> centers = new TreeSet<>();
    /** Whether a centre offers it already. */
    boolean offered;

    List<Particulars.Place> places = List.of();

    @Nullable String enquiryPhone;

    @Nullable String complaintPhone;

    @Nullable Integer visits;

    boolean atMostOnce;

    @Nullable String visitReason;

    @Nullable OnlineDepth onlineDepth;

    @Nullable HandlingScope scope;

    List<Particulars.Question> questions = List.of();
    List<Particulars.Situation> situations = List.of();
    List<String> words = List.of();
    SortedSet<Theme> themes = new TreeSet<>();

    static DraftContent read(String json) {
        return JSON.readValue(json, DraftContent.class);
    }

    static DraftContent read(JsonNode tree) {
        return JSON.treeToValue(tree, DraftContent.class);
    }

    ObjectNode tree() {
        return JSON.valueToTree(this);
    }

    /** Every file that it names. */
    Set<FileId> files() {
        Set<FileId> files = new HashSet<>();
        materials.stream()
                .flatMap(material ->
                        Stream.of(Optional.ofNullable(material.blankForm()), Optional.ofNullable(material.sample())))
                .forEach(file -> file.ifPresent(files::add));
        if (resultSample != null) {
            files.add(resultSample);
        }
        return files;
    }

    String write() {
        return JSON.writeValueAsString(this);
    }

    /** Each field with what it says, as a tree, in the order of the sections. */
    Map<String, JsonNode> fields() {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        tree().properties().forEach(entry -> fields.put(entry.getKey(), entry.getValue()));
        fields.remove("offered");
        return fields;
    }

    /** The last published version as the beginning of the next. */
    static DraftContent of(RevisionView revision) {
        return of(CatalogBook.contentOf(revision), revision.basicCode());
    }

    /** What can be published, as a draft that says the same. */
    static DraftContent of(ItemContent content, String basicCode) {
        Particulars more = content.particulars();
        DraftContent draft = new DraftContent();
        draft.organ = content.organ();
        draft.name = content.name();
        draft.basicCode = basicCode;
        draft.implementationCode = more.implementationCode();
        draft.business = more.businessCodes();
        draft.bundle = more.bundle();
        draft.kind = content.kind();
        draft.level = more.level();
        draft.caseType = content.caseType();
        draft.applicants = new TreeSet<>(content.applicantKinds());
        draft.quantityLimit = more.quantityLimit();
        draft.bases = content.legalBases();
        draft.conditions = content.conditions();
        draft.materials = content.materials();
        LegalPeriod statutory = content.statutory();
        draft.statutoryNone = statutory == null;
        draft.statutoryLength = statutory == null ? null : statutory.length();
        draft.statutoryUnit = statutory == null ? null : statutory.unit();
        draft.promised = content.promised().days();
        draft.steps = more.steps();
        draft.procedures = more.procedures();
        draft.noticeDays = more.noticeDays();
        draft.extensionDays = more.extensionDays();
        draft.free = content.fee().free();
        draft.standard = content.fee().standard();
        draft.feeBasis = content.fee().basis();
        draft.fees = content.fee().lines();
        draft.result = content.resultDocument();
        draft.validity = more.resultValidity();
        draft.renewal = more.resultRenewal();
        draft.resultSample = more.resultSample();
        draft.places = more.places();
        draft.enquiryPhone = more.enquiryPhone();
        draft.complaintPhone = more.complaintPhone();
        draft.visits = more.visits();
        draft.atMostOnce = more.atMostOnce();
        draft.visitReason = more.visitReason();
        draft.onlineDepth = more.onlineDepth();
        draft.scope = more.scope();
        draft.questions = more.questions();
        draft.situations = more.situations();
        draft.words = content.everydayWords();
        draft.themes = new TreeSet<>(more.themes());
        return draft;
    }

    @Nullable LegalPeriod statutory() {
        return statutoryLength == null || statutoryUnit == null
                ? null
                : new LegalPeriod(statutoryLength, statutoryUnit);
    }

    private Set<SpecialProcedureKind> procedureKinds() {
        Set<SpecialProcedureKind> kinds = EnumSet.noneOf(SpecialProcedureKind.class);
        procedures.forEach(plan -> kinds.add(plan.kind()));
        return kinds;
    }

    /** What the law or the house does not allow, wherever it stands. */
    List<ItemRules.Fault> faults() {
        List<ItemRules.Fault> faults = new ArrayList<>();
        if (basicCode != null && !basicCode.matches("\\d{12}")) {
            faults.add(new ItemRules.Fault(
                    Section.BASIC, "basicCode", new Refusal("catalog.refused.basic-code", basicCode).on("basicCode")));
        }
        if (basicCode != null && implementationCode != null && !implementationCode.endsWith(basicCode)) {
            faults.add(new ItemRules.Fault(
                    Section.BASIC,
                    "implementationCode",
                    new Refusal("catalog.refused.implementation-code", implementationCode).on("implementationCode")));
        }
        faults.addAll(ItemRules.faults(new ItemRules.Facts(
                name == null ? "" : name,
                kind,
                caseType,
                bases,
                statutory(),
                promised,
                free,
                feeBasis,
                fees,
                procedureKinds(),
                materials.stream().map(ItemContent.Material::name).toList(),
                particulars())));
        return faults;
    }

    /** What has still to be written before it can be published. */
    List<Element> missing() {
        return Stream.of(Element.values())
                .filter(element -> !element.isTold(this))
                .toList();
    }

    Particulars particulars() {
        return new Particulars(
                implementationCode,
                business,
                level,
                quantityLimit,
                steps,
                procedures,
                noticeDays,
                extensionDays,
                resultSample,
                validity,
                renewal,
                places,
                enquiryPhone,
                complaintPhone,
                visits,
                atMostOnce,
                visitReason,
                onlineDepth,
                scope,
                questions,
                themes,
                situations,
                bundle);
    }

    /**
     * What can be published.
     *
     * @throws Refusal if an element is missing or something is wrong
     */
    ItemContent toContent() {
        List<Element> missing = missing();
        if (!missing.isEmpty()) {
            throw new Refusal("catalog.refused.element-missing", missing.get(0), missing.size());
        }
        return new ItemContent(
                Objects.requireNonNull(name),
                Objects.requireNonNull(organ),
                Objects.requireNonNull(kind),
                Objects.requireNonNull(caseType),
                applicants,
                bases,
                conditions,
                statutory(),
                new WorkingDays(Objects.requireNonNull(promised)),
                new Fee(Boolean.TRUE.equals(free), Objects.requireNonNull(standard), feeBasis, fees),
                procedureKinds(),
                Objects.requireNonNull(result),
                words,
                materials,
                particulars());
    }
}
