package org.govhall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every template of every module keeps to. */
class TemplatesTest {

    private static final Path FOLDER = Path.of("src/main/resources/templates");

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern UNSAFE = Pattern.compile(
            "<script(?![^>]*\\b(?:th:)?src=)|<style\\b|\\s(?:th:)?style(?:append)?=|\\s(?:th:)?on[a-z]+=|th:utext|\\[\\(|"
                    + "javascript:|href=\"#\"|tabindex=\"[1-9]|(?:src|href)=\"https?:",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("<[^>\"']*(?:\"[^\"]*\"[^>\"']*|'[^']*'[^>\"']*)*>");
    private static final Pattern SPOKEN_ATTRIBUTE =
            Pattern.compile("\\s(?:alt|title|placeholder|aria-label|data-label)=\"([^\"]*)\"");
    private static final Pattern WORDS = Pattern.compile("\\p{IsHan}|[A-Za-z]{2,}");
    private static final Pattern KEY = Pattern.compile("#\\{([A-Za-z][\\w.-]*)[}(]");
    private static final Pattern KEY_AS_TEXT = Pattern.compile("#messages\\.\\w+\\('([\\w.-]+)'");
    private static final Pattern KEY_PREFIX = Pattern.compile("#\\{\\|([A-Za-z][\\w.-]*[.])\\$");
    private static final Pattern ICON = Pattern.compile("icon\\('([\\w-]+)'\\)");
    private static final Pattern DRAWING = Pattern.compile("th:fragment=\"([\\w-]+)\"");

    @Test
    void noTemplateHoldsScriptStyleOrUnescapedText() throws IOException {
        assertThat(findings(UNSAFE::matcher)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>go()</script>",
                "<p style=\"color:red\">",
                "<p th:style=\"x\">",
                "<a onclick=\"go()\">",
                "<p th:utext=\"${x}\">",
                "<a href=\"#\">",
                "<img src=\"https://elsewhere.example/x.png\">"
            })
    void theCheckFindsWhatIsUnsafe(String planted) {
        assertThat(UNSAFE.matcher(planted).find()).isTrue();
    }

    @Test
    void aScriptFromOurOwnHouseIsSafe() {
        assertThat(UNSAFE.matcher("<script defer th:src=\"@{/js/govhall.js}\">").find())
                .isFalse();
    }

    /** Without its first line a browser lays a page out as the last century did: other margins, other table fonts. */
    @Test
    void everyPageSaysThatItIsHtml() throws IOException {
        assertThat(templates())
                .allSatisfy(
                        (name, text) -> assertThat(!text.contains("~{layout/") || text.startsWith("<!DOCTYPE html>"))
                                .as(name)
                                .isTrue());
    }

    @Test
    void everyWordComesFromTheMessages() throws IOException {
        List<String> literal = new ArrayList<>();
        for (Map.Entry<String, String> template : templates().entrySet()) {
            for (String words : spoken(template.getValue())) {
                literal.add(template.getKey() + ": " + words);
            }
        }
        assertThat(literal).isEmpty();
    }

    @Test
    void theCheckFindsWordsThatNobodyTranslates() {
        assertThat(spoken("<p th:if=\"${a > b}\">您好</p>")).containsExactly("您好");
        assertThat(spoken("<p>Hello <b th:text=\"#{x}\"></b></p>")).containsExactly("Hello");
        assertThat(spoken("<input placeholder=\"例如\">")).containsExactly("例如");
        assertThat(spoken("<button th:text=\"#{a.key}\">登录</button><p th:text=\"${x}\"></p> · <i></i>"))
                .isEmpty();
    }

    @Test
    void everyKeyThatATemplateNamesIsKnown() throws IOException {
        Set<String> known = MessagesTest.allKeys();
        Set<String> unknown = new TreeSet<>();
        templates()
                .forEach((name, text) -> Stream.of(KEY, KEY_AS_TEXT, KEY_PREFIX)
                        .flatMap(pattern -> all(pattern, text))
                        // what ends with a dot is continued by a value: one key at least begins so
                        .filter(key -> key.endsWith(".")
                                ? known.stream().noneMatch(whole -> whole.startsWith(key))
                                : !known.contains(key))
                        .forEach(key -> unknown.add(name + ": " + key)));
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyIconIsDrawn() throws IOException {
        Map<String, String> templates = templates();
        Set<String> drawn = new TreeSet<>(all(DRAWING, Files.readString(FOLDER.resolve("fragments/icons.html")))
                .toList());
        Set<String> missing = new TreeSet<>();
        templates.forEach((name, text) ->
                all(ICON, text).filter(icon -> !drawn.contains(icon)).forEach(icon -> missing.add(name + ": " + icon)));
        assertThat(missing).isEmpty();
    }

    private static List<String> findings(Function<String, Matcher> check) throws IOException {
        List<String> found = new ArrayList<>();
        templates().forEach((name, text) -> {
            Matcher matcher = check.apply(text);
            while (matcher.find()) {
                found.add(name + ": " + matcher.group().strip());
            }
        });
        return found;
    }

    /** Words that a reader would see or hear and that no message replaces; the names of keys on a keyboard are none. */
    private static List<String> spoken(String template) {
        List<String> words = new ArrayList<>();
        Matcher tag = TAG.matcher(template);
        boolean replaced = false;
        int end = 0;
        while (tag.find()) {
            String between = template.substring(end, tag.start()).strip();
            if (!replaced && WORDS.matcher(between.replaceAll("&\\w+;", "")).find()) {
                words.add(between);
            }
            replaced = tag.group().contains("th:text=") || tag.group().startsWith("<kbd");
            all(SPOKEN_ATTRIBUTE, tag.group())
                    .filter(text -> WORDS.matcher(text).find())
                    .forEach(words::add);
            end = tag.end();
        }
        return words;
    }

    private static Stream<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1));
    }

    private static Map<String, String> templates() throws IOException {
        Map<String, String> templates = new TreeMap<>();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                templates.put(
                        FOLDER.relativize(file).toString(),
                        COMMENT.matcher(Files.readString(file)).replaceAll(""));
            }
        }
        return templates;
    }
}
