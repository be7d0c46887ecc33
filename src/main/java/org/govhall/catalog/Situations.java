package org.govhall.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govhall.kernel.Refusal;

/**
 * 情形引导: the questions of a version that narrow its materials. A material that some choice needs is asked for only
 * where such a choice was made; one that a choice drops is not asked for where it was made. While a question is open,
 * nothing is left out because of it. Guide, application and counter all ask here.
 *
 * @see "优化营商环境条例 art. 36; 行政许可法 (2019) art. 30, 31"
 */
public final class Situations {

    /** Parts the names of materials within one choice. */
    static final String PARTED_BY = "；";

    /**
     * A question.
     *
     * @param key names it within its version
     */
    public record Question(String key, String asked, List<Choice> choices) {}

    /** One of its answers. */
    public record Choice(String key, String text, Set<String> needs, Set<String> drops) {}

    private final List<Question> questions;
    private final List<MaterialView> materials;

    private Situations(List<Question> questions, List<MaterialView> materials) {
        this.questions = questions;
        this.materials = materials;
    }

    /** Those of a version. */
    public static Situations of(RevisionView revision) {
        Map<String, List<Particulars.Situation>> rows = new LinkedHashMap<>();
        revision.particulars()
                .situations()
                .forEach(row -> rows.computeIfAbsent(row.question(), asked -> new ArrayList<>())
                        .add(row));
        List<Question> questions = new ArrayList<>();
        rows.forEach((asked, choices) -> {
            String key = "q" + (questions.size() + 1);
            List<Choice> said = new ArrayList<>();
            choices.forEach(row -> said.add(new Choice(
                    key + "." + (said.size() + 1), row.choice(), row.neededMaterials(), row.droppedMaterials())));
            questions.add(new Question(key, asked, List.copyOf(said)));
        });
        return new Situations(List.copyOf(questions), revision.materials());
    }

    /** In their order; empty where a version asks nothing. */
    public List<Question> questions() {
        return questions;
    }

    /** The materials that remain, in their order. Keys that are not known count for nothing. */
    public List<MaterialView> materials(Collection<String> chosen) {
        Set<String> conditional = new HashSet<>();
        Set<String> needed = new HashSet<>();
        Set<String> dropped = new HashSet<>();
        for (Question question : questions) {
            question.choices().forEach(choice -> conditional.addAll(choice.needs()));
            chosen(question, chosen)
                    .ifPresentOrElse(
                            choice -> {
                                needed.addAll(choice.needs());
                                dropped.addAll(choice.drops());
                            },
                            () -> question.choices().forEach(choice -> needed.addAll(choice.needs())));
        }
        return materials.stream()
                .filter(material -> !dropped.contains(material.name())
                        && (!conditional.contains(material.name()) || needed.contains(material.name())))
                .toList();
    }

    /** Whether the version names the material and the situation does not ask for it. */
    public boolean leaveOut(MaterialId material, Collection<String> chosen) {
        return materials.stream().anyMatch(view -> view.id().equals(material))
                && materials(chosen).stream().noneMatch(view -> view.id().equals(material));
    }

    /** Whether every question has an answer. */
    public boolean isAnswered(Collection<String> chosen) {
        return questions.stream().allMatch(question -> chosen(question, chosen).isPresent());
    }

    /**
     * The answers in words, to be kept.
     *
     * @throws Refusal on {@code choices} if a question is open
     */
    public List<SituationAnswer> answers(Collection<String> chosen) {
        return questions.stream()
                .map(question -> new SituationAnswer(
                        question.asked(),
                        chosen(question, chosen)
                                .map(Choice::text)
                                .orElseThrow(() ->
                                        new Refusal("catalog.refused.situation-open", question.asked()).on("choices"))))
                .toList();
    }

    /** The keys of answers that were kept; one that the version does not know is left out. */
    public Set<String> keys(Collection<SituationAnswer> answers) {
        Set<String> keys = new HashSet<>();
        for (Question question : questions) {
            for (Choice choice : question.choices()) {
                if (answers.contains(new SituationAnswer(question.asked(), choice.text()))) {
                    keys.add(choice.key());
                }
            }
        }
        return keys;
    }

    private static Optional<Choice> chosen(Question question, Collection<String> chosen) {
        return question.choices().stream()
                .filter(choice -> chosen.contains(choice.key()))
                .findFirst();
    }
}
