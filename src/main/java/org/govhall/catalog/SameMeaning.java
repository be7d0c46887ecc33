package org.govhall.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Words by which people mean one thing ({@code catalog/same-meaning.txt}, a line for each meaning). A text is read from
 * left to right, the longest word first; what it means is a set of the numbers of lines.
 */
final class SameMeaning {

    private static final Map<String, List<Integer>> MEANINGS = read();
    private static final int LONGEST =
            MEANINGS.keySet().stream().mapToInt(String::length).max().orElse(1);

    private SameMeaning() {}

    private static Map<String, List<Integer>> read() {
        Map<String, List<Integer>> meanings = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SameMeaning.class.getResourceAsStream("/catalog/same-meaning.txt")),
                StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                number++;
                for (String word : Writing.plain(line).split(" +")) {
                    meanings.computeIfAbsent(word, missing -> new ArrayList<>()).add(number);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return meanings;
    }

    /** Whether a text in its plain writing is one word of the list, and no more. */
    static boolean isWord(String plainText) {
        return MEANINGS.containsKey(plainText);
    }

    /** What a text in its {@linkplain Writing#plain plain} writing means. */
    static Set<Integer> of(String plainText) {
        Set<Integer> meanings = new LinkedHashSet<>();
        int at = 0;
        while (at < plainText.length()) {
            int length = Math.min(LONGEST, plainText.length() - at);
            while (length > 0 && !MEANINGS.containsKey(plainText.substring(at, at + length))) {
                length--;
            }
            if (length > 0) {
                meanings.addAll(MEANINGS.get(plainText.substring(at, at + length)));
                at += length;
            } else {
                at++;
            }
        }
        return meanings;
    }
}
