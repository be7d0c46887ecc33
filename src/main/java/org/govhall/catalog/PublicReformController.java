package org.govhall.catalog;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.govhall.kernel.ItemCode;
import org.govhall.sheet.CsvFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What reform has decided, for everybody: the published rounds with their counts, and the history of each item. */
@Controller
class PublicReformController {

    private static final String FOLDER = "catalog/reform/";

    private final ReformArchive archive;
    private final Catalog catalog;
    private final MessageSource messages;

    PublicReformController(ReformArchive archive, Catalog catalog, MessageSource messages) {
        this.archive = archive;
        this.catalog = catalog;
        this.messages = messages;
    }

    @GetMapping("/reform")
    String rounds(@PageableDefault(size = 20) Pageable page, Model model) {
        var rounds = archive.published(page);
        model.addAttribute("page", rounds);
        model.addAttribute(
                "counts", archive.counts(rounds.map(ReformRoundView::id).getContent()));
        return FOLDER + "public-rounds";
    }

    @GetMapping("/reform/{id}")
    String round(
            @PathVariable ReformRoundId id,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "") String q,
            @PageableDefault(size = 20) Pageable page,
            Model model) {
        ReformRoundView round = published(id);
        ReformKind chosen = ReformNames.kind(kind);
        model.addAttribute("round", round);
        model.addAttribute("counts", archive.counts(id));
        model.addAttribute("page", archive.rows(id, chosen, q, page));
        model.addAttribute("kinds", ReformKind.values());
        model.addAttribute("kind", chosen);
        model.addAttribute("q", q);
        return FOLDER + "public-round";
    }

    @GetMapping("/reform/{id}/list.csv")
    void list(
            @PathVariable ReformRoundId id,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "") String q,
            Locale locale,
            HttpServletResponse response) {
        published(id);
        CsvFile file = CsvFile.download(
                response,
                "reform.csv",
                List.of(
                        ReformSheet.CODE,
                        ReformSheet.NAME,
                        messages.getMessage("catalog.items.organ", null, locale),
                        ReformSheet.DECISION,
                        ReformSheet.DELEGATED_TO,
                        ReformSheet.CHANGE,
                        ReformSheet.WATCHED_BY));
        for (ReformRow row : archive.rows(id, ReformNames.kind(kind), q, Pageable.unpaged())) {
            file.row(List.of(
                    row.code(),
                    row.name(),
                    row.organ(),
                    messages.getMessage("ReformKind." + row.kind().name(), null, locale),
                    Objects.requireNonNullElse(row.delegatedTo(), ""),
                    Objects.requireNonNullElse(row.changeNote(), ""),
                    Objects.requireNonNullElse(row.watchedBy(), "")));
        }
    }

    /** What was decided about one item, round by round. */
    @GetMapping("/items/{code}/reform")
    String history(@PathVariable String code, Model model) {
        ItemCode item = FormWords.codeIn(code)
                .filter(known -> catalog.standing(known).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("code", item);
        model.addAttribute("name", catalog.latestName(item));
        model.addAttribute("standing", catalog.standing(item).orElseThrow());
        model.addAttribute("history", archive.history(item));
        return FOLDER + "history";
    }

    private ReformRoundView published(ReformRoundId id) {
        return archive.find(id)
                .filter(round -> round.state() == ReformState.PUBLISHED)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
