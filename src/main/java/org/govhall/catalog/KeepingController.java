package org.govhall.catalog;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.ItemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** The items a keeper looks after, their versions, and two versions side by side. */
@Controller
@RequestMapping("/catalog/keeping")
class KeepingController {

    /** One field of two versions. */
    record Difference(String field, String before, String after) {

        public boolean isChange() {
            return !before.equals(after);
        }
    }

    private static final int SIZE = 20;

    private final DraftDesk desk;
    private final Catalog catalog;
    private final ItemDrafts drafts;
    private final ContentText text;
    private final ZoneId zone;

    KeepingController(DraftDesk desk, Catalog catalog, ItemDrafts drafts, ContentText text, ZoneId zone) {
        this.desk = desk;
        this.catalog = catalog;
        this.drafts = drafts;
        this.text = text;
        this.zone = zone;
    }

    @GetMapping
    String items(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") String page,
            Model model) {
        Keeper keeper = keeper(who);
        String word = q.strip();
        List<ItemSummary> items = catalog.all().stream()
                .filter(item -> keeper.maySee(catalog.revision(item.revision())))
                .filter(item ->
                        item.name().contains(word) || item.code().value().contains(word.toUpperCase(Locale.ROOT)))
                .sorted(Comparator.comparing(ItemSummary::code))
                .toList();
        int number = page.matches("\\d{1,5}") ? Integer.parseInt(page) : 0;
        int from = Math.min(number * SIZE, items.size());
        List<DraftLine> open = desk.open(keeper);
        Map<String, DraftLine> draftOf = new HashMap<>();
        open.forEach(draft -> draftOf.put(draft.code(), draft));
        model.addAttribute("keeper", keeper);
        model.addAttribute("q", word);
        model.addAttribute("open", open);
        model.addAttribute("draftOf", draftOf);
        model.addAttribute("names", names(open));
        model.addAttribute("zone", zone);
        model.addAttribute(
                "page",
                new PageImpl<>(
                        items.subList(from, Math.min(from + SIZE, items.size())),
                        PageRequest.of(number, SIZE),
                        items.size()));
        return "catalog/keeping/items";
    }

    /** What the published version of each is called; a new item has none. */
    private Map<String, String> names(List<DraftLine> lines) {
        Map<String, String> names = new HashMap<>();
        lines.forEach(line -> catalog.history(new ItemCode(line.code())).stream()
                .findFirst()
                .ifPresent(last -> names.put(line.code(), last.name())));
        return names;
    }

    @GetMapping("/{code}")
    String item(@AuthenticationPrincipal SignedIn who, @PathVariable String code, Model model) {
        Keeper keeper = keeper(who);
        List<RevisionView> versions = versions(keeper, code);
        ItemCode item = versions.get(0).itemCode();
        model.addAttribute("keeper", keeper);
        model.addAttribute("versions", versions);
        model.addAttribute("standing", catalog.standing(item).orElseThrow(NotKept::new));
        model.addAttribute(
                "drafts",
                drafts.of(item.value()).stream()
                        .filter(draft -> keeper.maySee(draft.department()))
                        .toList());
        model.addAttribute("mayRevise", keeper.owns(versions.get(0)));
        model.addAttribute("zone", zone);
        return "catalog/keeping/item";
    }

    /** Two versions side by side, field by field. */
    @GetMapping("/{code}/compare")
    String compare(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer before,
            @RequestParam(required = false) @Nullable Integer after,
            @RequestParam(defaultValue = "false") boolean all,
            Locale locale,
            Model model) {
        List<RevisionView> versions = versions(keeper(who), code);
        RevisionView newer = version(versions, after == null ? versions.get(0).number() : after);
        RevisionView older = version(versions, before == null ? Math.max(1, newer.number() - 1) : before);
        List<Difference> differences = differences(older, newer, locale);
        model.addAttribute("versions", versions);
        model.addAttribute("older", older);
        model.addAttribute("newer", newer);
        model.addAttribute("all", all);
        model.addAttribute(
                "differences",
                differences.stream().filter(line -> all || line.isChange()).toList());
        model.addAttribute(
                "changed", differences.stream().filter(Difference::isChange).count());
        return "catalog/keeping/compare";
    }

    private List<Difference> differences(RevisionView older, RevisionView newer, Locale locale) {
        Map<String, JsonNode> said = DraftContent.of(older).fields();
        List<Difference> differences = new ArrayList<>();
        DraftContent.of(newer).fields().forEach((field, says) -> {
            if (!field.equals("centers")) {
                differences.add(new Difference(
                        field, text.text(field, said.get(field), locale), text.text(field, says, locale)));
            }
        });
        return differences;
    }

    private List<RevisionView> versions(Keeper keeper, String code) {
        List<RevisionView> versions = catalog.history(ItemDraftController.code(code));
        if (versions.isEmpty() || !keeper.maySee(versions.get(0))) {
            throw new NotKept();
        }
        return versions;
    }

    private static RevisionView version(List<RevisionView> versions, int number) {
        return versions.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(NotKept::new);
    }

    private Keeper keeper(SignedIn who) {
        return desk.keeper(who).orElseThrow(NotKept::new);
    }
}
