package org.govhall.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.govhall.identity.AccountId;
import org.govhall.kernel.LetterStanding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells which letters end within 30 days, and to whom that matters. */
@Service
public class EndingLetters {

    private final OrganizationMemory memory;
    private final ZoneId zone;

    EndingLetters(OrganizationMemory memory, ZoneId zone) {
        this.memory = memory;
        this.zone = zone;
    }

    /** The letters in force whose last day is at most 30 days away. */
    @Transactional(readOnly = true)
    public List<EndingLetter> at(Instant now) {
        OrganizationSnapshot organization = memory.fresh();
        LocalDate today = LocalDate.ofInstant(now, zone);
        return organization.letters.values().stream()
                .filter(letter -> letter.standing(now, zone) == LetterStanding.IN_FORCE
                        && letter.daysLeft(today) <= LetterEnds.DAYS_TO_RENEW)
                .map(letter -> ending(organization, letter, today))
                .toList();
    }

    private static EndingLetter ending(OrganizationSnapshot organization, LetterView letter, LocalDate today) {
        OfficerView grantee = organization.officers.get(letter.grantee());
        long left = letter.daysLeft(today);
        return new EndingLetter(
                letter.id(),
                letter.number(),
                grantee == null ? "" : grantee.name(),
                letter.validUntil(),
                left,
                left <= LetterEnds.DAYS_LEFT_URGENT ? LetterEnds.DAYS_LEFT_URGENT : LetterEnds.DAYS_TO_RENEW,
                concerned(organization, letter));
    }

    private static Set<AccountId> concerned(OrganizationSnapshot organization, LetterView letter) {
        DepartmentView department = organization.departments.get(letter.department());
        Stream<@Nullable OfficerId> chiefs = organization.windowsOf(letter.grantee()).stream()
                .filter(window -> window.serves(letter.department()))
                .flatMap(window -> organization.posts(window.id()).stream())
                .filter(post -> post.kind() == PostKind.CHIEF_REPRESENTATIVE)
                .map(PostView::officerA);
        Set<AccountId> accounts = new LinkedHashSet<>();
        Stream.concat(Stream.of(department == null ? null : department.head(), letter.grantee()), chiefs)
                .filter(Objects::nonNull)
                .map(organization.officers::get)
                .filter(officer -> officer != null && officer.working())
                .forEach(officer -> accounts.add(officer.account()));
        return accounts;
    }
}
