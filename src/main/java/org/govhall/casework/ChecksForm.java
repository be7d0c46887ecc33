package org.govhall.casework;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What a clerk finds in all materials of a case. */
record ChecksForm(@Nullable Long version, @Nullable @Valid List<FindingForm> findings) {

    private static final int LONGEST = 500;

    static ChecksForm of(CasePage page) {
        return new ChecksForm(
                page.view().version(),
                page.materials().stream()
                        .filter(CasePage.MaterialLine::open)
                        .map(line -> FindingForm.of(line.state()))
                        .toList());
    }

    public List<FindingForm> lines() {
        return findings == null ? List.of() : findings;
    }

    /** A material that does not do needs its reason and what to do about it. */
    void complain(BindingResult errors) {
        for (int i = 0; i < lines().size(); i++) {
            FindingForm line = lines().get(i);
            String whatToDo = line.whatToDo();
            if (line.isDefective() && line.reason() == null) {
                errors.rejectValue("findings[" + i + "].reason", "casework.refused.defect-without-reason");
            }
            if (line.isDefective() && (whatToDo == null || whatToDo.isBlank())) {
                errors.rejectValue("findings[" + i + "].whatToDo", "casework.desk.check.what-to-do.missing");
            }
            if (whatToDo != null && whatToDo.length() > LONGEST) {
                errors.rejectValue(
                        "findings[" + i + "].whatToDo", "casework.desk.too-long", new Object[] {LONGEST}, null);
            }
        }
    }

    List<MaterialFinding> toFindings() {
        return lines().stream().map(FindingForm::toFinding).toList();
    }
}
