package org.govhall.catalog;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a place decides about its catalogue.
 *
 * @param nineOpenings 九公开: the nine elements of an item that the place makes a point of showing
 * @throws IllegalArgumentException at the start of the program, when there are not exactly nine, or one is never shown
 */
@ConfigurationProperties("govhall.catalog")
public record CatalogSettings(
        @DefaultValue({"NAME", "BASIS", "CONDITIONS", "MATERIALS", "STEPS", "PERIODS", "FEE", "RESULT", "PHONES"})
        Set<Element> nineOpenings) {

    public CatalogSettings {
        if (nineOpenings.size() != 9) {
            throw new IllegalArgumentException(
                    "govhall.catalog.nine-openings names " + nineOpenings.size() + " elements instead of nine");
        }
        if (nineOpenings.contains(Element.WORDS)) {
            throw new IllegalArgumentException("govhall.catalog.nine-openings: WORDS are searched, never shown");
        }
        nineOpenings = Set.copyOf(nineOpenings);
    }
}
