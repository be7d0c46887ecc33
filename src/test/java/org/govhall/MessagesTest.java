package org.govhall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both languages say the same things, once, and well formed. */
class MessagesTest {

    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern HALF_WIDTH_IN_CHINESE = Pattern.compile("\\p{IsHan}[,;:?!]|[,;:?!]\\p{IsHan}");
    private static final Pattern NO_SPACE = Pattern.compile("\\p{IsHan}[A-Za-z0-9]|[A-Za-z0-9]\\p{IsHan}");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        for (String module : modules()) {
            assertThat(read(module + "_en").keySet())
                    .as(module)
                    .isEqualTo(read(module).keySet());
        }
    }

    @Test
    void aKeyThatTwoModulesHaveSaysTheSame() throws IOException {
        List<String> twice = new ArrayList<>();
        for (String language : List.of("", "_en")) {
            Map<String, String> said = new TreeMap<>();
            for (String module : modules()) {
                read(module + language).forEach((key, text) -> {
                    String before = said.putIfAbsent(key, text);
                    if (before != null && !before.equals(text)) {
                        twice.add(key + ": " + before + " / " + text);
                    }
                });
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void noKeyIsWrittenTwiceInOneFile() throws IOException {
        List<String> twice = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                Set<String> seen = new TreeSet<>();
                Files.readAllLines(file).stream()
                        .filter(line -> !line.startsWith("#") && line.contains("="))
                        .map(line -> line.substring(0, line.indexOf('=')).strip())
                        .filter(key -> !seen.add(key))
                        .forEach(key -> twice.add(file.getFileName() + ": " + key));
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void everyModulesBundleIsRegistered() throws IOException {
        String configuration = Files.readString(Path.of("src/main/resources/application.yml"));
        assertThat(modules()).allSatisfy(module -> assertThat(configuration).contains("messages/" + module));
    }

    /** A key that is put together at run time is left to the pages' own tests. */
    @Test
    void everyKeyThatTheProgramNamesIsKnown() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String module : modules()) {
            known.addAll(read(module).keySet());
        }
        String firstWords = known.stream()
                .map(key -> key.split("\\.", 2)[0])
                .filter(word -> Character.isLowerCase(word.charAt(0)))
                .distinct()
                .collect(Collectors.joining("|"));
        Pattern named = Pattern.compile("\"\\{?((?:" + firstWords + ")(?:\\.[a-z0-9-]+)+)}?\"(?!\\s*\\+)");
        List<String> unknown = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Matcher key = named.matcher(Files.readString(source));
                while (key.find()) {
                    if (!known.contains(key.group(1))) {
                        unknown.add(source.getFileName() + ": " + key.group(1));
                    }
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyMessageIsAWellFormedPatternWithTheSameArgumentsInBothLanguages() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String module : modules()) {
            Map<String, String> chinese = read(module);
            Map<String, String> english = read(module + "_en");
            for (Map<String, String> bundle : List.of(chinese, english)) {
                bundle.forEach((key, text) -> {
                    if (text.isBlank() || LONE_APOSTROPHE.matcher(text).find() || !isPattern(text)) {
                        wrong.add(key + " = " + text);
                    }
                });
            }
            chinese.forEach((key, text) -> {
                if (!arguments(text).equals(arguments(english.getOrDefault(key, "")))) {
                    wrong.add(key + ": other arguments in English");
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void englishIsEnglishAndChineseIsSetAsChineseIs() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String module : modules()) {
            read(module + "_en").forEach((key, text) -> {
                // Chinese words may be quoted: what one types into the search, the number of a document
                if (HAN.matcher(text).find()
                        && !LATIN_WORD.matcher(text).find()
                        && !key.equals("portal.language.switch")) {
                    wrong.add("en " + key + " = " + text);
                }
            });
            read(module).forEach((key, text) -> {
                if (HALF_WIDTH_IN_CHINESE.matcher(text).find()
                        || NO_SPACE.matcher(text).find()) {
                    wrong.add("zh " + key + " = " + text);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isPattern(String text) {
        try {
            return !new MessageFormat(text).toPattern().isEmpty();
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static Set<String> arguments(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = ARGUMENT.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static List<String> modules() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith("_en.properties"))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .toList();
        }
    }

    static Map<String, String> read(String bundle) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(bundle + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> messages = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> messages.put(key, properties.getProperty(key)));
        return messages;
    }

    static Set<String> allKeys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String module : modules()) {
            keys.addAll(read(module).keySet());
        }
        return keys;
    }
}
