package org.govhall.catalog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the register as somebody types it.
 *
 * @param before a step a line: its name, a space, its working days
 * @param papers a paper a line
 */
record RedesignForm(
        @NotBlank(message = "{catalog.form.missing}") @Size(max = 12, message = "{catalog.form.long}") @Nullable String code,

        @NotBlank(message = "{catalog.form.missing}") @Size(max = 36, message = "{catalog.form.long}") @Nullable String round,

        @NotBlank(message = "{catalog.form.missing}") @Size(max = 4000, message = "{catalog.form.long}") @Nullable String before,

        @Size(max = 10000, message = "{catalog.form.long}") @Nullable String papers) {

    static RedesignForm of(RedesignView known) {
        return new RedesignForm(
                known.item().value(),
                known.round().toString(),
                known.before().stream()
                        .map(step -> step.name() + " " + step.days())
                        .collect(Collectors.joining("\n")),
                String.join("\n", known.removedPapers()));
    }

    ItemCode item() {
        return FormWords.code(code, "code");
    }

    ReformRoundId roundId() {
        try {
            return ReformRoundId.of(FormWords.text(round));
        } catch (IllegalArgumentException e) {
            throw ((Refusal) new Refusal("catalog.redesign.refused.no-round").initCause(e)).on("round");
        }
    }

    List<PastStep> steps() {
        return lines(before).stream().map(RedesignForm::step).toList();
    }

    private static PastStep step(String line) {
        int gap = line.replace('\u3000', ' ').lastIndexOf(' ');
        String days = line.substring(gap + 1);
        if (gap < 1 || !days.matches("\\d{1,3}")) {
            throw new Refusal("catalog.redesign.refused.step", line).on("before");
        }
        return new PastStep(line.substring(0, gap).strip(), Integer.parseInt(days));
    }

    List<String> paperNames() {
        return lines(papers).stream().distinct().toList();
    }

    private static List<String> lines(@Nullable String text) {
        return FormWords.text(text)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
