package org.govhall.catalog;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A law that an item rests on.
 *
 * @param law its title, with the document number where it has one
 * @param articles such as 第三十三条、第三十五条; null where the whole act is meant
 */
@Embeddable
public record LegalBasis(String law, @Nullable String articles) {}
