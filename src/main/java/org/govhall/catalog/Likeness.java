package org.govhall.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How near one item is to another, in whole percent: seven parts the name, by the pairs of characters that both have, and
 * three parts the legal bases, by the articles that both rest on.
 *
 * @param name how near the names are, 0 to 100
 * @param basis how near the legal bases are, 0 to 100; 0 where one has none
 */
record Likeness(int name, int basis) {

    /** From here on it is shown to supervisors. */
    static final int NEAR = 50;

    private static final int PARTS_OF_NAME = 7;
    private static final int PARTS_OF_BASIS = 3;

    static Likeness of(String name, List<LegalBasis> bases, String otherName, List<LegalBasis> otherBases) {
        return new Likeness(shared(pairs(name), pairs(otherName)), shared(articles(bases), articles(otherBases)));
    }

    public int percent() {
        return (PARTS_OF_NAME * name + PARTS_OF_BASIS * basis) / (PARTS_OF_NAME + PARTS_OF_BASIS);
    }

    boolean isNear() {
        return percent() >= NEAR;
    }

    private static Set<String> pairs(String name) {
        int[] characters = name.codePoints().filter(Character::isLetterOrDigit).toArray();
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < characters.length; i++) {
            pairs.add(new String(characters, i, 2));
        }
        return pairs;
    }

    private static Set<String> articles(List<LegalBasis> bases) {
        return bases.stream()
                .map(basis -> basis.law() + (basis.articles() == null ? "" : basis.articles()))
                .collect(Collectors.toSet());
    }

    /** Twice what both have, of what each has (Sørensen and Dice). */
    private static int shared(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        long both = one.stream().filter(other::contains).count();
        return (int) Math.round(200.0 * both / (one.size() + other.size()));
    }
}
