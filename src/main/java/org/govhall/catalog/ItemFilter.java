package org.govhall.catalog;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the catalogue, as it stands in the address. A word that is not known narrows nothing, so
 * that an old link still leads somewhere.
 */
record ItemFilter(
        @Nullable String q,
        @Nullable String organ,
        @Nullable String kind,
        @Nullable String applicant,
        @Nullable String theme,
        @Nullable String level,
        @Nullable String online,
        @Nullable String sameDay) {

    static ItemFilter of(@Nullable String question) {
        return new ItemFilter(question, null, null, null, null, null, null, null);
    }

    private static final int LONGEST_QUESTION = 100;

    String question() {
        String text = q == null ? "" : q.strip();
        return text.length() <= LONGEST_QUESTION ? text : text.substring(0, LONGEST_QUESTION);
    }

    /** By what the list can be narrowed. */
    enum By {
        ORGAN,
        KIND,
        APPLICANT,
        THEME,
        LEVEL,
        ONLINE,
        SAME_DAY
    }

    /** Public because the page asks it. */
    public boolean narrows() {
        return !conditions().isEmpty();
    }

    @Nullable ApplicantKind applicantKind() {
        return named(ApplicantKind.values(), applicant);
    }

    Predicate<ItemSummary> matches() {
        return all(conditions());
    }

    /** The same, whatever was chosen by this. */
    Predicate<ItemSummary> matchesWhatever(By by) {
        Map<By, Predicate<ItemSummary>> others = conditions();
        others.remove(by);
        return all(others);
    }

    private static Predicate<ItemSummary> all(Map<By, Predicate<ItemSummary>> conditions) {
        return line -> conditions.values().stream().allMatch(condition -> condition.test(line));
    }

    /** What was chosen, and is known. */
    private Map<By, Predicate<ItemSummary>> conditions() {
        Map<By, Predicate<ItemSummary>> conditions = new EnumMap<>(By.class);
        if (isGiven(organ)) {
            conditions.put(By.ORGAN, line -> line.organ().equals(organ));
        }
        ItemKind wantedKind = named(ItemKind.values(), kind);
        if (wantedKind != null) {
            conditions.put(By.KIND, line -> line.kind() == wantedKind);
        }
        ApplicantKind wantedApplicant = applicantKind();
        if (wantedApplicant != null) {
            conditions.put(By.APPLICANT, line -> line.applicantKinds().contains(wantedApplicant));
        }
        Theme wantedTheme = named(Theme.values(), theme);
        if (wantedTheme != null) {
            conditions.put(By.THEME, line -> line.themes().contains(wantedTheme));
        }
        ItemLevel wantedLevel = named(ItemLevel.values(), level);
        if (wantedLevel != null) {
            conditions.put(By.LEVEL, line -> line.level() == wantedLevel);
        }
        if (Boolean.parseBoolean(online)) {
            conditions.put(By.ONLINE, ItemSummary::online);
        }
        if (Boolean.parseBoolean(sameDay)) {
            conditions.put(By.SAME_DAY, ItemSummary::sameDay);
        }
        return conditions;
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static <E extends Enum<E>> @Nullable E named(E[] constants, @Nullable String name) {
        return Stream.of(constants)
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
