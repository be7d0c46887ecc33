package org.govhall.organization;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.govhall.kernel.Refusal;

/**
 * The document by which a department names its chief representative. Without one nobody becomes chief representative: what
 * they decide at the window they decide in the name of the department.
 *
 * @param document its number, such as {@code 庆民发〔2026〕8 号}
 * @param on its date
 * @param department that named them
 */
@Embeddable
public record ChiefNaming(
        @Column(name = "named_by_document") String document,
        @Column(name = "named_on") LocalDate on,

        @AttributeOverride(name = "value", column = @Column(name = "named_by_department_id"))
        DepartmentId department) {

    private static final int LONGEST = 100;

    public ChiefNaming {
        document = Texts.required(document, "organization.refused.naming-number");
        if (document.length() > LONGEST) {
            throw new Refusal("organization.refused.naming-number").on("document");
        }
    }
}
