package org.govhall.catalog;

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

    /** Public because the page asks it. */
    public boolean narrows() {
        return isGiven(organ)
                || named(ItemKind.values(), kind) != null
                || applicantKind() != null
                || named(Theme.values(), theme) != null
                || named(ItemLevel.values(), level) != null
                || wantsOnline()
                || wantsSameDay();
    }

    /** Public because the page asks it, as the next one. */
    public boolean wantsOnline() {
        return Boolean.parseBoolean(online);
    }

    public boolean wantsSameDay() {
        return Boolean.parseBoolean(sameDay);
    }

    @Nullable ApplicantKind applicantKind() {
        return named(ApplicantKind.values(), applicant);
    }

    Predicate<ItemSummary> matches() {
        ItemKind wantedKind = named(ItemKind.values(), kind);
        ApplicantKind wantedApplicant = applicantKind();
        Theme wantedTheme = named(Theme.values(), theme);
        ItemLevel wantedLevel = named(ItemLevel.values(), level);
        return line -> (!isGiven(organ) || line.organ().equals(organ))
                && (wantedKind == null || line.kind() == wantedKind)
                && (wantedApplicant == null || line.applicantKinds().contains(wantedApplicant))
                && (wantedTheme == null || line.themes().contains(wantedTheme))
                && (wantedLevel == null || line.level() == wantedLevel)
                && (!wantsOnline() || line.online())
                && (!wantsSameDay() || line.sameDay());
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
