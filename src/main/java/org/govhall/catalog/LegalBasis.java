package org.govhall.catalog;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * A law that an item rests on.
 *
 * @param law its title, with the document number where it has one
 * @param articles such as 第三十三条、第三十五条; null where the whole act is meant
 * @param legalRank null in what was stored before ranks were kept: {@link #rank} tells it from the title then
 * @param wording what the article says, word for word; null where it was not recorded
 */
@Embeddable
public record LegalBasis(
        String law,
        @Nullable String articles,
        @Enumerated(EnumType.STRING) @Nullable LegalRank legalRank,
        @Nullable String wording) {

    public LegalBasis(String law, @Nullable String articles) {
        this(law, articles, LegalRank.ofTitle(law), null);
    }

    /** How high the act stands. */
    public LegalRank rank() {
        return legalRank == null ? LegalRank.ofTitle(law) : legalRank;
    }
}
