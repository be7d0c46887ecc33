package org.govhall.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.WindowId;
import org.springframework.stereotype.Component;

/** Works out what a round would do: nobody approves what they cannot see. Costs one question of each concern. */
@Component
class ReformPreview {

    private final ReformArchive archive;
    private final CatalogMemory memory;
    private final OrganizationDirectory organization;
    private final List<ReformConcern> concerns;

    ReformPreview(
            ReformArchive archive,
            CatalogMemory memory,
            OrganizationDirectory organization,
            List<ReformConcern> concerns) {
        this.archive = archive;
        this.memory = memory;
        this.organization = organization;
        this.concerns = concerns;
    }

    ReformEffect of(ReformRoundId id, LocalDate today) {
        List<ReformLine> closing =
                archive.lines(id).stream().filter(line -> line.kind().closes()).toList();
        Set<ItemCode> codes = closing.stream().map(ReformLine::code).collect(Collectors.toSet());
        Map<ReformConcern, Map<ItemCode, Long>> counted = new LinkedHashMap<>();
        for (ReformConcern concern : concerns) {
            counted.put(concern, codes.isEmpty() ? Map.of() : concern.count(codes));
        }
        Map<String, Long> totals = new LinkedHashMap<>();
        concerns.forEach(concern -> totals.put(concern.labelKey(), 0L));
        CatalogCopy copy = memory.current();
        Set<WindowId> allWindows = new HashSet<>();
        long offerings = 0;
        long stopped = 0;
        List<ReformEffect.Row> rows = new ArrayList<>();
        for (ReformLine line : closing) {
            List<OfferingView> open = copy.entry(line.code())
                    .map(entry -> entry.openOfferings(today))
                    .orElse(List.of());
            Set<WindowId> windows = new HashSet<>();
            for (OfferingView offering : open) {
                organization
                        .windowServing(offering.center(), offering.department())
                        .ifPresent(window -> windows.add(window.id()));
            }
            allWindows.addAll(windows);
            offerings += open.size();
            Map<String, Long> counts = new LinkedHashMap<>();
            for (Map.Entry<ReformConcern, Map<ItemCode, Long>> concern : counted.entrySet()) {
                long count = concern.getValue().getOrDefault(line.code(), 0L);
                counts.put(concern.getKey().labelKey(), count);
                totals.merge(concern.getKey().labelKey(), count, Long::sum);
                if (line.running() == RunningCases.STOP && concern.getKey().isStopped()) {
                    stopped += count;
                }
            }
            rows.add(new ReformEffect.Row(
                    line.code(),
                    line.name(),
                    line.organ(),
                    line.kind(),
                    line.running(),
                    open.size(),
                    windows.size(),
                    counts));
        }
        return new ReformEffect(archive.counts(id), totals, stopped, offerings, allWindows.size(), rows);
    }
}
