package org.govhall.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govhall.files.FileId;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a version that its guide shows beside those by which a case is handled. Whatever an older version does
 * not say is null or empty.
 *
 * @param implementationCode 实施编码, 31 characters: credit code of the organ, level, basic code
 * @param businessCodes 业务办理项编码: the implementation code and two digits, with the name of each
 * @param quantityLimit how many are granted at most, in words; null: no limit
 * @param steps the four steps in their order, with who answers for each and its whole working days
 * @param procedures the longest days of each special procedure of the item
 * @param noticeDays working days in which everything missing must be told, where the item's own law gives its own
 * @param extensionDays by how many days the organ may extend at most, where the item's own law says so
 * @param resultSample a picture or PDF of what the result looks like
 * @param resultValidity how long the result is good for, in words
 * @param resultRenewal how and when it is renewed, in words
 * @param places where one may go beside the centres that offer the item
 * @param situations the choices by which the materials are narrowed, question by question
 * @param bundle 一件事: codes of the items that are applied for together with one form; empty for an item by itself
 * @param visits how often one has to come, at most
 * @param atMostOnce whether the item is promised as 最多跑一次
 * @param visitReason why one has to come at all
 */
public record Particulars(
        @Nullable String implementationCode,
        List<BusinessCode> businessCodes,
        @Nullable ItemLevel level,
        @Nullable String quantityLimit,
        List<StepPlan> steps,
        List<ProcedurePlan> procedures,
        @Nullable Integer noticeDays,
        @Nullable Integer extensionDays,
        @Nullable FileId resultSample,
        @Nullable String resultValidity,
        @Nullable String resultRenewal,
        List<Place> places,
        @Nullable String enquiryPhone,
        @Nullable String complaintPhone,
        @Nullable Integer visits,
        boolean atMostOnce,
        @Nullable String visitReason,
        @Nullable OnlineDepth onlineDepth,
        @Nullable HandlingScope scope,
        List<Question> questions,
        Set<Theme> themes,
        List<Situation> situations,
        List<String> bundle) {

    /** What an old version says: nothing of all this. */
    public static final Particulars NONE = new Particulars(
            null, List.of(), null, null, List.of(), List.of(), null, null, null, null, null, List.of(), null, null,
            null, false, null, null, null, List.of(), Set.of(), List.of(), List.of());

    /** One of the things that can be done under an item, such as 新办 or 延续. */
    public record BusinessCode(String code, String name) {}

    /**
     * @param post who answers for the step
     * @param days whole working days; 0 = on the spot
     */
    public record StepPlan(Step step, String post, int days) {}

    /** @param mostDays working days that the procedure takes at most */
    public record ProcedurePlan(SpecialProcedureKind kind, int mostDays) {}

    /** @param hours when it is open, in words */
    public record Place(String name, String address, String hours) {}

    public record Question(String asked, String answer) {}

    /**
     * One choice of a situation question (情形引导); those with the same question belong together.
     *
     * @param needs names of the materials that are asked for only where such a choice is made, parted by ；
     * @param drops names of the materials that are not asked for then, parted by ；
     */
    public record Situation(
            String question,
            String choice,
            @Nullable String needs,
            @Nullable String drops) {

        Set<String> neededMaterials() {
            return names(needs);
        }

        Set<String> droppedMaterials() {
            return names(drops);
        }

        private static Set<String> names(@Nullable String list) {
            return list == null
                    ? Set.of()
                    : Stream.of(list.split("[；;\\n]"))
                            .map(String::strip)
                            .filter(name -> !name.isEmpty())
                            .collect(Collectors.toUnmodifiableSet());
        }
    }

    public Particulars {
        businessCodes = orEmpty(businessCodes);
        steps = orEmpty(steps);
        procedures = orEmpty(procedures);
        places = orEmpty(places);
        questions = orEmpty(questions);
        situations = orEmpty(situations);
        bundle = orEmpty(bundle);
        themes = themes == null ? Set.of() : Set.copyOf(themes);
    }

    /** What was stored before an element was known does not have it. */
    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** The longest days of a special procedure, where they are told. */
    public Optional<Integer> mostDays(SpecialProcedureKind kind) {
        return procedures.stream()
                .filter(plan -> plan.kind() == kind)
                .map(ProcedurePlan::mostDays)
                .findFirst();
    }
}
