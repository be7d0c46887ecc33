package org.govhall.rating;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody says of a visit or a case. */
record RateForm(
        @NotNull(message = "{rating.form.missing}") @Nullable Satisfaction satisfaction,

        @Nullable List<RatingTag> tags,

        @Size(max = Rating.LONGEST_COMMENT, message = "{rating.form.long}") @Nullable String remark,

        @Nullable Boolean anonymous) {

    static RateForm empty(@Nullable Satisfaction chosen) {
        return new RateForm(chosen, List.of(), null, null);
    }

    Rating.Opinion toOpinion() {
        if (satisfaction == null) {
            throw new IllegalStateException("validated before");
        }
        return new Rating.Opinion(
                satisfaction, tags == null ? Set.of() : Set.copyOf(tags), remark, Boolean.TRUE.equals(anonymous));
    }
}
