package org.govhall.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;

/**
 * By which right an officer acts at a window at an instant: from which post, and under which letter.
 *
 * <p>A holds the post always, B while A is away. Who stands in for A acts under an own letter, or else under A's: the
 * letter goes with the post, and ends with the term of its holder.
 */
final class PowerSearch {

    private final OrganizationSnapshot organization;
    private final ZoneId zone;
    private final Instant now;
    private final Predicate<OfficerId> away;

    /** @param away whether an officer is away at {@code now}; asked only where it matters */
    PowerSearch(OrganizationSnapshot organization, ZoneId zone, Instant now, Predicate<OfficerId> away) {
        this.organization = organization;
        this.zone = zone;
        this.now = now;
        this.away = away;
    }

    private record Engagement(PostView post, boolean standIn) {}

    private record Right(Engagement engagement, LetterView letter) {}

    /** Whether the officer is on duty at a post of this kind: as A, or as B while A is away. */
    boolean isOnPost(OfficerId officer, WindowId window, PostKind kind) {
        return organization.posts(window).stream()
                .anyMatch(post -> post.kind() == kind && engages(post, officer).isPresent());
    }

    Optional<Mandate> mandate(OfficerId officer, WindowId window, DepartmentId department, Power power, ItemCode item) {
        return serves(window, department)
                ? rights(officer, window, department)
                        .filter(right -> right.letter.grants(power, item, now, zone))
                        .findFirst()
                        .map(right -> new Mandate(
                                right.letter.id(),
                                right.letter.number(),
                                power,
                                officer,
                                right.engagement.post.kind(),
                                right.engagement.standIn))
                : Optional.empty();
    }

    /** Why there is no mandate. */
    Refusal refusal(OfficerId officer, WindowId window, DepartmentId department, Power power, ItemCode item) {
        if (!serves(window, department)) {
            return new Refusal("organization.refused.window-does-not-serve", departmentName(department));
        }
        if (engagements(officer, window).isEmpty()) {
            return notOnPost(officer, window);
        }
        return rights(officer, window, department)
                .map(Right::letter)
                .filter(letter -> letter.covers(power, item))
                .min(Comparator.comparing(letter -> letter.standing(now, zone)))
                .map(letter -> switch (letter.standing(now, zone)) {
                    case NOT_YET ->
                        new Refusal(
                                "organization.refused.letter-not-yet",
                                power,
                                letter.number(),
                                letter.validFrom().toString());
                    case IN_FORCE -> throw new IllegalStateException("the letter grants the power: " + letter.number());
                    case EXPIRED ->
                        new Refusal(
                                "organization.refused.letter-expired",
                                power,
                                letter.number(),
                                letter.validUntil().toString());
                    case REVOKED -> new Refusal("organization.refused.letter-revoked", power, letter.number());
                })
                .orElseGet(() -> endedWithTheTerm(officer, window, department, power, item)
                        .orElseGet(() -> new Refusal(
                                "organization.refused.no-letter", power, departmentName(department), item.value())));
    }

    /** The letter of A that would serve who stands in, had the term of A not ended. */
    private Optional<Refusal> endedWithTheTerm(
            OfficerId officer, WindowId window, DepartmentId department, Power power, ItemCode item) {
        return engagements(officer, window).stream()
                .filter(Engagement::standIn)
                .map(engagement -> engagement.post.officerA())
                .filter(a -> organization.lettersOf(a).stream()
                        .anyMatch(letter ->
                                letter.department().equals(department) && letter.grants(power, item, now, zone)))
                .flatMap(a -> outOfTerm(a).stream())
                .findFirst();
    }

    /** Why somebody is not on duty at the window: their term, if it is that, or else the post. */
    Refusal notOnPost(OfficerId officer, WindowId window) {
        WindowView view = organization.windows.get(window);
        return organization.posts(window).stream()
                .filter(post -> post.names(officer))
                .flatMap(post -> outOfTerm(officer).stream())
                .findFirst()
                .orElseGet(() -> new Refusal("organization.refused.not-on-post", view == null ? "" : view.number()));
    }

    private Optional<Refusal> outOfTerm(OfficerId id) {
        OfficerView officer = organization.officers.get(id);
        return officer == null ? Optional.empty() : officer.term().hindrance(officer.name(), today());
    }

    private LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    private boolean serves(WindowId window, DepartmentId department) {
        WindowView view = organization.windows.get(window);
        return view != null && view.serves(department);
    }

    /** What the officer may rest on, the best first: own posts before stood in for, own letters before A's. */
    private Stream<Right> rights(OfficerId officer, WindowId window, DepartmentId department) {
        return engagements(officer, window).stream()
                .flatMap(engagement -> Stream.concat(
                                organization.lettersOf(officer).stream(),
                                engagement.standIn && organization.isInOffice(engagement.post.officerA(), today())
                                        ? organization.lettersOf(engagement.post.officerA()).stream()
                                        : Stream.of())
                        .filter(letter -> letter.department().equals(department))
                        .map(letter -> new Right(engagement, letter)));
    }

    private List<Engagement> engagements(OfficerId officer, WindowId window) {
        return organization.posts(window).stream()
                .flatMap(post -> engages(post, officer).stream())
                .sorted(Comparator.comparing(Engagement::standIn))
                .toList();
    }

    private Optional<Engagement> engages(PostView post, OfficerId officer) {
        if (!organization.isInOffice(officer, today())) {
            return Optional.empty();
        }
        if (post.officerA().equals(officer)) {
            return Optional.of(new Engagement(post, false));
        }
        return officer.equals(post.officerB()) && away.test(post.officerA())
                ? Optional.of(new Engagement(post, true))
                : Optional.empty();
    }

    private String departmentName(DepartmentId id) {
        DepartmentView department = organization.departments.get(id);
        return department == null ? "" : department.name();
    }
}
