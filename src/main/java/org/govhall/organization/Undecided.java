package org.govhall.organization;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds the open cases that nobody at their window may decide once a letter no longer counts. */
@Component
class Undecided {

    private final OrganizationMemory memory;
    private final LetterUse use;
    private final Clock clock;
    private final ZoneId zone;

    Undecided(OrganizationMemory memory, LetterUse use, Clock clock, ZoneId zone) {
        this.memory = memory;
        this.use = use;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * What a letter leaves behind.
     *
     * @param office whether the approval office of the department can decide in its stead
     */
    record Left(List<LetterUse.OpenCase> cases, boolean office) {}

    /** The cases that a letter covers, and no other letter in force does. */
    Left without(LetterView letter) {
        OrganizationSnapshot organization = memory.fresh();
        Instant now = clock.instant();
        List<WindowId> windows = organization.windowsOf(letter.grantee()).stream()
                .filter(window -> window.serves(letter.department()))
                .map(WindowView::id)
                .toList();
        List<LetterUse.OpenCase> left = windows.isEmpty()
                ? List.of()
                : use.openAt(windows, letter.department()).stream()
                        .filter(open -> !open.inOffice()
                                && letter.covers(open.power(), open.code())
                                && !isCoveredOtherwise(organization, letter, open, now))
                        .toList();
        return new Left(
                left,
                organization.officers.values().stream()
                        .anyMatch(officer -> officer.working()
                                && officer.term().includes(now.atZone(zone).toLocalDate())
                                && letter.department().equals(officer.approvalOfficeOf())));
    }

    private boolean isCoveredOtherwise(
            OrganizationSnapshot organization, LetterView letter, LetterUse.OpenCase open, Instant now) {
        return organization.posts(open.window()).stream()
                .flatMap(post -> post.officers().stream())
                .filter(officer ->
                        organization.isInOffice(officer, now.atZone(zone).toLocalDate()))
                .flatMap(officer -> organization.lettersOf(officer).stream())
                .anyMatch(other -> !other.id().equals(letter.id())
                        && other.department().equals(letter.department())
                        && other.grants(open.power(), open.code(), now, zone));
    }
}
