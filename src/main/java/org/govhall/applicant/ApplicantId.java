package org.govhall.applicant;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.govhall.kernel.Ids;

/** Identifies an applicant. */
@Embeddable
public record ApplicantId(UUID value) implements Serializable {

    public static ApplicantId next() {
        return new ApplicantId(Ids.next());
    }

    public static ApplicantId of(String text) {
        return new ApplicantId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
