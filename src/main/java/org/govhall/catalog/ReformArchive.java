package org.govhall.catalog;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.govhall.kernel.ItemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What reform rounds there are, and what they decide. */
@Service
@Transactional(readOnly = true)
class ReformArchive {

    private final ReformRounds rounds;
    private final ReformDecisions decisions;

    ReformArchive(ReformRounds rounds, ReformDecisions decisions) {
        this.rounds = rounds;
        this.decisions = decisions;
    }

    Page<ReformRoundView> latest(Pageable page) {
        return rounds.latest(page).map(ReformRound::toView);
    }

    /** Those that everybody may see. */
    Page<ReformRoundView> published(Pageable page) {
        return rounds.published(page).map(ReformRound::toView);
    }

    Optional<ReformRoundView> find(ReformRoundId id) {
        return rounds.findById(id).map(ReformRound::toView);
    }

    Map<ReformRoundId, ReformCounts> counts(Collection<ReformRoundId> ids) {
        Map<ReformRoundId, Map<ReformKind, Long>> counted = new HashMap<>();
        ids.forEach(id -> counted.put(id, new EnumMap<>(ReformKind.class)));
        if (!ids.isEmpty()) {
            decisions
                    .counts(ids)
                    .forEach(count -> counted.computeIfAbsent(count.round(), id -> new EnumMap<>(ReformKind.class))
                            .put(count.kind(), count.items()));
        }
        return counted.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new ReformCounts(entry.getValue())));
    }

    ReformCounts counts(ReformRoundId id) {
        return counts(List.of(id)).getOrDefault(id, new ReformCounts(Map.of()));
    }

    /** @param text a part of the code, the name or the department; blank for all */
    Page<ReformRow> rows(ReformRoundId id, @Nullable ReformKind kind, String text, Pageable page) {
        String asked = text.strip();
        String like = "%" + asked.replace("%", "").replace("_", "") + "%";
        return decisions.rows(id, kind, asked, like, page);
    }

    Optional<ReformLine> line(ReformRoundId id, ItemCode code) {
        return decisions.find(id, code.value()).map(ReformDecision::toLine);
    }

    List<ReformLine> lines(ReformRoundId id) {
        return decisions.ofRound(id).stream().map(ReformDecision::toLine).toList();
    }

    /** What published rounds have decided about an item, the latest first. */
    List<ReformHistory> history(ItemCode code) {
        List<ReformLine> lines = decisions.history(code.value()).stream()
                .map(ReformDecision::toLine)
                .toList();
        Map<ReformRoundId, ReformRoundView> known = lines.isEmpty()
                ? Map.of()
                : rounds
                        .findAll(
                                lines.stream().map(ReformLine::round).distinct().toList())
                        .stream()
                        .map(ReformRound::toView)
                        .collect(Collectors.toMap(ReformRoundView::id, Function.identity()));
        return lines.stream()
                .flatMap(line ->
                        Optional.ofNullable(known.get(line.round()))
                                .map(round -> new ReformHistory(round, line))
                                .stream())
                .toList();
    }
}
