package org.govhall.catalog;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Why an item was found: which of its phrases answers to what was typed, and what of it. The index ranks; this explains,
 * for the few that are shown.
 *
 * @param of whose phrase it is
 * @param how what it has in common with the question
 * @param parts the phrase, cut where a mark begins or ends
 */
record Match(Of of, How how, List<Part> parts) {

    /** What of an item was compared. */
    enum Of {
        CODE,
        NAME,
        WORD,
        RESULT,
        ORGAN
    }

    /** In what it agrees; what comes first counts more. */
    enum How {
        WRITING,
        PINYIN,
        SOUND,
        MEANING
    }

    /** @param marked whether it is what was asked for */
    record Part(String text, boolean marked) {}

    /** A phrase with what agrees in it. */
    private record Tried(Of of, How how, String text, BitSet marks) {

        int marked() {
            return marks.cardinality();
        }

        Match match() {
            List<Part> parts = new ArrayList<>();
            int[] points = text.codePoints().toArray();
            for (int from = 0, to; from < points.length; from = to) {
                boolean marked = marks.get(from);
                to = Math.min(points.length, marked ? marks.nextClearBit(from) : next(from, points.length));
                parts.add(new Part(new String(points, from, to - from), marked));
            }
            return new Match(of, how, parts);
        }

        private int next(int from, int length) {
            int next = marks.nextSetBit(from);
            return next < 0 ? length : next;
        }
    }

    /** Whether the name itself carries the marks. */
    public boolean inName() {
        return of == Of.NAME;
    }

    /** Empty where the item only looks alike. */
    static Optional<Match> of(RevisionView item, String asked) {
        String query = Writing.plain(asked);
        if (query.isEmpty()) {
            return Optional.empty();
        }
        String code = item.itemCode().value();
        if (query.equals(Writing.plain(code))) {
            return Optional.of(new Match(Of.CODE, How.WRITING, List.of(new Part(code, true))));
        }
        List<Tried> phrases = Stream.of(
                        Stream.of(phrase(Of.NAME, item.name())),
                        item.everydayWords().stream().map(word -> phrase(Of.WORD, word)),
                        Stream.of(phrase(Of.RESULT, item.resultDocument()), phrase(Of.ORGAN, item.organ())))
                .flatMap(phrase -> phrase)
                .toList();
        for (How how : How.values()) {
            Tried best = null;
            for (Tried phrase : phrases) {
                Tried tried = new Tried(phrase.of, how, phrase.text, marks(how, phrase.text, query));
                if (tried.marked() > (best == null ? 0 : best.marked())) {
                    best = tried;
                }
            }
            if (best != null) {
                return Optional.of(best.match());
            }
        }
        return Optional.empty();
    }

    private static Tried phrase(Of of, String text) {
        return new Tried(of, How.WRITING, text, new BitSet());
    }

    private static BitSet marks(How how, String text, String query) {
        List<String> characters = text.codePoints()
                .mapToObj(Character::toString)
                .map(Writing::plain)
                .toList();
        return switch (how) {
            case WRITING -> written(characters, query);
            case PINYIN -> typed(characters, query);
            case SOUND -> heard(characters, query);
            case MEANING -> meant(characters, query);
        };
    }

    /** Two characters that follow one another in both; of a question of one character, that one. */
    private static BitSet written(List<String> characters, String query) {
        BitSet marks = new BitSet();
        if (query.codePointCount(0, query.length()) == 1) {
            for (int i = 0; i < characters.size(); i++) {
                marks.set(i, characters.get(i).equals(query));
            }
            return marks;
        }
        for (int i = 1; i < characters.size(); i++) {
            String pair = characters.get(i - 1) + characters.get(i);
            if (pair.codePoints().allMatch(Character::isLetterOrDigit) && query.contains(pair)) {
                marks.set(i - 1, i + 1);
            }
        }
        return marks;
    }

    /** Letters typed for the sound: in full, by initials, or the one after the other. */
    private static BitSet typed(List<String> characters, String query) {
        BitSet best = new BitSet();
        String letters = query.replaceAll("[^a-z]", "");
        if (letters.length() < 2) {
            return best;
        }
        List<String> sounds = characters.stream().map(Match::sound).toList();
        for (int from = 0; from < sounds.size(); from++) {
            int to = reach(sounds, from, letters);
            if (to - from > best.cardinality()) {
                best.clear();
                best.set(from, to);
            }
        }
        return best;
    }

    /** Where the letters end that begin there; the beginning itself where they do not fit. */
    private static int reach(List<String> sounds, int from, String letters) {
        String full = letters;
        int to = from;
        while (to < sounds.size() && !full.isEmpty() && !sounds.get(to).isEmpty()) {
            String sound = sounds.get(to);
            if (full.startsWith(sound)) {
                full = full.substring(sound.length());
            } else if (sound.startsWith(full)) {
                full = "";
            } else {
                break;
            }
            to++;
        }
        if (full.isEmpty()) {
            return to;
        }
        int end = from + letters.length();
        if (end > sounds.size()) {
            return from;
        }
        for (int i = from; i < end; i++) {
            if (!sounds.get(i).startsWith(letters.substring(i - from, i - from + 1))) {
                return from;
            }
        }
        return end;
    }

    /** Other characters of the same sound, two by two. */
    private static BitSet heard(List<String> characters, String query) {
        Set<String> asked = new HashSet<>();
        List<String> syllables = Writing.syllables(query.replace(" ", ""));
        for (int i = 1; i < syllables.size(); i++) {
            asked.add(syllables.get(i - 1) + ' ' + syllables.get(i));
        }
        BitSet marks = new BitSet();
        for (int i = 1; i < characters.size(); i++) {
            if (asked.contains(sound(characters.get(i - 1)) + ' ' + sound(characters.get(i)))) {
                marks.set(i - 1, i + 1);
            }
        }
        return marks;
    }

    /** The longest words that mean what was asked. */
    private static BitSet meant(List<String> characters, String query) {
        BitSet marks = new BitSet();
        Set<Integer> asked = SameMeaning.of(query);
        if (asked.isEmpty()) {
            return marks;
        }
        for (int from = 0; from < characters.size(); from++) {
            for (int to = characters.size(); to > from + 1; to--) {
                String word = String.join("", characters.subList(from, to));
                if (SameMeaning.isWord(word) && SameMeaning.of(word).stream().anyMatch(asked::contains)) {
                    marks.set(from, to);
                    break;
                }
            }
        }
        return marks;
    }

    private static String sound(String character) {
        List<String> syllables = Writing.syllables(character);
        return syllables.isEmpty() ? "" : syllables.get(0);
    }
}
