package org.govhall.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.govhall.kernel.LetterStanding;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may use which of the seven powers at this moment, at which window, and until when: read from the letters alone. */
@Component
class PowersNow {

    private final Absences absences;
    private final ZoneId zone;

    PowersNow(Absences absences, ZoneId zone) {
        this.absences = absences;
        this.zone = zone;
    }

    /**
     * Somebody at a window, with the letters that count for them now.
     *
     * @param standIn whether they stand in for A, who is away
     * @param letters under each power, the one that lasts longest first; none where they hold nothing
     */
    record Holder(WindowView window, OfficerView officer, boolean standIn, Map<Power, List<LetterView>> letters) {

        /** Each letter once. */
        public List<LetterView> all() {
            return letters.values().stream().flatMap(List::stream).distinct().toList();
        }
    }

    /** Everybody at these windows who may use a power now. */
    @Transactional(readOnly = true)
    public List<Holder> at(OrganizationSnapshot organization, Predicate<WindowView> wanted, Instant now) {
        List<PostView> posts = organization.windows.values().stream()
                .filter(wanted)
                .flatMap(window -> organization.posts(window.id()).stream())
                .toList();
        Set<OfficerId> away = posts.isEmpty()
                ? Set.of()
                : absences.awayAmong(posts.stream().map(PostView::officerA).toList(), now);
        List<Holder> holders = new ArrayList<>();
        for (PostView post : posts) {
            add(holders, organization, post, post.officerA(), false, now);
            OfficerId standIn = post.officerB();
            if (standIn != null && away.contains(post.officerA())) {
                add(holders, organization, post, standIn, true, now);
            }
        }
        return holders;
    }

    private void add(
            Collection<Holder> holders,
            OrganizationSnapshot organization,
            PostView post,
            OfficerId id,
            boolean standIn,
            Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        WindowView window = organization.windows.get(post.window());
        OfficerView officer = organization.officers.get(id);
        if (window == null || officer == null || !officer.term().includes(today)) {
            return;
        }
        Stream<LetterView> ofA = standIn && organization.isInOffice(post.officerA(), today)
                ? organization.lettersOf(post.officerA()).stream()
                : Stream.of();
        Map<Power, List<LetterView>> letters = new EnumMap<>(Power.class);
        Stream.concat(organization.lettersOf(id).stream(), ofA)
                .filter(letter ->
                        letter.standing(now, zone) == LetterStanding.IN_FORCE && window.serves(letter.department()))
                .sorted((one, other) -> other.validUntil().compareTo(one.validUntil()))
                .forEach(letter -> letter.powers()
                        .forEach(power -> letters.computeIfAbsent(power, none -> new ArrayList<>())
                                .add(letter)));
        if (!letters.isEmpty()) {
            holders.add(new Holder(window, officer, standIn, letters));
        }
    }
}
